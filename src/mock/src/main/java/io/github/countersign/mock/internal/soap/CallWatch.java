package io.github.countersign.mock.internal.soap;

import java.util.Map;

/** Looks at the calls of an endpoint without a say in them. */
public interface CallWatch {

    /** An operation gave that reply, which is the wrapper of its result. */
    void answered(String operation, Object reply);

    /** Headers for a reply to a call of that account. */
    Map<String, String> headers(String accountId);

    /** Sees nothing. */
    static CallWatch none() {
        return new CallWatch() {
            @Override
            public void answered(String operation, Object reply) {
                // Nothing to see.
            }

            @Override
            public Map<String, String> headers(String accountId) {
                return Map.of();
            }
        };
    }
}
