package io.github.countersign.xmlsignature;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import javax.security.auth.callback.CallbackHandler;
import org.apache.wss4j.common.crypto.Crypto;
import org.apache.wss4j.common.crypto.Merlin;
import org.apache.wss4j.common.ext.WSPasswordCallback;

/**
 * A key in a key store, and how to get at it.
 *
 * @param store the store that holds it with its certificate
 * @param alias its name there
 * @param password asked on every use
 * @param algorithm the signature algorithm that fits it
 */
record SigningKey(KeyStore store, String alias, Supplier<char[]> password, String algorithm) {

    private static final String NAMESPACE = "http://www.w3.org/2001/04/xmldsig-more#";

    static SigningKey fromPkcs12(Path file, Supplier<char[]> password) {
        KeyStore store = load(file, password);
        List<String> keys = keysOf(store);
        if (keys.size() != 1) {
            throw new IllegalArgumentException(
                    "File %s holds %d keys, just one is needed: take fromKeyStore(...) and name it"
                            .formatted(file, keys.size()));
        }
        return of(store, keys.get(0), password);
    }

    static SigningKey of(KeyStore store, String alias, Supplier<char[]> password) {
        try {
            if (!store.isKeyEntry(alias) || store.getCertificate(alias) == null) {
                throw new IllegalArgumentException(
                        "The key store has no key '%s' with a certificate, it has %s".formatted(alias, keysOf(store)));
            }
            String kind = store.getCertificate(alias).getPublicKey().getAlgorithm();
            String algorithm = switch (kind) {
                case "RSA" -> NAMESPACE + "rsa-sha256";
                case "EC" -> NAMESPACE + "ecdsa-sha256";
                default ->
                    throw new IllegalArgumentException(
                            "Key '%s' is a %s key: RSA or EC is needed".formatted(alias, kind));
            };
            return new SigningKey(store, alias, password, algorithm);
        } catch (KeyStoreException e) {
            throw new IllegalArgumentException("The key store is not loaded", e);
        }
    }

    Crypto crypto() {
        Merlin crypto = new Merlin();
        crypto.setKeyStore(store);
        return crypto;
    }

    /** WSS4J asks for the key's password here. */
    CallbackHandler passwordCallback() {
        return callbacks -> {
            for (var callback : callbacks) {
                if (callback instanceof WSPasswordCallback asked && asked.getUsage() == WSPasswordCallback.SIGNATURE) {
                    asked.setPassword(new String(password.get()));
                }
            }
        };
    }

    /** The alias; the password is left out. */
    @Override
    public String toString() {
        return "key '" + alias + "'";
    }

    private static KeyStore load(Path file, Supplier<char[]> password) {
        char[] copy = password.get().clone();
        try (InputStream in = Files.newInputStream(file)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, copy);
            return store;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalArgumentException(
                    "File %s cannot be read as PKCS#12 with this password".formatted(file), e);
        } finally {
            Arrays.fill(copy, '\0');
        }
    }

    private static List<String> keysOf(KeyStore store) {
        List<String> keys = new ArrayList<>();
        try {
            for (String alias : Collections.list(store.aliases())) {
                if (store.isKeyEntry(alias)) {
                    keys.add(alias);
                }
            }
        } catch (KeyStoreException e) {
            throw new IllegalArgumentException("The key store is not loaded", e);
        }
        return keys;
    }
}
