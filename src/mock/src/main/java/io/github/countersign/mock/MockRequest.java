package io.github.countersign.mock;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A request that reached a mock, decoded and without secrets: passwords, access codes and the bytes of documents are never in
 * it.
 *
 * @param at when it came, by the clock of the mock
 * @param path path of the endpoint
 * @param operation name of the operation, or null if the request named none that could be read
 * @param signIn the UsernameToken, the {@code X-DocuSign-Authentication} header or both as they came, on one line, with the user
 *     name shown and everything secret masked; empty if the request had none, or none that could be read
 * @param integratorKey the key after sign-in, or null if sign-in was not reached or failed
 * @param userName e-mail address of the user who signed in, or null
 * @param body the body element as indented XML without namespaces; shortened when long, cut off where reading ended
 * @param outcome how it ended
 * @param fault text of the fault, or null if it was answered
 * @param reason why, in words of the mock, where the service tells less than a developer needs to know; or null
 * @param nearest the operation most like the one that was not found, or null
 * @param reply the body element of the reply, written like {@code body}; empty if there was none
 * @param mishap what went wrong with it on command, or null
 */
public record MockRequest(
        Instant at,
        String path,
        @Nullable String operation,
        String signIn,
        @Nullable String integratorKey,
        @Nullable String userName,
        String body,
        Outcome outcome,
        @Nullable String fault,
        @Nullable String reason,
        @Nullable String nearest,
        String reply,
        MockFault.@Nullable Kind mishap) {

    /** How a request ended. */
    public enum Outcome {
        /** With a result. */
        ANSWERED,
        /** With a fault, or a result that says no, which the real service would give too. */
        REFUSED,
        /** With a fault that only the mock gives: it has not learned this operation or endpoint. */
        NOT_IN_MOCK,
        /** With a fault: no service of this kind has such an operation. */
        UNKNOWN_OPERATION,
        /** With a fault that is a defect of the mock. */
        DEFECT,
        /** Not at all: it went wrong on command before the operation could take effect. */
        FAILED_ON_COMMAND
    }
}
