package io.github.countersign.internal.call;

import jakarta.jws.WebParam;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import net.docusign.api_3_0.EnvelopeStatusFilter;
import org.jspecify.annotations.Nullable;

/** The envelopes that a call asks for. What is no GUID is left out: it could be anything. */
final class EnvelopeIds {

    private static final Pattern GUID = Pattern.compile("[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}");

    private EnvelopeIds() {}

    static List<String> among(Method method, Object[] arguments) {
        List<String> ids = new ArrayList<>();
        Parameter[] parameters = method.getParameters();
        for (int i = 0; i < arguments.length; i++) {
            @Nullable WebParam name = parameters[i].getAnnotation(WebParam.class);
            if (arguments[i] instanceof EnvelopeStatusFilter filter && filter.getEnvelopeIds() != null) {
                ids.addAll(filter.getEnvelopeIds().getEnvelopeId());
            } else if (arguments[i] instanceof String id
                    && name != null
                    && name.name().equalsIgnoreCase("EnvelopeID")) {
                ids.add(id);
            }
        }
        ids.removeIf(id -> id == null || !GUID.matcher(id).matches());
        return ids;
    }
}
