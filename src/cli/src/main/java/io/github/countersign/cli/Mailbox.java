package io.github.countersign.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A person as mail programs write one: {@code Ann Lee <ann@example.com>}. */
record Mailbox(String name, String email) {

    private static final Pattern FORM =
            Pattern.compile("\\s*\"?([^<>\"]*[^<>\"\\s])\"?\\s*<\\s*([^<>\\s]+@[^<>\\s]+)\\s*>\\s*");

    static Mailbox parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new InputException(
                    "'%s' is no 'Name <mail>': write it like 'Ann Lee <ann@example.com>'".formatted(text));
        }
        return new Mailbox(matcher.group(1), matcher.group(2));
    }
}
