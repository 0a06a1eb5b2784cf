package io.github.countersign.envelope;

import io.github.countersign.error.Problem;
import io.github.countersign.internal.document.XmlText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Collects what is wrong with a draft. */
final class Problems {

    /** Plausible, no more: the service and the recipient's mail server have the last word. */
    private static final Pattern EMAIL =
            Pattern.compile("[^\\s@<>,;]+@[^\\s@<>,;.]+(\\.[^\\s@<>,;.]+)+", Pattern.UNICODE_CHARACTER_CLASS);

    private final List<Problem> found = new ArrayList<>();

    void add(Problem problem) {
        found.add(problem);
    }

    void add(String code, String path, String message) {
        found.add(new Problem(code, path, message));
    }

    /** What is wrong if a condition holds. */
    void addIf(boolean wrong, String code, String path, String message) {
        if (wrong) {
            add(code, path, message);
        }
    }

    List<Problem> all() {
        return List.copyOf(found);
    }

    /** A text that has to be there. */
    void required(String path, String text, Limit limit) {
        if (text.isBlank()) {
            add("text.missing", path, "is blank; give 1 to %d characters".formatted(limit.most()));
        } else {
            limited(path, text, limit);
        }
    }

    /** A text that has to be there, if there is to be one at all. */
    void required(String path, Optional<String> text, Limit limit) {
        text.ifPresent(value -> required(path, value, limit));
    }

    /** A text that may be empty. */
    void limited(String path, String text, Limit limit) {
        if (text.length() > limit.most()) {
            add(
                    "text.too-long",
                    path,
                    "has %d characters, the service takes %d".formatted(text.length(), limit.most()));
        }
        writable(path, text);
    }

    /** A text that XML can carry. */
    void writable(String path, String text) {
        XmlText.firstForbidden(text)
                .ifPresent(character -> add(
                        "text.not-xml",
                        path,
                        "holds the character %s, which no XML message can carry; remove it".formatted(character)));
    }

    /** An e-mail address that has to be there. */
    void email(String path, String email) {
        required(path, email, Limit.EMAIL);
        addIf(
                !email.isBlank() && !EMAIL.matcher(email).matches(),
                "email.implausible",
                path,
                "is no e-mail address; write it as name@example.com, without a display name");
    }

    /** A number that has bounds. */
    void range(String code, String path, int value, int least, int most) {
        addIf(value < least || value > most, code, path, "is %d; it goes from %d to %d".formatted(value, least, most));
    }

    /** Ids that are to be 1 or more, and each there once. */
    void ids(String pathFormat, List<Integer> ids) {
        Set<Integer> seen = new HashSet<>();
        for (int i = 0; i < ids.size(); i++) {
            int id = ids.get(i);
            if (id < 1) {
                add("id.not-positive", pathFormat.formatted(i), "is %d; ids start at 1".formatted(id));
            } else if (!seen.add(id)) {
                add(
                        "id.duplicate",
                        pathFormat.formatted(i),
                        "is %d, which another one has already; give each its own".formatted(id));
            }
        }
    }
}
