package io.github.countersign.mock.internal.soap;

import io.github.countersign.mock.MockFault;
import io.github.countersign.mock.MockRequest;
import io.github.countersign.mock.MockRequest.Outcome;
import io.github.countersign.mock.internal.fault.ServiceFault;
import io.github.countersign.mock.internal.journal.TranscribingReader;
import io.github.countersign.mock.internal.user.Caller;
import io.github.countersign.mock.internal.user.Presented;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What has become known about a call while it is handled, for the reply and the journal. For one thread. */
final class CallTrace {

    private final String path;
    private final Instant at;
    private final MockFault.@Nullable Kind mishap;
    private @Nullable String operation;
    private @Nullable String messageId;
    private String signIn = "";
    private @Nullable Caller caller;
    private @Nullable TranscribingReader transcript;
    private @Nullable ServiceFault inBand;

    CallTrace(SoapCall call, Instant at) {
        this.path = call.address().getPath();
        this.mishap = call.mishap();
        this.at = at;
    }

    void operation(String name) {
        this.operation = name;
    }

    void messageId(@Nullable String id) {
        this.messageId = id;
    }

    void presented(Presented presented) {
        this.signIn = presented.redacted();
    }

    void caller(@Nullable Caller signedIn) {
        this.caller = signedIn;
    }

    void transcript(TranscribingReader reader) {
        this.transcript = reader;
    }

    @Nullable
    String messageId() {
        return messageId;
    }

    /** The account that the call counts for, as soon as that is known. */
    @Nullable
    String accountId() {
        return caller == null ? null : caller.accountId();
    }

    String operationName() {
        return operation == null ? "an unnamed operation" : operation;
    }

    /** The result says no where others would answer with a fault. */
    void refusedInBand(ServiceFault refusal) {
        this.inBand = refusal;
    }

    MockRequest answered(SoapReply reply) {
        return inBand == null ? request(Outcome.ANSWERED, null, null, null, reply) : refused(inBand, null, reply);
    }

    MockRequest refused(ServiceFault fault, @Nullable String nearest, SoapReply reply) {
        Outcome outcome = switch (fault.kind()) {
            case NOT_IN_MOCK -> Outcome.NOT_IN_MOCK;
            case UNKNOWN_OPERATION -> Outcome.UNKNOWN_OPERATION;
            case DEFECT -> Outcome.DEFECT;
            case MALFORMED, VALIDATION, AUTHENTICATION, BUSINESS -> Outcome.REFUSED;
        };
        return request(outcome, fault.text(), fault.reason(), nearest, reply);
    }

    private MockRequest request(
            Outcome outcome,
            @Nullable String fault,
            @Nullable String reason,
            @Nullable String nearest,
            SoapReply reply) {
        return new MockRequest(
                at,
                path,
                operation,
                signIn,
                caller == null ? null : caller.integratorKey(),
                caller == null ? null : caller.user().email(),
                transcript == null ? "" : transcript.transcript(),
                outcome,
                fault,
                reason,
                nearest,
                reply.transcript(),
                mishap);
    }
}
