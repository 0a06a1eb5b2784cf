package io.github.countersign.testing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * A certificate with its key, made with the JDK's keytool.
 *
 * @param store key and certificate
 * @param root what is to be trusted
 */
public record Certificates(KeyStore store, Certificate root) {

    private static final char[] PASSWORD = "changeit".toCharArray();

    /**
     * A self-signed one.
     *
     * @param options of keytool, for the host name and the dates
     */
    public static Certificates create(Path directory, String name, String... options)
            throws IOException, InterruptedException, GeneralSecurityException {
        Path file = directory.resolve(name + ".p12");
        generate(file, name, List.of(options));
        KeyStore store = load(file);
        return new Certificates(store, store.getCertificate(name));
    }

    /**
     * One that an authority has issued.
     *
     * @param options of keytool, for the host name and the dates
     */
    public static Certificates issued(Path directory, String name, String... options)
            throws IOException, InterruptedException, GeneralSecurityException {
        Path file = directory.resolve(name + ".p12");
        generate(file, "ca", List.of("-ext", "bc:c", "-validity", "3650"));
        List<String> signed = new ArrayList<>(List.of(options));
        signed.addAll(List.of("-signer", "ca"));
        generate(file, name, signed);
        KeyStore store = load(file);
        Certificate root = store.getCertificate("ca");
        store.deleteEntry("ca");
        return new Certificates(store, root);
    }

    private static void generate(Path file, String name, List<String> options)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-J-Duser.language=en",
                "-genkeypair",
                "-alias",
                name,
                "-keyalg",
                "EC",
                "-dname",
                "CN=" + name,
                "-storetype",
                "PKCS12",
                "-keystore",
                file.toString(),
                "-storepass",
                "changeit"));
        command.addAll(options);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException("keytool failed: " + output);
        }
    }

    private static KeyStore load(Path file) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, PASSWORD);
        }
        return store;
    }

    /** A context with this key, which trusts this certificate. */
    public SSLContext context(String protocol) throws GeneralSecurityException {
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, PASSWORD);
        return context(protocol, keys);
    }

    /** A context without a key, which trusts this certificate. */
    public SSLContext trusting() throws GeneralSecurityException {
        KeyManagerFactory none = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        none.init(null, null);
        return context("TLS", none);
    }

    private SSLContext context(String protocol, KeyManagerFactory keys) throws GeneralSecurityException {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        try {
            trusted.load(null, null);
        } catch (IOException e) {
            throw new GeneralSecurityException(e);
        }
        trusted.setCertificateEntry("root", root);
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance(protocol);
        context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }
}
