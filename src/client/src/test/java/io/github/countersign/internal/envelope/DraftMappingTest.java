package io.github.countersign.internal.envelope;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.countersign.AccountId;
import io.github.countersign.document.Document;
import io.github.countersign.document.DocumentSource;
import io.github.countersign.envelope.Anchor;
import io.github.countersign.envelope.CarbonCopy;
import io.github.countersign.envelope.DateSigned;
import io.github.countersign.envelope.EnvelopeDraft;
import io.github.countersign.envelope.InitialHere;
import io.github.countersign.envelope.LengthUnit;
import io.github.countersign.envelope.Placement;
import io.github.countersign.envelope.Position;
import io.github.countersign.envelope.Recipient;
import io.github.countersign.envelope.SignHere;
import io.github.countersign.envelope.Signer;
import io.github.countersign.envelope.Tab;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import net.docusign.api_3_0.AnchorTab;
import net.docusign.api_3_0.CreateAndSendEnvelope;
import net.docusign.api_3_0.Envelope;
import net.docusign.api_3_0.TabTypeCode;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class DraftMappingTest {

    private static final AccountId ACCOUNT = new AccountId("acc-1");
    private static final byte[] CONTENT = {1, 2, 3};

    @Test
    void onlyOtherTypesThanPdfAreNamed() {
        Envelope envelope = mapped(EnvelopeDraft.builder()
                .subject("s")
                .document(Document.of(1, "a.PDF", DocumentSource.of(CONTENT)))
                .document(Document.of(2, "b.DOCX", DocumentSource.of(CONTENT)))
                .recipient(Signer.of(1, "Ann", "ann@example.com"))
                .build());

        assertThat(envelope.getDocuments().getDocument())
                .extracting(net.docusign.api_3_0.Document::getFileExtension)
                .containsExactly(null, "docx");
    }

    @Test
    void withoutTabsThereIsNoEmptyListOfThem() {
        assertThat(mapped(draft().build()).getTabs()).isNull();
    }

    @Test
    void aTabStandsOnTheOnlyDocumentUnlessTold() {
        assertThat(mapped(draft().tab(SignHere.at(1, 2, 3).by(1)).build())
                        .getTabs()
                        .getTab())
                .extracting(net.docusign.api_3_0.Tab::getDocumentID)
                .containsExactly(BigInteger.valueOf(4));
    }

    @Test
    void anAnchorOfSeveralDocumentsBelongsToNone() {
        EnvelopeDraft draft = draft().document(Document.of(5, "b.pdf", DocumentSource.of(CONTENT)))
                .tab(SignHere.anchored("x").by(1))
                .build();

        assertThat(mapped(draft).getTabs().getTab())
                .extracting(net.docusign.api_3_0.Tab::getDocumentID)
                .containsOnlyNulls();
    }

    @Test
    void anAnchorSaysWhetherTheTextHasToBeThere() {
        EnvelopeDraft draft = draft().tab(SignHere.anchored("x").by(1))
                .tab(DateSigned.at(Anchor.of("x").ifPresent()).by(1).labelled("date"))
                .tab(InitialHere.anchored("x").by(1).labelled("initials").scaled(0.5))
                .build();

        assertThat(mapped(draft).getTabs().getTab())
                .extracting(tab -> tab.getAnchorTabItem().isIgnoreIfNotPresent())
                .containsExactly(false, true, false);
        assertThat(mapped(draft).getTabs().getTab())
                .extracting(net.docusign.api_3_0.Tab::getTabLabel)
                .containsExactly(null, "date", "initials");
    }

    @Test
    void everyRecipientHasWhatTheContractAndDsapiAskFor() {
        assertThat(mapped(draft().build()).getRecipients().getRecipient()).allSatisfy(recipient -> {
            assertThat(recipient.getAccessCode()).isEmpty();
            assertThat(recipient.isRequireIDLookup()).isFalse();
        });
    }

    @Property
    void anyValidDraftIsTheSameOnceItHasBeenXml(@ForAll("drafts") EnvelopeDraft draft) {
        CreateAndSendEnvelope call = new CreateAndSendEnvelope();
        call.setEnvelope(mapped(draft));

        Envelope read = Xml.read(CreateAndSendEnvelope.class, Xml.write(call)).getEnvelope();

        assertThat(read.getAccountId()).isEqualTo(ACCOUNT.value());
        assertThat(read.getSubject()).isEqualTo(draft.subject());
        assertThat(Optional.ofNullable(read.getEmailBlurb())).isEqualTo(draft.emailBlurb());
        assertThat(read.getDocuments().getDocument().stream()
                        .map(DraftMappingTest::back)
                        .toList())
                .isEqualTo(draft.documents().stream()
                        .map(document -> List.of(document.id(), document.name(), document.fileType()))
                        .toList());
        assertThat(read.getDocuments().getDocument())
                .allSatisfy(document -> assertThat(document.getPDFBytes()).isEqualTo(CONTENT));
        assertThat(read.getRecipients().getRecipient().stream()
                        .map(DraftMappingTest::back)
                        .toList())
                .isEqualTo(draft.recipients());
        assertThat(
                        read.getTabs() == null
                                ? List.of()
                                : read.getTabs().getTab().stream()
                                        .map(DraftMappingTest::back)
                                        .toList())
                .isEqualTo(draft.tabs());
    }

    @Provide
    Arbitrary<EnvelopeDraft> drafts() {
        return Combinators.combine(
                        texts(100),
                        texts(300).optional(),
                        names().list().ofMinSize(2).ofMaxSize(4),
                        recipients(),
                        tabs().list().ofMaxSize(5))
                .as(DraftMappingTest::draft);
    }

    private static EnvelopeDraft draft(
            String subject, Optional<String> blurb, List<String> names, List<Recipient> recipients, List<Tab> tabs) {
        EnvelopeDraft.Builder draft = EnvelopeDraft.builder().subject(subject);
        blurb.ifPresent(draft::emailBlurb);
        for (int i = 0; i < names.size(); i++) {
            draft.document(Document.of(i + 1, names.get(i), DocumentSource.of(CONTENT)));
        }
        recipients.forEach(draft::recipient);
        tabs.forEach(draft::tab);
        return draft.build();
    }

    private static Arbitrary<String> names() {
        return Combinators.combine(texts(90), Arbitraries.of("pdf", "docx", "png", "TXT"))
                .as("%s.%s"::formatted);
    }

    /** Recipient 1 always signs; the ids of the others are unique. */
    private static Arbitrary<List<Recipient>> recipients() {
        Arbitrary<Recipient> recipient = Combinators.combine(
                        Arbitraries.integers().greaterOrEqual(2),
                        texts(100),
                        Arbitraries.strings().alpha().numeric().ofMinLength(1).ofMaxLength(80),
                        Arbitraries.integers().between(1, 65_535),
                        Arbitraries.of(true, false))
                .as((id, name, mailbox, order, signs) -> signs
                        ? new Signer(id, name, mailbox + "@example.com", order)
                        : new CarbonCopy(id, name, mailbox + "@example.com", order));
        return recipient.list().uniqueElements(Recipient::id).ofMaxSize(5).map(others -> {
            List<Recipient> all = new ArrayList<>(others);
            all.add(Signer.of(1, "Ann", "ann@example.com"));
            return all;
        });
    }

    private static Arbitrary<Tab> tabs() {
        Arbitrary<OptionalInt> document = Arbitraries.of(1, 2).map(OptionalInt::of);
        Arbitrary<Double> scale = Arbitraries.doubles().between(0.01, 100).ofScale(2);
        return Combinators.combine(
                        placements(),
                        document,
                        texts(30).optional(),
                        scale,
                        Arbitraries.integers().between(0, 2))
                .as((placement, on, label, size, kind) -> switch (kind) {
                    case 0 -> new SignHere(placement, on, OptionalInt.of(1), label, size);
                    case 1 -> new InitialHere(placement, on, OptionalInt.of(1), label, size);
                    default -> new DateSigned(placement, on, OptionalInt.of(1), label);
                });
    }

    private static Arbitrary<Placement> placements() {
        Arbitrary<Integer> coordinate = Arbitraries.integers().greaterOrEqual(0);
        Arbitrary<Placement> position = Combinators.combine(
                        Arbitraries.integers().greaterOrEqual(1), coordinate, coordinate)
                .as(Position::new);
        Arbitrary<Placement> anchor = Combinators.combine(
                        texts(40),
                        Arbitraries.doubles(),
                        Arbitraries.doubles(),
                        Arbitraries.of(LengthUnit.class),
                        Arbitraries.of(true, false))
                .as(Anchor::new);
        return Arbitraries.oneOf(position, anchor);
    }

    /** Everything XML can carry, markup, line ends and characters beyond the 16 bits among it, but not blank. */
    private static Arbitrary<String> texts(int longest) {
        Arbitrary<String> piece = Arbitraries.oneOf(
                Arbitraries.strings()
                        .withCharRange(' ', '\uD7FF')
                        .ofMinLength(1)
                        .ofMaxLength(longest),
                Arbitraries.strings()
                        .withChars("\t\n\r&<>\"']]>\u0085\u2028\uFFFDéğıŞ")
                        .ofMinLength(1)
                        .ofMaxLength(longest),
                Arbitraries.of("\uD83D\uDE00", "]]>", "<![CDATA[x]]>", "&amp;", "\r\n"));
        return piece.filter(text -> !text.isBlank());
    }

    private static EnvelopeDraft.Builder draft() {
        return EnvelopeDraft.builder()
                .subject("s")
                .document(Document.of(4, "a.pdf", DocumentSource.of(CONTENT)))
                .recipient(Signer.of(1, "Ann", "ann@example.com"));
    }

    private static Envelope mapped(EnvelopeDraft draft) {
        return DraftMapping.envelope(
                draft,
                ACCOUNT,
                draft.documents().stream().map(document -> CONTENT).toList());
    }

    private static List<Object> back(net.docusign.api_3_0.Document document) {
        String extension = document.getFileExtension() == null ? "pdf" : document.getFileExtension();
        return List.of(document.getID().intValueExact(), document.getName(), extension);
    }

    private static Recipient back(net.docusign.api_3_0.Recipient recipient) {
        int id = recipient.getID().intValueExact();
        return switch (recipient.getType()) {
            case SIGNER -> new Signer(id, recipient.getUserName(), recipient.getEmail(), recipient.getRoutingOrder());
            case CARBON_COPY ->
                new CarbonCopy(id, recipient.getUserName(), recipient.getEmail(), recipient.getRoutingOrder());
            default -> throw new AssertionError(recipient.getType());
        };
    }

    private static Tab back(net.docusign.api_3_0.Tab tab) {
        OptionalInt document = OptionalInt.of(tab.getDocumentID().intValueExact());
        OptionalInt recipient = OptionalInt.of(tab.getRecipientID().intValueExact());
        Optional<String> label = Optional.ofNullable(tab.getTabLabel());
        BigDecimal scale = tab.getScaleValue();
        if (tab.getType() == TabTypeCode.SIGN_HERE) {
            return new SignHere(placement(tab), document, recipient, label, scale.doubleValue());
        }
        if (tab.getType() == TabTypeCode.INITIAL_HERE) {
            return new InitialHere(placement(tab), document, recipient, label, scale.doubleValue());
        }
        assertThat(tab.getType()).isEqualTo(TabTypeCode.DATE_SIGNED);
        assertThat(scale).isNull();
        return new DateSigned(placement(tab), document, recipient, label);
    }

    private static Placement placement(net.docusign.api_3_0.Tab tab) {
        AnchorTab anchor = tab.getAnchorTabItem();
        if (anchor == null) {
            return new Position(
                    tab.getPageNumber().intValueExact(),
                    tab.getXPosition().intValueExact(),
                    tab.getYPosition().intValueExact());
        }
        assertThat(tab.getPageNumber()).isNull();
        return new Anchor(
                anchor.getAnchorTabString(),
                anchor.getXOffset(),
                anchor.getYOffset(),
                unit(anchor),
                anchor.isIgnoreIfNotPresent());
    }

    private static LengthUnit unit(AnchorTab anchor) {
        return switch (anchor.getUnit().value()) {
            case "Pixels" -> LengthUnit.PIXELS;
            case "Mms" -> LengthUnit.MILLIMETERS;
            case "Cms" -> LengthUnit.CENTIMETERS;
            case "Inches" -> LengthUnit.INCHES;
            default -> throw new AssertionError(anchor.getUnit());
        };
    }
}
