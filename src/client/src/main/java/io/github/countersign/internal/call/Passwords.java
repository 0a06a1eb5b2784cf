package io.github.countersign.internal.call;

import jakarta.jws.WebParam;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The secrets among the arguments of a call: some operations take the password in the body. */
final class Passwords {

    private Passwords() {}

    static List<String> among(Method method, Object[] arguments) {
        List<String> passwords = new ArrayList<>();
        Parameter[] parameters = method.getParameters();
        for (int i = 0; i < arguments.length; i++) {
            @Nullable WebParam name = parameters[i].getAnnotation(WebParam.class);
            if (name != null
                    && name.name().toLowerCase(Locale.ROOT).contains("password")
                    && arguments[i] instanceof String text
                    && !text.isEmpty()) {
                passwords.add(text);
            }
        }
        return passwords;
    }
}
