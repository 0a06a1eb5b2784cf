package io.github.countersign.error;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * The facts of a failed call, without secrets.
 *
 * @param operation the SOAP operation
 * @param host the host that was called
 * @param requestSent false only when it is certain that the service did not get the whole request
 * @param httpStatus the status of the reply, null when none arrived
 * @param fault the SOAP fault, null when the reply was none
 */
public record CallFailure(
        String operation,
        String host,
        boolean requestSent,
        @Nullable Integer httpStatus,
        @Nullable FaultDetails fault) implements Serializable {

    /** The place of the failure: "RequestStatus at demo.docusign.net". */
    String where() {
        return operation + " at " + host;
    }

    /** The service's own words with a blank before them, or nothing. */
    String quoted() {
        return fault == null ? "" : " " + fault.quoted();
    }
}
