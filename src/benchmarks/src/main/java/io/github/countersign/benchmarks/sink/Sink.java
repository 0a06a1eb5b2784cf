package io.github.countersign.benchmarks.sink;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ServerSocketFactory;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * The byte server as a program: one port for plain HTTP, one for TLS. It prints both on one line and ends when its standard input does, so that it
 * never outlives the JVM that started it.
 */
public final class Sink {

    private static final int BACKLOG = 1024;

    private Sink() {}

    /**
     * Starts the server.
     *
     * @param arguments key store (PKCS 12) and the file that holds its password
     * @throws IOException if there is no port to be had
     * @throws GeneralSecurityException if the key store is unusable
     */
    public static void main(String[] arguments) throws IOException, GeneralSecurityException {
        Counts counts = new Counts();
        SSLContext tls = tls(
                Path.of(arguments[0]), Files.readString(Path.of(arguments[1])).toCharArray());
        try (SinkServer plain = SinkServer.on(listen(ServerSocketFactory.getDefault()), counts);
                SinkServer secure = SinkServer.on(listen(tls.getServerSocketFactory()), counts)) {
            System.out.printf("%d %d%n", plain.port(), secure.port());
            while (System.in.read() >= 0) {
                // Only the end matters.
            }
        }
    }

    private static ServerSocket listen(ServerSocketFactory factory) throws IOException {
        return factory.createServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
    }

    private static SSLContext tls(Path keyStore, char[] password) throws IOException, GeneralSecurityException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(keyStore)) {
            keys.load(in, password);
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, password);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }
}
