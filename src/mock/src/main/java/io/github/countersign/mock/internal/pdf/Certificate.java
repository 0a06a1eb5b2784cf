package io.github.countersign.mock.internal.pdf;

import java.io.IOException;
import java.util.List;

/**
 * What a certificate of completion says. Times are texts: the writer of a certificate knows no zone.
 *
 * @param envelopeId the envelope
 * @param facts lines about the envelope as a whole
 * @param signers a block for each recipient: the first line is his name, the others what is known of him
 * @param events what happened, oldest first
 */
public record Certificate(String envelopeId, List<String> facts, List<List<String>> signers, List<String> events) {

    private static final float TITLE = 18;
    private static final float HEADING = 13;
    private static final float BODY = 9.5f;
    private static final float GAP = 8;

    public Certificate {
        facts = List.copyOf(facts);
        signers = List.copyOf(signers);
        events = List.copyOf(events);
    }

    /** The certificate as a PDF of its own. */
    public byte[] toPdf() throws IOException {
        try (Flow flow = new Flow()) {
            flow.line("Certificate Of Completion", TITLE);
            flow.gap(GAP);
            flow.line("Envelope Id: " + envelopeId, BODY);
            for (String fact : facts) {
                flow.line(fact, BODY);
            }
            heading(flow, "Recipients");
            for (List<String> signer : signers) {
                for (String line : signer) {
                    flow.line(line, BODY);
                }
                flow.gap(GAP);
            }
            heading(flow, "Envelope Events");
            for (String event : events) {
                flow.line(event, BODY);
            }
            return flow.toBytes();
        } catch (UnreadableDocumentException e) {
            throw new IOException("The certificate of envelope %s is too long".formatted(envelopeId), e);
        }
    }

    private static void heading(Flow flow, String text) throws IOException, UnreadableDocumentException {
        flow.gap(GAP);
        flow.line(text, HEADING);
        flow.gap(GAP / 2);
    }
}
