package io.github.countersign.internal.account;

import io.github.countersign.error.DocuSignException;
import io.github.countersign.error.FaultDetails;
import io.github.countersign.internal.call.Facade;
import io.github.countersign.internal.cxf.UnknownWords;
import io.github.countersign.internal.cxf.UnknownWords.Place;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import net.docusign.accountmanagement.AccountManagementServiceSoap;
import net.docusign.accountmanagement.RequestError;
import org.jspecify.annotations.Nullable;

/**
 * Calls of {@code AccountManagement.asmx}, which tells its refusals inside the reply.
 *
 * @param facade whose account it is, and how failures are told
 * @param ports the port, noting the words that the contract does not have
 */
record Administration(Facade facade, Function<UnknownWords, AccountManagementServiceSoap> ports) {

    /** {@return the account, as every request names it} */
    String account() {
        return facade.account().value();
    }

    /**
     * Makes a call.
     *
     * @param operation name of the operation
     * @param invocation one call of one method of the port
     * @param success whether the reply says that all went well
     * @param error what it says otherwise
     * @return the reply of a call that went well
     */
    <R> R call(
            String operation,
            Function<AccountManagementServiceSoap, @Nullable R> invocation,
            Predicate<R> success,
            Function<R, @Nullable RequestError> error) {
        UnknownWords words = new UnknownWords();
        return call(operation, words, invocation, success, error);
    }

    /** Makes a call whose reply has words in other places, too. */
    <R> R call(
            String operation,
            UnknownWords words,
            Function<AccountManagementServiceSoap, @Nullable R> invocation,
            Predicate<R> success,
            Function<R, @Nullable RequestError> error) {
        @Nullable R reply = invocation.apply(ports.apply(words));
        if (reply == null) {
            throw facade.useless(operation, "the reply is empty. If it stays so, ask the vendor's support.");
        }
        if (!success.test(reply)) {
            throw refused(operation, error.apply(reply), words.at(operation + "Result"));
        }
        return reply;
    }

    private DocuSignException refused(String operation, @Nullable RequestError error, Place result) {
        return error == null
                ? facade.refused(operation, null, null)
                : facade.refused(operation, code(error, result), error.getDescription());
    }

    /**
     * Why one part of a request was refused.
     *
     * @param error as the contract has it
     * @param place where the part is in the reply
     * @param secrets what must not be shown
     */
    FaultDetails told(@Nullable RequestError error, Place place, List<String> secrets) {
        return error == null
                ? facade.told(null, null, secrets)
                : facade.told(code(error, place), error.getDescription(), secrets);
    }

    private static @Nullable String code(RequestError error, Place place) {
        return error.getErrorCode() == null
                ? place.at("Error", 0).word("ErrorCode").orElse(null)
                : error.getErrorCode().value();
    }
}
