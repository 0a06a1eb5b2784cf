package io.github.countersign.internal.call;

import io.github.countersign.credentials.Credentials;
import io.github.countersign.internal.text.JsonText;
import io.github.countersign.internal.text.XmlHeaderText;
import java.util.List;
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
    private final List<String> passwords;

    Redaction(Optional<Credentials> credentials) {
        this(credentials, List.of());
    }

    /** @param passwords further secrets of the call */
    Redaction(Optional<Credentials> credentials, List<String> passwords) {
        this.credentials = credentials;
        this.passwords = passwords;
    }

    /** The text as one line of at most {@code longest} characters, with the secret and whatever calls itself a password masked. */
    String show(String text, int longest) {
        String masked =
                PASSWORD_ELEMENT.matcher(withoutSecret(withoutPasswords(text))).replaceAll("$1" + MASK);
        masked = PASSWORD_ASSIGNMENT.matcher(masked).replaceAll("$1" + Matcher.quoteReplacement(MASK));
        String line = masked.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        return line.length() <= longest ? line : line.substring(0, longest) + "...";
    }

    private String withoutPasswords(String text) {
        String masked = text;
        for (String password : passwords) {
            masked = withoutSecret(masked, password);
        }
        return masked;
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

    /** As it is, and as XML, HTML and both forms of the HTTP header write it. */
    private static String withoutSecret(String text, String secret) {
        String xml = secret.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        String html = xml.replace("\"", "&quot;").replace("'", "&#39;");
        String header = XmlHeaderText.escape(secret);
        String quoted = JsonText.quote(secret);
        String json = quoted.substring(1, quoted.length() - 1);
        return text.replace(html, MASK)
                .replace(xml, MASK)
                .replace(header, MASK)
                .replace(json, MASK)
                .replace(secret, MASK);
    }
}
