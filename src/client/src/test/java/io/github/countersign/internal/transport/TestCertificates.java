package io.github.countersign.internal.transport;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A small certificate authority for one test run, made by the JDK's keytool. */
final class TestCertificates {

    private static final char[] PASSWORD = "changeit".toCharArray();

    private static final class Holder {
        static final TestCertificates MADE = new TestCertificates();
    }

    private final KeyStore all;

    private TestCertificates() {
        try {
            Path dir = Files.createTempDirectory("countersign-test-ca");
            try {
                Path store = dir.resolve("all.p12");
                String local = "san=dns:localhost,ip:127.0.0.1";
                generate(store, "ca", "CN=Test CA", null, "-1d", 30, "bc:c");
                generate(store, "stranger", "CN=Nobody Knows This CA", null, "-1d", 30, "bc:c");
                generate(store, "good", "CN=localhost", "ca", "-1d", 30, local);
                generate(store, "expired", "CN=localhost", "ca", "-30d", 10, local);
                generate(store, "future", "CN=localhost", "ca", "+10d", 10, local);
                generate(store, "elsewhere", "CN=elsewhere.example", "ca", "-1d", 30, "san=dns:elsewhere.example");
                generate(store, "untrusted", "CN=localhost", "stranger", "-1d", 30, local);
                generate(store, "client", "CN=client", "ca", "-1d", 30, "eku=clientAuth");
                all = KeyStore.getInstance("PKCS12");
                try (InputStream in = Files.newInputStream(store)) {
                    all.load(in, PASSWORD);
                }
            } finally {
                try (Stream<Path> files = Files.walk(dir)) {
                    for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(file);
                    }
                }
            }
        } catch (Exception e) {
            throw new IllegalStateException("The test certificates could not be made", e);
        }
    }

    /** A context that shows the certificate of that name, or none, and trusts the test CA. */
    static SSLContext context(String alias) {
        return context(alias, "TLS");
    }

    static SSLContext context(String alias, String protocol) {
        try {
            SSLContext context = SSLContext.getInstance(protocol);
            KeyStore keys = KeyStore.getInstance("PKCS12");
            keys.load(null, null);
            if (alias != null) {
                Certificate[] chain = Holder.MADE.all.getCertificateChain(alias);
                keys.setKeyEntry(alias, Holder.MADE.all.getKey(alias, PASSWORD), PASSWORD, chain);
            }
            KeyManagerFactory keyManagers = KeyManagerFactory.getInstance("PKIX");
            keyManagers.init(keys, PASSWORD);
            KeyStore trusted = KeyStore.getInstance("PKCS12");
            trusted.load(null, null);
            trusted.setCertificateEntry("ca", Holder.MADE.all.getCertificate("ca"));
            TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
            trust.init(trusted);
            context.init(keyManagers.getKeyManagers(), trust.getTrustManagers(), null);
            return context;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void generate(
            Path store, String alias, String name, String signer, String start, int days, String extension)
            throws Exception {
        String keytool =
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        List<String> command = new ArrayList<>(List.of(
                keytool,
                "-J-XX:TieredStopAtLevel=1",
                "-J-Duser.language=en",
                "-genkeypair",
                "-keystore",
                store.toString(),
                "-storetype",
                "PKCS12",
                "-storepass",
                "changeit",
                "-alias",
                alias,
                "-dname",
                name,
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-startdate",
                start,
                "-validity",
                String.valueOf(days),
                "-ext",
                extension));
        if (signer != null) {
            command.addAll(List.of("-signer", signer));
        }
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes());
        if (!process.waitFor(30, TimeUnit.SECONDS) || process.exitValue() != 0) {
            throw new IllegalStateException("keytool failed: " + output);
        }
    }
}
