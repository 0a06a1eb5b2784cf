package io.github.countersign.mock.internal.user;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A user name taken apart: {@code [key]user} or {@code [key][sobo]user}.
 *
 * @param integratorKey what the first brackets hold; null without brackets, and then nobody can sign in
 * @param onBehalfOf what the second brackets hold, or null
 * @param user e-mail address or user id
 */
record QualifiedUserName(
        @Nullable String integratorKey, @Nullable String onBehalfOf, String user) {

    private static final Pattern FORM = Pattern.compile("(?s)\\[([^]]*)](?:\\[([^]]*)])?(.*)");

    static QualifiedUserName parse(String text) {
        Matcher matcher = FORM.matcher(text);
        return matcher.matches()
                ? new QualifiedUserName(matcher.group(1), matcher.group(2), matcher.group(3))
                : new QualifiedUserName(null, null, text);
    }

    /**
     * The name where the key comes apart from it. It may be there once more, as in the other form; brackets without it hold the
     * one whom the user acts for.
     */
    static QualifiedUserName parse(String text, String integratorKey) {
        QualifiedUserName name = parse(text);
        if (name.integratorKey == null || integratorKey.equals(name.integratorKey)) {
            return new QualifiedUserName(integratorKey, name.onBehalfOf, name.user);
        }
        return name.onBehalfOf == null ? new QualifiedUserName(integratorKey, name.integratorKey, name.user) : name;
    }

    QualifiedUserName onBehalfOf(String other) {
        return new QualifiedUserName(integratorKey, other, user);
    }
}
