package io.github.countersign.internal.limits;

/** Calls that may be made. Thread-safe. */
interface Tokens {

    /**
     * Takes one.
     *
     * @return 0 if one was there, else the nanoseconds until there may be one
     * @throws InterruptedException if the thread is to stop
     */
    long take() throws InterruptedException;

    /** Gives one back that was not used. */
    void giveBack();

    /** Takes care that no more than so many are left. */
    void leaveAtMost(long left);
}
