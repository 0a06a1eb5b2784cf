package io.github.countersign.benchmarks.message;

import java.math.BigInteger;
import net.docusign.api_3_0.ArrayOfDocument;
import net.docusign.api_3_0.ArrayOfRecipient;
import net.docusign.api_3_0.ArrayOfTab;
import net.docusign.api_3_0.Document;
import net.docusign.api_3_0.Envelope;
import net.docusign.api_3_0.Recipient;
import net.docusign.api_3_0.RecipientTypeCode;
import net.docusign.api_3_0.SigningLocationCode;
import net.docusign.api_3_0.Tab;
import net.docusign.api_3_0.TabTypeCode;

/** The envelope of all benchmarks: three signers, four tabs each, one document. */
public final class SampleEnvelope {

    /** How many signers there are. */
    public static final int SIGNERS = 3;

    /** How many tabs each signer has. */
    public static final int TABS = 4;

    /** The account that sends. */
    public static final String ACCOUNT = "99999999-8888-7777-6666-555555555555";

    /** Subject line of the e-mails. */
    public static final String SUBJECT = "Lease of a workbench for the year 2027";

    /** Text of the e-mails. */
    public static final String BLURB = "Please sign the lease. Your workbench waits for you from the first of January.";

    private static final TabTypeCode[] TYPES = {
        TabTypeCode.SIGN_HERE, TabTypeCode.INITIAL_HERE, TabTypeCode.DATE_SIGNED, TabTypeCode.SIGN_HERE
    };

    private SampleEnvelope() {}

    /**
     * Builds the envelope.
     *
     * @param document the bytes of its document
     * @return the envelope
     */
    public static Envelope with(byte[] document) {
        Envelope envelope = new Envelope();
        envelope.setAccountId(ACCOUNT);
        envelope.setDocuments(new ArrayOfDocument());
        envelope.getDocuments().getDocument().add(document(document));
        envelope.setRecipients(new ArrayOfRecipient());
        envelope.setTabs(new ArrayOfTab());
        for (int signer = 1; signer <= SIGNERS; signer++) {
            envelope.getRecipients().getRecipient().add(recipient(signer));
            for (int tab = 0; tab < TABS; tab++) {
                envelope.getTabs().getTab().add(tab(signer, tab));
            }
        }
        envelope.setSubject(SUBJECT);
        envelope.setEmailBlurb(BLURB);
        envelope.setSigningLocation(SigningLocationCode.ONLINE);
        return envelope;
    }

    private static Document document(byte[] bytes) {
        Document document = new Document();
        document.setID(BigInteger.ONE);
        document.setName("lease.pdf");
        document.setPDFBytes(bytes);
        document.setFileExtension("pdf");
        return document;
    }

    private static Recipient recipient(int number) {
        Recipient recipient = new Recipient();
        recipient.setID(BigInteger.valueOf(number));
        recipient.setUserName("Signer Number " + number);
        recipient.setEmail("signer%d@example.com".formatted(number));
        recipient.setType(RecipientTypeCode.SIGNER);
        recipient.setRoutingOrder(number);
        return recipient;
    }

    private static Tab tab(int signer, int number) {
        Tab tab = new Tab();
        tab.setDocumentID(BigInteger.ONE);
        tab.setRecipientID(BigInteger.valueOf(signer));
        tab.setPageNumber(BigInteger.ONE);
        tab.setXPosition(BigInteger.valueOf(72L + 100L * number));
        tab.setYPosition(BigInteger.valueOf(500L + 40L * signer));
        tab.setType(TYPES[number]);
        tab.setTabLabel("tab-%d-%d".formatted(signer, number));
        return tab;
    }
}
