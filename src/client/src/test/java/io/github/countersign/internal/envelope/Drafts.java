package io.github.countersign.internal.envelope;

import io.github.countersign.document.Document;
import io.github.countersign.document.DocumentSource;
import io.github.countersign.envelope.CustomField;
import io.github.countersign.envelope.EnvelopeDraft;
import io.github.countersign.envelope.LengthUnit;
import io.github.countersign.envelope.Recipient;
import io.github.countersign.envelope.RecipientType;
import io.github.countersign.envelope.Tab;
import io.github.countersign.envelope.TabType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Random drafts that are valid, with every property that recipients and tabs have. */
final class Drafts {

    static final byte[] CONTENT = {1, 2, 3};

    private Drafts() {}

    static Arbitrary<EnvelopeDraft> any() {
        return Combinators.combine(
                        texts(100),
                        texts(300).optional(),
                        names().list().ofMinSize(2).ofMaxSize(4),
                        recipients(),
                        tabs().list().ofMaxSize(5),
                        customFields().list().uniqueElements(CustomField::name).ofMaxSize(3))
                .as((subject, blurb, names, recipients, tabs, fields) -> {
                    EnvelopeDraft.Builder draft = EnvelopeDraft.builder().subject(subject);
                    blurb.ifPresent(draft::emailBlurb);
                    for (int i = 0; i < names.size(); i++) {
                        draft.document(Document.of(i + 1, names.get(i), DocumentSource.of(CONTENT))
                                .withField("Number", "N" + i));
                    }
                    recipients.forEach(draft::recipient);
                    tabs.forEach(draft::tab);
                    fields.forEach(draft::customField);
                    return draft.build();
                });
    }

    private static Arbitrary<String> names() {
        return Combinators.combine(texts(90), Arbitraries.of("pdf", "docx", "png", "TXT"))
                .as("%s.%s"::formatted);
    }

    private static Arbitrary<CustomField> customFields() {
        return Combinators.combine(texts(40), texts(50), Arbitraries.of(true, false), Arbitraries.of(true, false))
                .as((name, value, shown, choice) -> new CustomField(
                        name,
                        value,
                        shown,
                        !shown,
                        choice && value.indexOf(';') < 0 ? List.of(value, "other") : List.of()));
    }

    /** Recipient 1 always signs; the ids of the others are unique. */
    private static Arbitrary<List<Recipient>> recipients() {
        Arbitrary<Recipient> plain = Combinators.combine(
                        Arbitraries.integers().greaterOrEqual(2),
                        texts(100),
                        Arbitraries.strings().alpha().numeric().ofMinLength(1).ofMaxLength(80),
                        Arbitraries.integers().between(1, 65_535),
                        Arbitraries.of(RecipientType.values()).filter(type -> type != RecipientType.UNKNOWN))
                .as((id, name, mailbox, order, type) -> {
                    Recipient recipient = Recipient.of(type, id, name, mailbox + "@example.com")
                            .inOrder(order);
                    return type == RecipientType.IN_PERSON_SIGNER ? recipient.signedBy(name) : recipient;
                });
        Arbitrary<Recipient> decorated = Combinators.combine(
                        plain, recipientWithers(), recipientWithers(), recipientWithers())
                .as((recipient, a, b, c) -> c.apply(b.apply(a.apply(recipient))));
        return decorated.list().uniqueElements(Recipient::id).ofMaxSize(5).map(others -> {
            List<Recipient> all = new ArrayList<>(others);
            all.add(Recipient.signer(1, "Ann", "ann@example.com"));
            return all;
        });
    }

    private static Arbitrary<UnaryOperator<Recipient>> recipientWithers() {
        Arbitrary<UnaryOperator<Recipient>> fixed = Arbitraries.of(List.<UnaryOperator<Recipient>>of(
                r -> r.phoneCheck("+49 30 1234567", "+1 415 555 0100"),
                r -> r.phoneCheck("+49 30 1234567").ownPhoneNumber(),
                r -> r.smsCheck("+49 170 1234567"),
                r -> r.withoutDocuments(1, 2),
                Recipient::signingEachLocation,
                r -> r.withCertificate("safe"),
                r -> r.signingGroup(17),
                Recipient::locked,
                Recipient::requiredInTemplate,
                r -> r.agentMayEdit(true, false),
                r -> r.byFax("+49 30 7654321")));
        Arbitrary<UnaryOperator<Recipient>> withers = Arbitraries.oneOf(
                with(90, Recipient::accessCode),
                with(80, (r, text) -> r.embedded(r.id() + text).startingAt("https://example.com/start")),
                with(90, Recipient::note),
                with(90, (r, text) -> r.email(text, text, "pt_BR")),
                with(90, Recipient::role),
                with(9, (r, text) -> r.adopting(text, text)),
                with(9, (r, text) -> r.adopting(text, text, "Mistral")),
                with(90, (r, text) -> r.customFields(text, "second")),
                with(90, Recipient::idCheck),
                with(90, (r, text) -> r.accessCode(text).accessCodeInEmail()),
                fixed);
        return withers.map(wither -> recipient -> {
            Recipient changed = wither.apply(recipient);
            boolean faxed =
                    changed.faxNumber().isPresent() && changed.clientUserId().isPresent();
            return faxed ? recipient : changed;
        });
    }

    private static <T> Arbitrary<UnaryOperator<T>> with(int longest, BiFunction<T, String, T> wither) {
        return texts(longest).map(text -> value -> wither.apply(value, text));
    }

    private static Arbitrary<Tab> tabs() {
        Arbitrary<Tab> placed = Combinators.combine(bare(), places(), Arbitraries.of(1, 2))
                .as((tab, place, document) ->
                        place.apply(tab).onDocument(document).by(1));
        return Combinators.combine(placed, tabWithers(), tabWithers(), tabWithers())
                .as((tab, a, b, c) -> c.apply(b.apply(a.apply(tab))));
    }

    private static Arbitrary<Tab> bare() {
        return Arbitraries.of(TabType.values())
                .filter(type -> type != TabType.UNKNOWN)
                .flatMap(type -> texts(20).map(text -> switch (type) {
                    case LIST -> Tab.list(text, "a", "b & c").value("a");
                    case RADIO -> Tab.radio(text, "yes");
                    case FORMULA -> Tab.formula(text, "[Rent] * 12").rounded(2).payment();
                    case SIGN_HERE, INITIAL_HERE -> Tab.of(type).scaled(0.75);
                    case NUMBER -> Tab.number(text).payment();
                    case NOTE -> Tab.note(text).value(text).inEmail();
                    default -> Tab.of(type);
                }));
    }

    private static Arbitrary<UnaryOperator<Tab>> places() {
        Arbitrary<Integer> coordinate = Arbitraries.integers().greaterOrEqual(0);
        Arbitrary<UnaryOperator<Tab>> position = Combinators.combine(
                        Arbitraries.integers().greaterOrEqual(1), coordinate, coordinate)
                .as((page, x, y) -> tab -> tab.at(page, x, y));
        Arbitrary<UnaryOperator<Tab>> anchor = Combinators.combine(
                        texts(40),
                        Arbitraries.doubles(),
                        Arbitraries.doubles(),
                        Arbitraries.of(LengthUnit.class),
                        Arbitraries.of(true, false))
                .as((text, x, y, unit, flag) -> tab -> {
                    Tab anchored = tab.anchored(text).offset(x, y, unit);
                    return flag ? anchored.ifPresent().wholeWord().caseSensitive() : anchored;
                });
        Arbitrary<UnaryOperator<Tab>> justThere = texts(40).map(text -> tab -> tab.anchored(text));
        return Arbitraries.oneOf(position, anchor, justThere);
    }

    private static Arbitrary<UnaryOperator<Tab>> tabWithers() {
        Arbitrary<UnaryOperator<Tab>> fixed = Arbitraries.of(List.<UnaryOperator<Tab>>of(
                t -> t.sized(120, 20),
                t -> t.atMost(7),
                t -> t.tabOrder(3),
                Tab::required,
                Tab::locked,
                Tab::fixedSize,
                t -> t.matching("^[0-9]{5}$", "five digits"),
                Tab::shared,
                t -> t.shared().initialledWhenChanged(),
                Tab::concealed,
                t -> t.font("Arial", 9),
                t -> t.font("TimesNewRoman", 72).colored("NavyBlue"),
                Tab::bold,
                Tab::italic,
                Tab::underlined,
                Tab::requiredOfSender,
                Tab::lockedInTemplate,
                Tab::requiredInTemplate));
        return Arbitraries.oneOf(
                with(40, Tab::labelled),
                with(40, Tab::named),
                with(40, (t, text) -> t.type() == TabType.LIST ? t.value("b & c") : t.value(text)),
                fixed);
    }

    /** Everything XML can carry, markup, line ends and characters beyond the 16 bits among it, but not blank. */
    static Arbitrary<String> texts(int longest) {
        Arbitrary<String> piece = Arbitraries.oneOf(
                Arbitraries.strings()
                        .withCharRange(' ', '\uD7FF')
                        .ofMinLength(1)
                        .ofMaxLength(longest),
                Arbitraries.strings()
                        .withChars("\t\n\r&<>\"']]>\u0085\u2028\uFFFDéğıŞ")
                        .ofMinLength(1)
                        .ofMaxLength(longest),
                Arbitraries.of("\uD83D\uDE00", "]]>", "<![CDATA[x]]>", "&amp;", "\r\nx"));
        return piece.filter(text -> !text.isBlank() && text.length() <= longest);
    }
}
