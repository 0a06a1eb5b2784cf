package io.github.countersign.error;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A call failed, or was refused before it was made.
 *
 * <p>Messages and accessors carry no secret. {@link #retryable()} and {@link #requestSent()} answer different questions: whether the same
 * call may succeed later, and whether this one may have taken effect already.
 */
public abstract sealed class DocuSignException extends RuntimeException
        permits AmbiguousSendException,
                AuthenticationException,
                ClientException,
                DeadlineException,
                IntegratorKeyException,
                InvalidDraftException,
                InvalidStateException,
                NotFoundException,
                PermissionException,
                RateLimitedException,
                ServerException,
                TransportException,
                ValidationException {

    private final @Nullable CallFailure failure;

    DocuSignException(String message, @Nullable CallFailure failure, @Nullable Throwable cause) {
        super(message, cause);
        this.failure = failure;
    }

    /**
     * Whether the same call, unchanged, may succeed later. It does not say that calling again is harmless.
     *
     * @return true if it may
     */
    public abstract boolean retryable();

    /**
     * Whether the service may have got the whole request.
     *
     * @return false only when it is certain that it did not, so that nothing can have happened there
     */
    public boolean requestSent() {
        return failure != null && failure.requestSent();
    }

    /** {@return the SOAP operation, empty if none had been chosen yet} */
    public Optional<String> operation() {
        return Optional.ofNullable(failure).map(CallFailure::operation);
    }

    /** {@return the host that was called, empty if none was} */
    public Optional<String> host() {
        return Optional.ofNullable(failure).map(CallFailure::host);
    }

    /** {@return the HTTP status of the reply, empty if none arrived} */
    public OptionalInt httpStatus() {
        return number(failure == null ? null : failure.httpStatus());
    }

    /** {@return the vendor's error number, such as 207, where the fault had one} */
    public OptionalInt errorNumber() {
        return number(fault().map(FaultDetails::number).orElse(null));
    }

    /** {@return the vendor's error name, such as {@code Envelope_Does_Not_Exist}, where the fault had one} */
    public Optional<String> errorName() {
        return fault().map(FaultDetails::name);
    }

    /** {@return the fault code without its prefix, such as {@code Client}, where the reply was a fault} */
    public Optional<String> faultCode() {
        return fault().map(FaultDetails::code);
    }

    /** {@return the fault string, where the reply was a fault: one line, shortened where it is long} */
    public Optional<String> faultString() {
        return fault().map(FaultDetails::text);
    }

    @Nullable
    CallFailure failure() {
        return failure;
    }

    /** {@return the envelopes that the call names; unmodifiable} */
    public List<String> envelopeIds() {
        return failure == null ? List.of() : failure.envelopeIds();
    }

    /** {@return the vendor's name of this reply, which its support asks for, where it told one} */
    public Optional<String> traceToken() {
        return Optional.ofNullable(failure).map(CallFailure::traceToken);
    }

    /** {@return how often the request was handed to the transport: 0 if it never was} */
    public int attempts() {
        return failure == null ? 0 : failure.attempts();
    }

    private Optional<FaultDetails> fault() {
        return Optional.ofNullable(failure).map(CallFailure::fault);
    }

    private static OptionalInt number(@Nullable Integer value) {
        return value == null ? OptionalInt.empty() : OptionalInt.of(value);
    }
}
