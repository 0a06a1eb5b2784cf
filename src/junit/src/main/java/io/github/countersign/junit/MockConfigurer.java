package io.github.countersign.junit;

import io.github.countersign.mock.MockDocuSignBuilder;

/** Tells mocks more before they start. Needs a constructor without parameters. */
@FunctionalInterface
public interface MockConfigurer {

    /** Sets what the tests need. Called for each mock, with a builder of its own. */
    void configure(MockDocuSignBuilder builder);

    /** Leaves everything as it is. */
    final class Defaults implements MockConfigurer {

        /** For the extension. */
        public Defaults() {}

        @Override
        public void configure(MockDocuSignBuilder builder) {
            // Nothing to set.
        }
    }
}
