package io.github.countersign.internal.call;

import io.github.countersign.credentials.HttpHeaderSignIn;
import io.github.countersign.error.DocuSignException;
import io.github.countersign.error.RateLimitedException;
import io.github.countersign.internal.cxf.Attempt;
import io.github.countersign.internal.cxf.SoapEndpoints;
import io.github.countersign.internal.limits.PollingWatch.Look;
import io.github.countersign.internal.retry.Backoff;
import io.github.countersign.internal.retry.ServiceBreaker;
import io.github.countersign.internal.stream.DocumentSplicer;
import io.github.countersign.internal.stream.RequestLimit;
import io.github.countersign.internal.stream.StandIns;
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
                Object result = tried(OneCall.of(service, method, arguments, operation, options, tracked));
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

    private @Nullable Object tried(OneCall call) {
        requireOnDsapi(call);
        Look look = turns.look(call.operation(), call.method(), call.arguments(), failures);
        boolean sent = false;
        try {
            Object result = attempts.make(
                    e -> isRepeatable(call, look, e), call.deadline(), call.tracked(), number -> whileUp(call, number));
            sent = true;
            return result;
        } catch (DocuSignException e) {
            sent = e.requestSent();
            throw e;
        } finally {
            if (!sent) {
                look.forget();
            }
        }
    }

    /**
     * A look that went out counts for the rule of 15 minutes, whether its reply came or not; and a document that was partly handed over would be
     * followed by the whole one.
     */
    private static boolean isRepeatable(OneCall call, Look look, DocuSignException e) {
        return call.operation().repeatable() && !call.hasDelivered() && !(look.isCounted() && e.requestSent());
    }

    private @Nullable Object whileUp(OneCall call, int number) {
        ServiceBreaker breaker = Objects.requireNonNull(breakers.get(call.service()));
        Instant reopens = breaker.enter();
        if (reopens != null) {
            throw failures.heldBack(call.operation(), breaker.settings(), reopens);
        }
        try {
            Object result = inTurn(call, number);
            breaker.answered();
            return result;
        } catch (DocuSignException e) {
            breaker.failed(e);
            throw e;
        } catch (RuntimeException | Error e) {
            breaker.left();
            throw e;
        }
    }

    private @Nullable Object inTurn(OneCall call, int number) {
        turns.await(call.operation(), call.deadline(), failures);
        awaitRoom(call);
        Instant sent = turns.now();
        CallOptions options = call.options();
        Attempt attempt = new Attempt(options.credentials(), call.deadline(), splicer)
                .into(call.sink())
                .noting(options.words())
                .watchedBy(call.tracked().attempt(ListenedTransfer.of(listener, call.operation())));
        try {
            return attempt(call, attempt, number);
        } catch (RateLimitedException e) {
            throw turns.refused(e, sent);
        } finally {
            turns.learn(attempt);
            bulkhead.leave();
            call.tracked().attempted(attempt);
            if (options.observer() != null) {
                options.observer().accept(Sighting.of(attempt));
            }
        }
    }

    @SuppressWarnings("CatchingUnchecked") // whatever ends a call is told as one of the typed exceptions
    private @Nullable Object attempt(OneCall call, Attempt attempt, int number) {
        try {
            return said(call, endpoints.of(call.service().port()).invoke(call.method(), call.arguments(), attempt));
        } catch (DocuSignException e) {
            throw e;
        } catch (Exception e) {
            throw failures.map(call.operation(), attempt, number, call.envelopeIds(), call.passwords(), e);
        }
    }

    /** CXF takes a reply of status 202 for none at all, and a primitive cannot be missing. */
    private @Nullable Object said(OneCall call, @Nullable Object result) {
        if (result == null && call.method().getReturnType().isPrimitive()) {
            throw failures.useless(call.operation(), "the reply is empty. If it stays so, ask the vendor's support.");
        }
        return result;
    }

    private void requireOnDsapi(OneCall call) {
        if (dsapi != null && call.service() == Service.API) {
            dsapi.problem(call.operation(), call.method(), call.arguments()).ifPresent(problem -> {
                throw failures.notSent(call.operation(), problem);
            });
        }
    }

    private void awaitRoom(OneCall call) {
        try {
            if (!bulkhead.enter(call.deadline())) {
                throw failures.noTurn(call.operation(), bulkhead.most(), call.deadline());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failures.interruptedInQueue(call.operation(), e);
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
