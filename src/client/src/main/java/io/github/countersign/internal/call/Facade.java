package io.github.countersign.internal.call;

import io.github.countersign.AccountId;
import io.github.countersign.error.CallFailure;
import io.github.countersign.error.ClientException;
import io.github.countersign.error.DocuSignException;
import io.github.countersign.error.FaultDetails;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import net.docusign.api_3_0.APIServiceSoap;
import org.jspecify.annotations.Nullable;

/**
 * What all parts of the facade call with.
 *
 * @param calls the way to the wire
 * @param account whose account it is
 * @param host where calls lead, for messages
 */
public record Facade(Calls calls, AccountId account, String host) {

    private static final int LONGEST_TEXT = 500;
    private static final int LONGEST_NAME = 100;

    /**
     * The same with another way to the wire.
     *
     * @param other the way
     * @return a copy
     */
    public Facade through(Calls other) {
        return new Facade(other, account, host);
    }

    /**
     * Calls an operation whose reply may be missing.
     *
     * @param <T> the type of the reply
     * @param operation name of the operation
     * @param invocation one call of one method of the port
     * @return the reply
     */
    public <T> Optional<T> find(String operation, Function<APIServiceSoap, @Nullable T> invocation) {
        return Optional.ofNullable(calls.call(Operation.of(operation), invocation));
    }

    /**
     * Calls an operation whose reply has to say something.
     *
     * @param <T> the type of the reply
     * @param operation name of the operation
     * @param invocation one call of one method of the port
     * @return the reply
     * @throws ClientException if the reply is empty
     */
    public <T> T call(String operation, Function<APIServiceSoap, @Nullable T> invocation) {
        return find(operation, invocation).orElseThrow(() -> empty(operation));
    }

    /**
     * Calls an operation that answers with an address for a browser.
     *
     * @param operation name of the operation
     * @param invocation one call of one method of the port
     * @return the address
     * @throws ClientException if the reply holds none
     */
    public URI address(String operation, Function<APIServiceSoap, @Nullable String> invocation) {
        String text = call(operation, invocation).strip();
        try {
            return URI.create(text);
        } catch (IllegalArgumentException e) {
            // The address lets its bearer in: it is not shown.
            throw useless(operation, "the reply holds no address. If it stays so, ask the vendor's support.");
        }
    }

    /**
     * A refusal that came inside a reply.
     *
     * @param operation name of the operation
     * @param code the vendor's name of the error, if it gave one
     * @param text what it said
     * @return the exception of its meaning, to be thrown
     */
    public DocuSignException refused(String operation, @Nullable String code, @Nullable String text) {
        FaultDetails details = told(code, text, List.of());
        return FailureMapping.fromFault(
                new CallFailure(operation, host, true, null, details), details, Optional.empty());
    }

    /**
     * A refusal of one part of a request, fit to be shown.
     *
     * @param code the vendor's name of the error, if it gave one
     * @param text what it said
     * @param secrets what must not be shown
     * @return the refusal
     */
    public FaultDetails told(@Nullable String code, @Nullable String text, List<String> secrets) {
        Redaction redaction = new Redaction(Optional.empty(), secrets);
        return new FaultDetails(
                null,
                redaction.show(text == null || text.isBlank() ? "no reason given" : text, LONGEST_TEXT),
                null,
                code == null || code.isBlank() ? null : redaction.show(code, LONGEST_NAME));
    }

    /**
     * A reply that says nothing that can be used.
     *
     * @param operation name of the operation
     * @param problem what is wrong and what to do
     * @return the exception, to be thrown
     */
    public ClientException useless(String operation, String problem) {
        return new ClientException(failure(operation), problem, null);
    }

    /**
     * The facts of a call that came back.
     *
     * @param operation name of the operation
     * @return the facts
     */
    public CallFailure failure(String operation) {
        return new CallFailure(operation, host, true, null, null);
    }

    private ClientException empty(String operation) {
        return useless(operation, "the reply is empty. If it stays so, ask the vendor's support.");
    }
}
