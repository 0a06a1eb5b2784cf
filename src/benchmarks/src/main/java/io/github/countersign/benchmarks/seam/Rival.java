package io.github.countersign.benchmarks.seam;

/** A way to call the service. Implementations have a constructor without arguments and live in a class loader of their own. */
public interface Rival {

    /**
     * Builds a client as its users would.
     *
     * @param job what to call, and where
     * @return the call, ready
     * @throws Exception if the client cannot be built
     */
    Call prepare(Job job) throws Exception;
}
