package io.github.countersign.benchmarks.harness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;

/**
 * A self-signed certificate for loopback, made for one run.
 *
 * @param keyStore key and certificate, PKCS 12
 * @param passwordFile holds the password
 */
record Trust(Path keyStore, Path passwordFile) {

    /** Makes the certificate with the JDK's keytool. */
    static Trust create(Path folder) throws IOException, InterruptedException {
        Path keyStore = folder.resolve("loopback.p12");
        Path passwordFile = folder.resolve("loopback.password");
        byte[] random = new byte[16];
        new SecureRandom().nextBytes(random);
        Files.writeString(passwordFile, HexFormat.of().formatHex(random));
        Files.deleteIfExists(keyStore);
        Path log = folder.resolve("keytool.log");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "loopback",
                        "-keyalg",
                        "EC",
                        "-groupname",
                        "secp256r1",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "bc=ca:true",
                        "-ext",
                        "san=ip:127.0.0.1,dns:localhost",
                        "-validity",
                        "2",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        keyStore.toString(),
                        "-storepass:file",
                        passwordFile.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (keytool.waitFor() != 0) {
            throw new IOException("keytool failed: " + Files.readString(log));
        }
        return new Trust(keyStore, passwordFile);
    }

    /** Options for a JVM that trusts the certificate. */
    List<String> options() throws IOException {
        return List.of(
                "-Djavax.net.ssl.trustStore=" + keyStore,
                "-Djavax.net.ssl.trustStorePassword=" + Files.readString(passwordFile));
    }

    /** Makes this JVM trust the certificate; before its first TLS connection. */
    void trustHere() throws IOException {
        System.setProperty("javax.net.ssl.trustStore", keyStore.toString());
        System.setProperty("javax.net.ssl.trustStorePassword", Files.readString(passwordFile));
    }
}
