package io.github.countersign.internal.call;

import io.github.countersign.credentials.Credentials;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes text from a reply fit to be shown: without the secret of the call, on one line, not too long. */
final class Redaction {

    private static final String MASK = "***";
    // An element whose name ends with "password", as XML or as a page shows it.
    private static final Pattern PASSWORD_ELEMENT = Pattern.compile(
            "(?is)((?:<|&lt;)[\\w:.-]{0,60}password\\b(?:(?!>|&gt;).){0,300}(?:>|&gt;)).*?(?=<|&lt;|$)");
    private static final Pattern PASSWORD_ASSIGNMENT = Pattern.compile("(?i)(password[\"']?\\s*[=:]\\s*)\\S+");

    private final Optional<Credentials> credentials;

    Redaction(Optional<Credentials> credentials) {
        this.credentials = credentials;
    }

    /** The text as one line of at most {@code longest} characters, with the secret and whatever calls itself a password masked. */
    String show(String text, int longest) {
        String masked = PASSWORD_ELEMENT.matcher(withoutSecret(text)).replaceAll("$1" + MASK);
        masked = PASSWORD_ASSIGNMENT.matcher(masked).replaceAll("$1" + Matcher.quoteReplacement(MASK));
        String line = masked.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        return line.length() <= longest ? line : line.substring(0, longest) + "...";
    }

    private String withoutSecret(String text) {
        if (credentials.isEmpty()) {
            return text;
        }
        try {
            return credentials.get().withSecret(secret -> withoutSecret(text, new String(secret)));
        } catch (IllegalStateException | IllegalArgumentException e) {
            return "(not shown, since the secret to be masked in it could not be had)";
        }
    }

    /** As it is, and as XML and HTML write it. */
    private static String withoutSecret(String text, String secret) {
        String xml = secret.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        String html = xml.replace("\"", "&quot;").replace("'", "&#39;");
        return text.replace(html, MASK).replace(xml, MASK).replace(secret, MASK);
    }
}
