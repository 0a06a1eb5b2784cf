package io.github.countersign.internal.transport;

import java.io.IOException;

/**
 * Replaces parts of a marshalled message by streams. An interceptor puts one on the out-message under {@link #PROPERTY} when it has
 * marshalled tokens in the place of documents.
 */
@FunctionalInterface
public interface BodySplitter {

    /** The message property that carries the splitter of a call. */
    String PROPERTY = BodySplitter.class.getName();

    /**
     * Called once, when the message is complete and before anything is sent.
     *
     * @param marshalled an array that begins with the message; slices of it may be segments, it stays untouched until all is sent
     * @param length the bytes of the message
     * @throws IOException if the message cannot be completed; nothing is sent then
     */
    RequestBody split(byte[] marshalled, int length) throws IOException;
}
