package io.github.countersign.mock.internal.account;

import io.github.countersign.mock.internal.fault.InBandRefusal;
import io.github.countersign.mock.internal.fault.ServiceFault;
import java.util.function.Consumer;
import net.docusign.accountmanagement.RequestError;
import org.jspecify.annotations.Nullable;

/**
 * The place for an error in the result of one operation.
 *
 * @param result the result, which is not a success yet
 * @param error sets the error in it
 */
record InBand(Object result, Consumer<RequestError> error) {

    /** A refusal, to be thrown, by its name in the contract. */
    InBandRefusal refusal(String name, String text) {
        ServiceFault refusal = ServiceFault.business(name, text);
        error.accept(AccountErrors.error(refusal));
        return new InBandRefusal(result, refusal);
    }

    static RequestError errorOf(String name, String text) {
        return AccountErrors.error(ServiceFault.business(name, text));
    }

    static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
