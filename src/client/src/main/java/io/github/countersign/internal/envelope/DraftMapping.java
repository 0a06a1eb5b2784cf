package io.github.countersign.internal.envelope;

import io.github.countersign.AccountId;
import io.github.countersign.document.Document;
import io.github.countersign.envelope.Anchor;
import io.github.countersign.envelope.CarbonCopy;
import io.github.countersign.envelope.DateSigned;
import io.github.countersign.envelope.EnvelopeDraft;
import io.github.countersign.envelope.InitialHere;
import io.github.countersign.envelope.LengthUnit;
import io.github.countersign.envelope.Position;
import io.github.countersign.envelope.Recipient;
import io.github.countersign.envelope.SignHere;
import io.github.countersign.envelope.Signer;
import io.github.countersign.envelope.Tab;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.OptionalInt;
import net.docusign.api_3_0.AnchorTab;
import net.docusign.api_3_0.ArrayOfDocument;
import net.docusign.api_3_0.ArrayOfRecipient;
import net.docusign.api_3_0.ArrayOfTab;
import net.docusign.api_3_0.Envelope;
import net.docusign.api_3_0.RecipientTypeCode;
import net.docusign.api_3_0.TabTypeCode;
import net.docusign.api_3_0.UnitTypeCode;

/** Turns a draft into the envelope of the contract. */
final class DraftMapping {

    private DraftMapping() {}

    /** @param contents what stands for the bytes of the draft's documents, in their order */
    static Envelope envelope(EnvelopeDraft draft, AccountId account, List<byte[]> contents) {
        Envelope envelope = new Envelope();
        envelope.setAccountId(account.value());
        envelope.setSubject(draft.subject());
        draft.emailBlurb().ifPresent(envelope::setEmailBlurb);
        envelope.setDocuments(documents(draft.documents(), contents));
        envelope.setRecipients(recipients(draft.recipients()));
        if (!draft.tabs().isEmpty()) {
            envelope.setTabs(tabs(draft));
        }
        return envelope;
    }

    private static ArrayOfDocument documents(List<Document> documents, List<byte[]> contents) {
        ArrayOfDocument array = new ArrayOfDocument();
        for (int i = 0; i < documents.size(); i++) {
            array.getDocument().add(document(documents.get(i), contents.get(i)));
        }
        return array;
    }

    private static net.docusign.api_3_0.Document document(Document document, byte[] content) {
        net.docusign.api_3_0.Document mapped = new net.docusign.api_3_0.Document();
        mapped.setID(BigInteger.valueOf(document.id()));
        mapped.setName(document.name());
        mapped.setPDFBytes(content);
        if (!document.fileType().equals("pdf")) {
            mapped.setFileExtension(document.fileType());
        }
        return mapped;
    }

    private static ArrayOfRecipient recipients(List<Recipient> recipients) {
        ArrayOfRecipient array = new ArrayOfRecipient();
        for (Recipient recipient : recipients) {
            array.getRecipient().add(recipient(recipient));
        }
        return array;
    }

    private static net.docusign.api_3_0.Recipient recipient(Recipient recipient) {
        net.docusign.api_3_0.Recipient mapped = new net.docusign.api_3_0.Recipient();
        mapped.setID(BigInteger.valueOf(recipient.id()));
        mapped.setUserName(recipient.name());
        mapped.setEmail(recipient.email());
        mapped.setType(type(recipient));
        // The contract requires the element; empty means no code.
        mapped.setAccessCode("");
        // Optional by contract, but dsapi.asmx has been seen to complain without it.
        mapped.setRequireIDLookup(false);
        mapped.setRoutingOrder(recipient.routingOrder());
        return mapped;
    }

    private static RecipientTypeCode type(Recipient recipient) {
        if (recipient instanceof Signer) {
            return RecipientTypeCode.SIGNER;
        }
        if (recipient instanceof CarbonCopy) {
            return RecipientTypeCode.CARBON_COPY;
        }
        throw new AssertionError(recipient.getClass());
    }

    private static ArrayOfTab tabs(EnvelopeDraft draft) {
        OptionalInt onlyDocument = draft.documents().size() == 1
                ? OptionalInt.of(draft.documents().get(0).id())
                : OptionalInt.empty();
        ArrayOfTab array = new ArrayOfTab();
        for (Tab tab : draft.tabs()) {
            array.getTab().add(tab(tab, onlyDocument));
        }
        return array;
    }

    private static net.docusign.api_3_0.Tab tab(Tab tab, OptionalInt onlyDocument) {
        net.docusign.api_3_0.Tab mapped = new net.docusign.api_3_0.Tab();
        OptionalInt document = tab.documentId().isPresent() ? tab.documentId() : onlyDocument;
        document.ifPresent(id -> mapped.setDocumentID(BigInteger.valueOf(id)));
        tab.recipientId().ifPresent(id -> mapped.setRecipientID(BigInteger.valueOf(id)));
        tab.label().ifPresent(mapped::setTabLabel);
        if (tab.placement() instanceof Position position) {
            mapped.setPageNumber(BigInteger.valueOf(position.page()));
            mapped.setXPosition(BigInteger.valueOf(position.x()));
            mapped.setYPosition(BigInteger.valueOf(position.y()));
        } else if (tab.placement() instanceof Anchor anchor) {
            mapped.setAnchorTabItem(anchor(anchor));
        }
        if (tab instanceof SignHere sign) {
            mapped.setType(TabTypeCode.SIGN_HERE);
            mapped.setScaleValue(BigDecimal.valueOf(sign.scale()));
        } else if (tab instanceof InitialHere initial) {
            mapped.setType(TabTypeCode.INITIAL_HERE);
            mapped.setScaleValue(BigDecimal.valueOf(initial.scale()));
        } else if (tab instanceof DateSigned) {
            mapped.setType(TabTypeCode.DATE_SIGNED);
        }
        return mapped;
    }

    private static AnchorTab anchor(Anchor anchor) {
        AnchorTab mapped = new AnchorTab();
        mapped.setAnchorTabString(anchor.text());
        mapped.setXOffset(anchor.xOffset());
        mapped.setYOffset(anchor.yOffset());
        mapped.setUnit(unit(anchor.unit()));
        mapped.setIgnoreIfNotPresent(anchor.optional());
        return mapped;
    }

    private static UnitTypeCode unit(LengthUnit unit) {
        return switch (unit) {
            case PIXELS -> UnitTypeCode.PIXELS;
            case MILLIMETERS -> UnitTypeCode.MMS;
            case CENTIMETERS -> UnitTypeCode.CMS;
            case INCHES -> UnitTypeCode.INCHES;
        };
    }
}
