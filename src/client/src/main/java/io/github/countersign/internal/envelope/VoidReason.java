package io.github.countersign.internal.envelope;

import io.github.countersign.internal.document.XmlText;

/** The rule for what recipients of a voided envelope read (DocuSign SOAP reference, VoidEnvelope). */
final class VoidReason {

    private static final int LONGEST = 200;

    private VoidReason() {}

    static void check(String reason) {
        if (reason.isBlank()) {
            throw new IllegalArgumentException(
                    "The reason is blank: recipients read it, give 1 to %d characters".formatted(LONGEST));
        }
        if (reason.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "The reason has %d characters, the service takes %d".formatted(reason.length(), LONGEST));
        }
        XmlText.firstForbidden(reason).ifPresent(character -> {
            throw new IllegalArgumentException(
                    "The reason holds the character %s, which no XML message can carry; remove it"
                            .formatted(character));
        });
    }
}
