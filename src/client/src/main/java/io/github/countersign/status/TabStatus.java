package io.github.countersign.status;

import io.github.countersign.envelope.ServiceTime;
import io.github.countersign.envelope.TabType;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A tab of a recipient, and what it holds. Immutable.
 *
 * @param type what it is for
 * @param label the name by which the sender finds it again; the service makes one up where he gave none
 * @param name the name that signers see, blank if there is none
 * @param value what it holds, blank if nothing; {@code X} for a ticked checkbox
 * @param originalValue what it held before the signer changed it
 * @param status {@code Active} before signing and {@code Signed} after, in the service's own word
 * @param documentId the document that it stands on
 * @param page the page that it stands on
 * @param signed when it was signed
 */
public record TabStatus(
        TabType type,
        String label,
        String name,
        String value,
        Optional<String> originalValue,
        String status,
        OptionalInt documentId,
        OptionalInt page,
        Optional<ServiceTime> signed) {

    /** Type and label only: what tabs hold is not for logs. */
    @Override
    public String toString() {
        return "TabStatus[%s, %s]".formatted(type, label);
    }
}
