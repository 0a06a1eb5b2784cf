package io.github.countersign.internal.call;

import io.github.countersign.credentials.HttpHeaderSignIn;
import io.github.countersign.internal.cxf.Attempt;
import io.github.countersign.internal.cxf.SoapEndpoints;
import io.github.countersign.internal.stream.DocumentSplicer;
import io.github.countersign.internal.stream.StandIns;
import io.github.countersign.internal.transport.Deadline;
import io.github.countersign.internal.transport.HttpTransport;
import io.github.countersign.spi.TransferListener;
import java.lang.reflect.Method;
import java.time.Clock;
import java.util.Optional;
import net.docusign.api_3_0.APIServiceSoap;
import org.jspecify.annotations.Nullable;

/** What all calls of a client share, whoever makes them: endpoints, the mapping of failures, and the end of it all. Thread-safe. */
final class CallEngine {

    private final HttpTransport transport;
    private final SoapEndpoints endpoints;
    private final StandIns standIns = new StandIns();
    private final DocumentSplicer splicer = new DocumentSplicer(standIns);
    private final Bulkhead bulkhead;
    private final @Nullable TransferListener listener;
    private final FailureMapping failures;
    private final OpenCalls open;
    // Null where api.asmx is called, which lacks nothing.
    private final @Nullable DsapiCheck dsapi;

    CallEngine(CallSettings settings, Clock clock) {
        this.transport = new HttpTransport(settings.transport());
        this.bulkhead = new Bulkhead(settings.maxConcurrentCalls());
        this.listener = settings.listener();
        this.endpoints = new SoapEndpoints(settings.plans(), transport);
        this.failures = new FailureMapping(settings.address());
        this.open = new OpenCalls(clock, this::release);
        this.dsapi = settings.signIn() instanceof HttpHeaderSignIn ? new DsapiCheck() : null;
        try {
            endpoints.of(APIServiceSoap.class);
        } catch (RuntimeException e) {
            open.close();
            throw e;
        }
    }

    @Nullable
    Object call(Class<?> port, Method method, Object[] arguments, Operation operation, CallOptions options) {
        open.enter();
        try {
            requireOnDsapi(port, method, arguments, operation);
            Deadline deadline = options.limits().start();
            await(operation, deadline);
            try {
                Attempt attempt = new Attempt(options.credentials(), deadline, splicer)
                        .into(options.sink())
                        .watchedBy(ListenedTransfer.of(listener, operation));
                return attempt(port, method, arguments, operation, attempt);
            } finally {
                bulkhead.leave();
            }
        } finally {
            open.leave();
        }
    }

    @SuppressWarnings("CatchingUnchecked") // whatever ends a call is told as one of the typed exceptions
    private @Nullable Object attempt(
            Class<?> port, Method method, Object[] arguments, Operation operation, Attempt attempt) {
        try {
            return endpoints.of(port).invoke(method, arguments, attempt);
        } catch (Exception e) {
            throw failures.map(operation, attempt, e);
        }
    }

    private void requireOnDsapi(Class<?> port, Method method, Object[] arguments, Operation operation) {
        if (dsapi != null && port == APIServiceSoap.class) {
            Optional<String> problem = dsapi.problem(operation, method, arguments);
            if (problem.isPresent()) {
                throw failures.notOnDsapi(operation, problem.get());
            }
        }
    }

    private void await(Operation operation, Deadline deadline) {
        try {
            if (!bulkhead.enter(deadline)) {
                throw failures.noTurn(operation, bulkhead.most(), deadline);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failures.interruptedInQueue(operation, e);
        }
    }

    private void release() {
        endpoints.close();
        transport.close();
    }

    StandIns standIns() {
        return standIns;
    }

    void requireOpen() {
        open.requireOpen();
    }

    void close() {
        open.close();
    }
}
