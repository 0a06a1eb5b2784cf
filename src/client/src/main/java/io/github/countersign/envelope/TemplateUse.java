package io.github.countersign.envelope;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * A template that an envelope is made from: its documents, tabs and roles. Recipients of the draft take the roles with {@link Recipient#role}.
 * Immutable.
 *
 * @param templateId id of the template in the account, a GUID
 * @param values what tabs of the template hold beforehand, by the labels of the tabs; unmodifiable
 */
public record TemplateUse(String templateId, Map<String, String> values) {

    /** The values are copied. */
    public TemplateUse {
        Objects.requireNonNull(templateId, "templateId");
        values = Map.copyOf(values);
    }

    /**
     * A template as it is.
     *
     * @param templateId id of the template
     * @return the use
     */
    public static TemplateUse of(String templateId) {
        return new TemplateUse(templateId, Map.of());
    }

    /**
     * The same template with a tab filled in.
     *
     * @param tabLabel label of the tab
     * @param value what it holds
     * @return a copy
     */
    public TemplateUse value(String tabLabel, String value) {
        Map<String, String> more = new LinkedHashMap<>(values);
        more.put(tabLabel, value);
        return new TemplateUse(templateId, more);
    }
}
