package io.github.countersign.benchmarks.seam;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;

/**
 * What to call, and where.
 *
 * @param operation the operation
 * @param endpoint address of the service
 * @param document the file to be sent
 * @param folder a folder for what comes back
 * @param idle the limit for waiting for an answer
 */
public record Job(Operation operation, URI endpoint, Path document, Path folder, Duration idle) {

    /**
     * The same job for another operation.
     *
     * @param other the operation
     * @return a copy
     */
    public Job doing(Operation other) {
        return new Job(other, endpoint, document, folder, idle);
    }

    /**
     * The same job with another document to be sent.
     *
     * @param file the document
     * @return a copy
     */
    public Job sending(Path file) {
        return new Job(operation, endpoint, file, folder, idle);
    }

    /**
     * The same job at another address.
     *
     * @param address address of the service
     * @return a copy
     */
    public Job at(URI address) {
        return new Job(operation, address, document, folder, idle);
    }

    /**
     * The same job with less or more patience.
     *
     * @param limit the limit for waiting for an answer
     * @return a copy
     */
    public Job within(Duration limit) {
        return new Job(operation, endpoint, document, folder, limit);
    }
}
