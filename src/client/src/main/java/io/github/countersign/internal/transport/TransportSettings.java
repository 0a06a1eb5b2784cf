package io.github.countersign.internal.transport;

import java.time.Duration;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * What a transport is set up with.
 *
 * @param tls trust and client certificates, null for the JVM's default
 * @param proxy the proxy for every call, null for what the JVM is set to
 * @param keepAlive how long an idle connection is kept for reuse; stay below what the gateways on the way allow
 * @param limits the time limits of a call that brings no {@link Deadline} of its own
 */
public record TransportSettings(
        @Nullable SSLContext tls, @Nullable ProxySettings proxy, Duration keepAlive, TimeLimits limits) {

    /** Default trust, the proxy of the JVM, idle connections for 20 seconds, {@link TimeLimits#DEFAULT}. */
    public static final TransportSettings DEFAULT =
            new TransportSettings(null, null, Duration.ofSeconds(20), TimeLimits.DEFAULT);

    public TransportSettings {
        if (keepAlive.isNegative()) {
            throw new IllegalArgumentException(
                    "Idle connections cannot be kept for %s: give zero or more".formatted(keepAlive));
        }
    }
}
