package io.github.countersign.error;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What the service said in a SOAP fault. Immutable.
 *
 * @param code the fault code without its prefix, such as {@code Client}
 * @param text the fault string, without line breaks, shortened where it is long
 * @param number the vendor's error number, such as 207, where the fault carries one
 * @param name the vendor's error name, such as {@code Envelope_Does_Not_Exist}, where the fault carries one
 */
public record FaultDetails(
        @Nullable String code,
        String text,
        @Nullable Integer number,
        @Nullable String name) implements Serializable {

    /** The fault as a sentence to put at the end of a message. */
    String quoted() {
        StringBuilder sentence =
                new StringBuilder("The service said: \"").append(text).append('"');
        if (number != null && name != null) {
            sentence.append(" (error ").append(number).append(", ").append(name).append(')');
        } else if (number != null) {
            sentence.append(" (error ").append(number).append(')');
        } else if (name != null) {
            sentence.append(" (").append(name).append(')');
        }
        return sentence.append('.').toString();
    }
}
