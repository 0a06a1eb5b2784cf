package io.github.countersign.internal.document;

import io.github.countersign.document.Download;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Length and digest of what was downloaded. */
final class Sha256 {

    private Sha256() {}

    static Download of(byte[] content) {
        return new Download(content.length, HexFormat.of().formatHex(digest().digest(content)));
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("Every Java platform has SHA-256", e);
        }
    }
}
