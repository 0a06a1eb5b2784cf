package io.github.countersign.internal.envelope;

import io.github.countersign.envelope.EnvelopeStatusCode;
import org.jspecify.annotations.Nullable;

/** States of envelopes to the contract and back. */
public final class StatusCodes {

    private StatusCodes() {}

    /**
     * A state of the contract.
     *
     * @param code the state, null if there was none or one that the contract does not have
     * @return the state
     */
    public static EnvelopeStatusCode of(net.docusign.api_3_0.@Nullable EnvelopeStatusCode code) {
        // Any is a word for filters; no envelope is ever in that state.
        return code == null || code == net.docusign.api_3_0.EnvelopeStatusCode.ANY
                ? EnvelopeStatusCode.UNKNOWN
                : EnvelopeStatusCode.valueOf(code.name());
    }

    /**
     * A state to ask for.
     *
     * @param code the state
     * @return as the contract has it
     * @throws IllegalArgumentException if it is {@code UNKNOWN}
     */
    public static net.docusign.api_3_0.EnvelopeStatusCode to(EnvelopeStatusCode code) {
        if (code == EnvelopeStatusCode.UNKNOWN) {
            throw new IllegalArgumentException("UNKNOWN is no state to ask for");
        }
        return net.docusign.api_3_0.EnvelopeStatusCode.valueOf(code.name());
    }
}
