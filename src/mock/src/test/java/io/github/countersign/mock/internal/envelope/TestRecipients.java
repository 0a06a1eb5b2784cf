package io.github.countersign.mock.internal.envelope;

import java.math.BigInteger;
import net.docusign.api_3_0.RecipientTypeCode;

/** Recipients for tests, whose names tell their numbers. */
final class TestRecipients {

    private TestRecipients() {}

    static RecipientState recipient(int number, RecipientTypeCode type, int step) {
        return RecipientState.created(new RecipientState.Person(
                BigInteger.valueOf(number),
                "guid-" + number,
                type,
                "Person " + number,
                "person%d@example.com".formatted(number),
                null,
                step));
    }

    static RecipientState signer(int number, int step) {
        return recipient(number, RecipientTypeCode.SIGNER, step);
    }
}
