package io.github.countersign.internal.call;

import io.github.countersign.credentials.HttpHeaderSignIn;
import io.github.countersign.error.DocuSignException;
import io.github.countersign.error.RateLimitedException;
import io.github.countersign.internal.cxf.Attempt;
import io.github.countersign.internal.cxf.SoapEndpoints;
import io.github.countersign.internal.retry.Backoff;
import io.github.countersign.internal.retry.ServiceBreaker;
import io.github.countersign.internal.stream.DocumentSplicer;
import io.github.countersign.internal.stream.RequestLimit;
import io.github.countersign.internal.stream.StandIns;
import io.github.countersign.internal.transport.Deadline;
import io.github.countersign.internal.transport.HttpTransport;
import io.github.countersign.spi.TransferListener;
import java.lang.reflect.Method;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What all calls of a client share, whoever makes them: endpoints, the mapping of failures, and the end of it all. Thread-safe. */
final class CallEngine {

    private final HttpTransport transport;
    private final SoapEndpoints endpoints;
    private final StandIns standIns = new StandIns();
    private final DocumentSplicer splicer;
    private final Bulkhead bulkhead;
    private final Attempts attempts;
    private final Turns turns;
    private final Map<Service, ServiceBreaker> breakers = new EnumMap<>(Service.class);
    private final @Nullable TransferListener listener;
    private final CallListeners listeners;
    private final FailureMapping failures;
    private final OpenCalls open;
    private final Set<Service> inUse = ConcurrentHashMap.newKeySet();
    // Null where api.asmx is called, which lacks nothing.
    private final @Nullable DsapiCheck dsapi;

    CallEngine(CallSettings settings, Clock clock) {
        this.transport = new HttpTransport(settings.transport());
        this.splicer = new DocumentSplicer(standIns, new RequestLimit(settings.largestRequest()));
        this.bulkhead = new Bulkhead(settings.maxConcurrentCalls());
        Resilience resilience = settings.resilience();
        this.attempts = new Attempts(new Backoff(resilience.retries()), resilience.waiting());
        this.turns = new Turns(resilience);
        for (Service service : Service.values()) {
            breakers.put(service, new ServiceBreaker(service.name(), resilience.breaking(), resilience.waiting()));
        }
        this.listener = settings.listener();
        this.listeners = new CallListeners(settings.callListeners(), clock);
        this.endpoints = new SoapEndpoints(settings.plans(), transport);
        this.failures = new FailureMapping(settings.address());
        this.open = new OpenCalls(clock, this::release);
        this.dsapi = settings.signIn() instanceof HttpHeaderSignIn ? new DsapiCheck() : null;
    }

    /** Makes the endpoint ready before the first call needs it. */
    void open(Service service) {
        try {
            endpoints.of(service.port());
        } catch (RuntimeException e) {
            open.close();
            throw e;
        }
    }

    void warmUp() {
        open.enter();
        try {
            endpoints.warmUp(Service.API.port());
        } finally {
            open.leave();
        }
    }

    /** Somebody has asked for the port of a service. */
    void use(Service service) {
        inUse.add(service);
    }

    boolean uses(Service service) {
        return inUse.contains(service);
    }

    FailureMapping failures() {
        return failures;
    }

    @Nullable
    Object call(Service service, Method method, Object[] arguments, Operation operation, CallOptions options) {
        open.enter();
        try {
            TrackedCall tracked = listeners.begin(service, operation, method, arguments);
            try {
                Object result = tried(service, method, arguments, operation, options, tracked);
                listeners.tell(tracked.succeeded());
                return result;
            } catch (DocuSignException e) {
                listeners.tell(tracked.failed(e));
                throw e;
            }
        } finally {
            open.leave();
        }
    }

    private @Nullable Object tried(
            Service service,
            Method method,
            Object[] arguments,
            Operation operation,
            CallOptions options,
            TrackedCall tracked) {
        requireOnDsapi(service, method, arguments, operation);
        turns.look(operation, method, arguments, failures);
        Deadline deadline = options.limits().start();
        return attempts.make(
                operation.repeatable(),
                deadline,
                tracked,
                number -> whileUp(service, method, arguments, operation, options, tracked, deadline, number));
    }

    private @Nullable Object whileUp(
            Service service,
            Method method,
            Object[] arguments,
            Operation operation,
            CallOptions options,
            TrackedCall tracked,
            Deadline deadline,
            int number) {
        ServiceBreaker breaker = Objects.requireNonNull(breakers.get(service));
        Instant reopens = breaker.enter();
        if (reopens != null) {
            throw failures.heldBack(operation, breaker.settings(), reopens);
        }
        try {
            Object result = inTurn(service, method, arguments, operation, options, tracked, deadline, number);
            breaker.answered();
            return result;
        } catch (DocuSignException e) {
            breaker.failed(e);
            throw e;
        }
    }

    private @Nullable Object inTurn(
            Service service,
            Method method,
            Object[] arguments,
            Operation operation,
            CallOptions options,
            TrackedCall tracked,
            Deadline deadline,
            int number) {
        turns.await(operation, deadline, failures);
        await(operation, deadline);
        Attempt attempt = new Attempt(options.credentials(), deadline, splicer)
                .into(options.sink())
                .noting(options.words())
                .watchedBy(tracked.attempt(ListenedTransfer.of(listener, operation)));
        try {
            return attempt(service, method, arguments, operation, attempt, number);
        } catch (RateLimitedException e) {
            throw turns.refused(e);
        } finally {
            turns.learn(attempt);
            bulkhead.leave();
            tracked.attempted(attempt);
            if (options.observer() != null) {
                options.observer().accept(Sighting.of(attempt));
            }
        }
    }

    @SuppressWarnings("CatchingUnchecked") // whatever ends a call is told as one of the typed exceptions
    private @Nullable Object attempt(
            Service service, Method method, Object[] arguments, Operation operation, Attempt attempt, int number) {
        try {
            return said(operation, method, endpoints.of(service.port()).invoke(method, arguments, attempt));
        } catch (DocuSignException e) {
            throw e;
        } catch (Exception e) {
            throw failures.map(
                    operation,
                    attempt,
                    number,
                    EnvelopeIds.among(method, arguments),
                    Passwords.among(method, arguments),
                    e);
        }
    }

    /** CXF takes a reply of status 202 for none at all, and a primitive cannot be missing. */
    private @Nullable Object said(Operation operation, Method method, @Nullable Object result) {
        if (result == null && method.getReturnType().isPrimitive()) {
            throw failures.useless(operation, "the reply is empty. If it stays so, ask the vendor's support.");
        }
        return result;
    }

    private void requireOnDsapi(Service service, Method method, Object[] arguments, Operation operation) {
        if (dsapi != null && service == Service.API) {
            dsapi.problem(operation, method, arguments).ifPresent(problem -> {
                throw failures.notSent(operation, problem);
            });
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

    Duration untilLook(String envelope) {
        return turns.untilLook(envelope);
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
