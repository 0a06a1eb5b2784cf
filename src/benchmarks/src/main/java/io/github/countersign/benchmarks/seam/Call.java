package io.github.countersign.benchmarks.seam;

/** One operation, prepared, to be called many times. Thread-safe. */
public interface Call extends AutoCloseable {

    /**
     * Calls once and takes the answer apart.
     *
     * @param envelopeId the envelope to ask about; a call that sends a document ignores it
     * @return the envelope id of the answer, made from the length of the document where one was asked for
     * @throws Exception what the rival throws
     */
    String call(String envelopeId) throws Exception;

    @Override
    void close();
}
