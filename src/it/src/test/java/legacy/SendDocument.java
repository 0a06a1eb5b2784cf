package legacy;

import java.math.BigInteger;
import net.docusign.api_3_0.APIServiceSoap;
import net.docusign.api_3_0.ArrayOfDocument;
import net.docusign.api_3_0.ArrayOfRecipient;
import net.docusign.api_3_0.ArrayOfTab;
import net.docusign.api_3_0.Document;
import net.docusign.api_3_0.Envelope;
import net.docusign.api_3_0.EnvelopeStatus;
import net.docusign.api_3_0.Recipient;
import net.docusign.api_3_0.RecipientCaptiveInfo;
import net.docusign.api_3_0.RecipientTypeCode;
import net.docusign.api_3_0.Tab;
import net.docusign.api_3_0.TabTypeCode;

/** Sends a document to one signer. */
class SendDocument {

    private final APIServiceSoap service;
    private final String accountId;

    SendDocument(APIServiceSoap service, String accountId) {
        this.service = service;
        this.accountId = accountId;
    }

    EnvelopeStatus send(byte[] document, String signer, String email, String clientUserId) {
        Envelope envelope = new Envelope();
        envelope.setAccountId(accountId);
        envelope.setSubject("Please sign");
        envelope.setEmailBlurb("Thank you");
        envelope.setDocuments(documents(document));
        envelope.setRecipients(new ArrayOfRecipient());
        envelope.getRecipients().getRecipient().add(recipient(signer, email, clientUserId));
        envelope.setTabs(new ArrayOfTab());
        envelope.getTabs().getTab().add(signHere());
        return service.createAndSendEnvelope(envelope);
    }

    private static ArrayOfDocument documents(byte[] bytes) {
        Document document = new Document();
        document.setID(BigInteger.ONE);
        document.setName("contract.txt");
        document.setFileExtension("txt");
        document.setPDFBytes(bytes);
        ArrayOfDocument documents = new ArrayOfDocument();
        documents.getDocument().add(document);
        return documents;
    }

    static Recipient recipient(String name, String email, String clientUserId) {
        Recipient recipient = new Recipient();
        recipient.setID(BigInteger.ONE);
        recipient.setUserName(name);
        recipient.setEmail(email);
        recipient.setType(RecipientTypeCode.SIGNER);
        recipient.setRoutingOrder(1);
        recipient.setRequireIDLookup(false);
        RecipientCaptiveInfo captive = new RecipientCaptiveInfo();
        captive.setClientUserId(clientUserId);
        recipient.setCaptiveInfo(captive);
        return recipient;
    }

    private static Tab signHere() {
        Tab tab = new Tab();
        tab.setDocumentID(BigInteger.ONE);
        tab.setRecipientID(BigInteger.ONE);
        tab.setPageNumber(BigInteger.ONE);
        tab.setXPosition(BigInteger.valueOf(100));
        tab.setYPosition(BigInteger.valueOf(100));
        tab.setType(TabTypeCode.SIGN_HERE);
        return tab;
    }
}
