package io.github.countersign.benchmarks.message;

import static java.nio.charset.StandardCharsets.US_ASCII;

/** Envelope ids that tell the byte server what to answer. It gives the id of the request back, whatever it is. */
public final class EnvelopeIds {

    /** The id of every envelope that is created. */
    public static final String CREATED = "11111111-2222-3333-4444-555555555555";

    /** Begins an id that is answered with a fault. */
    public static final String FAULT = "fault-";

    /** Begins an id that is never answered. */
    public static final String STALL = "stall-";

    private static final String DOCUMENT = "document-";
    private static final byte[] ELEMENT = "EnvelopeID>".getBytes(US_ASCII);

    private EnvelopeIds() {}

    /**
     * The id of an envelope whose document has this many bytes.
     *
     * @param length number of bytes
     * @return the id
     */
    public static String ofDocument(long length) {
        return DOCUMENT + length;
    }

    /**
     * The length of the document of an envelope.
     *
     * @param envelopeId an id made by {@link #ofDocument}
     * @return number of bytes
     * @throws IllegalArgumentException if the id is no such id
     */
    public static long documentLength(String envelopeId) {
        if (!envelopeId.startsWith(DOCUMENT)) {
            throw new IllegalArgumentException(
                    "Envelope '%s' names no length: ask for %sN".formatted(envelopeId, DOCUMENT));
        }
        return Long.parseLong(envelopeId, DOCUMENT.length(), envelopeId.length(), 10);
    }

    /**
     * The text of the first element {@code EnvelopeID}, whatever its prefix; empty if there is none.
     *
     * @param message bytes of a SOAP message
     * @param length how many of them count
     * @return the id
     */
    public static String firstIn(byte[] message, int length) {
        for (int at = 0; at + ELEMENT.length <= length; at++) {
            if (startsAt(message, at)) {
                int end = at + ELEMENT.length;
                while (end < length && message[end] != '<') {
                    end++;
                }
                return new String(message, at + ELEMENT.length, end - at - ELEMENT.length, US_ASCII);
            }
        }
        return "";
    }

    private static boolean startsAt(byte[] message, int at) {
        for (int i = 0; i < ELEMENT.length; i++) {
            if (message[at + i] != ELEMENT[i]) {
                return false;
            }
        }
        return true;
    }
}
