package io.github.countersign.spi;

/**
 * Told how far the bytes of a call have come, as for a progress bar.
 *
 * <p>Called on the thread that makes the call, between two blocks of at most 64 KiB: what it does slows the transfer. An exception is logged, and
 * that call is not reported any further. Called from several threads where several make calls.
 */
@FunctionalInterface
public interface TransferListener {

    /** Which way the bytes go. */
    enum Direction {
        /** To the service. */
        OUT,
        /** From the service. */
        IN
    }

    /**
     * A block has passed.
     *
     * @param operation the SOAP operation, such as {@code RequestPDF}
     * @param direction which way
     * @param bytes how many bytes of the message have passed in all; documents count in Base64, a third more than their length
     * @param total how many there are, -1 if that is not known
     */
    void transferred(String operation, Direction direction, long bytes, long total);
}
