package io.github.countersign.mock.internal.operation;

import io.github.countersign.mock.internal.pdf.TestPdf;
import java.math.BigDecimal;
import java.math.BigInteger;
import net.docusign.api_3_0.AnchorTab;
import net.docusign.api_3_0.ArrayOfDocument;
import net.docusign.api_3_0.ArrayOfRecipient;
import net.docusign.api_3_0.ArrayOfTab;
import net.docusign.api_3_0.Document;
import net.docusign.api_3_0.Envelope;
import net.docusign.api_3_0.Recipient;
import net.docusign.api_3_0.RecipientTypeCode;
import net.docusign.api_3_0.Tab;
import net.docusign.api_3_0.TabTypeCode;

/** Requests as a sender writes them. */
final class Requests {

    private Requests() {}

    /** A contract for Ann, who signs at 373/33 on its only page. */
    static Envelope contract() {
        Envelope envelope = empty();
        envelope.setSubject("Please sign");
        add(envelope, document(1, "Contract", TestPdf.saying("Contract of sale")));
        add(envelope, recipient(1, "Ann Lee", 1));
        add(envelope, tab(TabTypeCode.SIGN_HERE, 1, 373, 33));
        return envelope;
    }

    static Envelope empty() {
        Envelope envelope = new Envelope();
        envelope.setAccountId(TestMock.ACCOUNT);
        envelope.setDocuments(new ArrayOfDocument());
        envelope.setRecipients(new ArrayOfRecipient());
        envelope.setTabs(new ArrayOfTab());
        return envelope;
    }

    static void add(Envelope envelope, Document document) {
        envelope.getDocuments().getDocument().add(document);
    }

    static void add(Envelope envelope, Recipient recipient) {
        envelope.getRecipients().getRecipient().add(recipient);
    }

    static void add(Envelope envelope, Tab tab) {
        envelope.getTabs().getTab().add(tab);
    }

    static Document document(int number, String name, byte[] content) {
        Document document = new Document();
        document.setID(BigInteger.valueOf(number));
        document.setName(name);
        document.setPDFBytes(content);
        document.setFileExtension("pdf");
        return document;
    }

    static Recipient recipient(int number, String name, int step) {
        Recipient recipient = new Recipient();
        recipient.setID(BigInteger.valueOf(number));
        recipient.setUserName(name);
        recipient.setEmail("person%d@example.com".formatted(number));
        recipient.setType(RecipientTypeCode.SIGNER);
        recipient.setRoutingOrder(step);
        return recipient;
    }

    static Tab tab(TabTypeCode type, int recipient, int x, int y) {
        Tab tab = new Tab();
        tab.setType(type);
        tab.setDocumentID(BigInteger.ONE);
        tab.setRecipientID(BigInteger.valueOf(recipient));
        tab.setPageNumber(BigInteger.ONE);
        tab.setXPosition(BigInteger.valueOf(x));
        tab.setYPosition(BigInteger.valueOf(y));
        return tab;
    }

    static Tab anchored(TabTypeCode type, int recipient, String text) {
        Tab tab = new Tab();
        tab.setType(type);
        tab.setRecipientID(BigInteger.valueOf(recipient));
        tab.setScaleValue(BigDecimal.ONE);
        AnchorTab anchor = new AnchorTab();
        anchor.setAnchorTabString(text);
        tab.setAnchorTabItem(anchor);
        return tab;
    }
}
