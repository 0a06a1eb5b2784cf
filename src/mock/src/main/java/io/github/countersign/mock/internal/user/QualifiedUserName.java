package io.github.countersign.mock.internal.user;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The user name of a UsernameToken, taken apart: {@code [key]user} or {@code [key][sobo]user}.
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
}
