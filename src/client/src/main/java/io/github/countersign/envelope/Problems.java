package io.github.countersign.envelope;

import io.github.countersign.error.Problem;
import io.github.countersign.internal.document.XmlText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Collects what is wrong with a draft. */
final class Problems {

    private final List<Problem> found = new ArrayList<>();

    void add(Problem problem) {
        found.add(problem);
    }

    void add(String code, String path, String message) {
        found.add(new Problem(code, path, message));
    }

    List<Problem> all() {
        return List.copyOf(found);
    }

    /** A text that has to be there. */
    void required(String path, String text, int longest) {
        if (text.isBlank()) {
            add("text.missing", path, "is blank; give 1 to %d characters".formatted(longest));
        } else {
            limited(path, text, longest);
        }
    }

    /** A text that may be empty. */
    void limited(String path, String text, int longest) {
        if (text.length() > longest) {
            add("text.too-long", path, "has %d characters, the service takes %d".formatted(text.length(), longest));
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
