package io.github.countersign.internal.http;

import java.net.URI;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * How to reach the service.
 *
 * @param endpoint the address that every call goes to
 * @param connectTimeout limit for one connection attempt, TLS included
 * @param idleTimeout limit for the wait for the next byte
 * @param proxy the proxy to use; null for the JVM's own choice
 * @param tls keys and trust; null for the JVM's default
 */
public record HttpSettings(
        URI endpoint,
        Duration connectTimeout,
        Duration idleTimeout,
        @Nullable HttpProxy proxy,
        @Nullable SSLContext tls) {}
