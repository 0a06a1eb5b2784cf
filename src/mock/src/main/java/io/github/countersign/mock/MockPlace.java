package io.github.countersign.mock;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Where a mock is on its machine.
 *
 * @param address where it listens
 * @param documents a folder for the folder of its documents, or null for the machine's own
 * @param tls what it shows to those who connect, or null for plain HTTP
 */
record MockPlace(
        InetSocketAddress address,
        @Nullable Path documents,
        @Nullable SSLContext tls) {}
