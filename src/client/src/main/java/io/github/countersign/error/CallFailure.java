package io.github.countersign.error;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The facts of a failed call, without secrets. Immutable.
 *
 * @param operation the SOAP operation
 * @param host the host that was called
 * @param requestSent false only when it is certain that the service did not get the whole request
 * @param httpStatus the status of the reply, null when none arrived
 * @param fault the SOAP fault, null when the reply was none
 * @param envelopeIds the envelopes that the call names
 * @param traceToken the vendor's name of this reply, null when it told none
 * @param attempts how often the request was handed to the transport
 */
public record CallFailure(
        String operation,
        String host,
        boolean requestSent,
        @Nullable Integer httpStatus,
        @Nullable FaultDetails fault,
        List<String> envelopeIds,
        @Nullable String traceToken,
        int attempts)
        implements Serializable {

    /** The ids are copied. */
    public CallFailure {
        envelopeIds = List.copyOf(envelopeIds);
    }

    /**
     * The facts where neither ids nor a trace token are known.
     *
     * @param operation the SOAP operation
     * @param host the host that was called
     * @param requestSent false only when it is certain that the service did not get the whole request
     * @param httpStatus the status of the reply, null when none arrived
     * @param fault the SOAP fault, null when the reply was none
     */
    public CallFailure(
            String operation,
            String host,
            boolean requestSent,
            @Nullable Integer httpStatus,
            @Nullable FaultDetails fault) {
        this(operation, host, requestSent, httpStatus, fault, List.of(), null, requestSent ? 1 : 0);
    }

    /** The place of the failure: "RequestStatus at demo.docusign.net". */
    String where() {
        return operation + " at " + host;
    }

    /** The service's own words with a blank before them, or nothing. */
    String quoted() {
        return fault == null ? "" : " " + fault.quoted();
    }
}
