package io.github.countersign.envelope;

import java.util.List;
import java.util.regex.Pattern;

/** What the service is known to refuse in recipients (DocuSign SOAP reference, sending group; DocuSign limits). */
final class RecipientRules {

    private static final int MOST = 100;
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_EMAIL = 100;
    /** RoutingOrder is an unsignedShort in the contract. */
    private static final int LAST_STEP = 65_535;

    /** Plausible, no more: the service and the recipient's mail server have the last word. */
    private static final Pattern EMAIL =
            Pattern.compile("[^\\s@<>,;]+@[^\\s@<>,;.]+(\\.[^\\s@<>,;.]+)+", Pattern.UNICODE_CHARACTER_CLASS);

    private RecipientRules() {}

    static void check(List<Recipient> recipients, Problems problems) {
        if (recipients.stream().noneMatch(Signer.class::isInstance)) {
            problems.add("signer.missing", "recipients", "nobody signs; add at least one Signer");
        }
        if (recipients.size() > MOST) {
            problems.add(
                    "recipients.too-many",
                    "recipients",
                    "there are %d, the service takes %d".formatted(recipients.size(), MOST));
        }
        problems.ids("recipients[%d].id", recipients.stream().map(Recipient::id).toList());
        for (int i = 0; i < recipients.size(); i++) {
            check(recipients.get(i), "recipients[%d]".formatted(i), problems);
        }
    }

    private static void check(Recipient recipient, String path, Problems problems) {
        problems.required(path + ".name", recipient.name(), LONGEST_NAME);
        problems.required(path + ".email", recipient.email(), LONGEST_EMAIL);
        if (!recipient.email().isBlank() && !EMAIL.matcher(recipient.email()).matches()) {
            problems.add(
                    "email.implausible",
                    path + ".email",
                    "is no e-mail address; write it as name@example.com, without a display name");
        }
        if (recipient.routingOrder() < 1 || recipient.routingOrder() > LAST_STEP) {
            problems.add(
                    "routing-order.out-of-range",
                    path + ".routingOrder",
                    "is %d; it goes from 1 to %d".formatted(recipient.routingOrder(), LAST_STEP));
        }
    }
}
