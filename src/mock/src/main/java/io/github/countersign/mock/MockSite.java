package io.github.countersign.mock;

/** Which of the vendor's sites a mock plays: it decides which integrator keys work. */
public enum MockSite {
    /** The site for development, where keys are made. */
    DEMO,
    /** A site for real envelopes, where a key works once it is promoted. */
    PRODUCTION
}
