package io.github.countersign.mock.internal.operation;

import io.github.countersign.mock.internal.fault.ServiceFault;
import net.docusign.api_3_0.ErrorDetails;

/** A refusal of one item of a request, which travels in the result beside those that went well. */
final class ErrorOfItem {

    private ErrorOfItem() {}

    static ErrorDetails of(ServiceFault refusal) {
        ErrorDetails details = new ErrorDetails();
        details.setErrorCode(refusal.errorName());
        details.setMessage(refusal.text());
        return details;
    }
}
