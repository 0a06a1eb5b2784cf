package io.github.countersign;

import io.github.countersign.error.DocuSignException;
import io.github.countersign.testing.Reply;

/**
 * A reply that is no success, and what it has to become.
 *
 * @param name what is special about it
 * @param reply the reply
 * @param type the exception
 * @param number the vendor's number, or null
 * @param errorName the vendor's name, or null
 * @param status the HTTP status
 * @param retryable whether the same call may succeed later
 * @param message a part of the message
 */
record FaultCase(
        String name,
        Reply reply,
        Class<? extends DocuSignException> type,
        Integer number,
        String errorName,
        int status,
        boolean retryable,
        String message) {

    @Override
    public String toString() {
        return name;
    }
}
