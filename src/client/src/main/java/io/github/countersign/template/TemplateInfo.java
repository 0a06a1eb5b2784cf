package io.github.countersign.template;

import io.github.countersign.envelope.ServiceTime;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a template is called. Immutable.
 *
 * @param id its id, a GUID; empty for a new one
 * @param name its name
 * @param description what it is for, blank if nobody said
 * @param shared whether others of the account see it
 * @param password what is asked for before it is changed
 * @param lastModified when it was last changed
 * @param pages how many pages it has
 */
public record TemplateInfo(
        Optional<String> id,
        String name,
        String description,
        boolean shared,
        Optional<String> password,
        Optional<ServiceTime> lastModified,
        OptionalInt pages) {

    /** The name is there. */
    public TemplateInfo {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(description, "description");
    }

    /**
     * A template that is to be made, for its owner alone.
     *
     * @param name its name
     * @return the template
     */
    public static TemplateInfo named(String name) {
        return new TemplateInfo(
                Optional.empty(), name, "", false, Optional.empty(), Optional.empty(), OptionalInt.empty());
    }

    /**
     * The same with a description.
     *
     * @param text what it is for
     * @return a copy
     */
    public TemplateInfo describedAs(String text) {
        return new TemplateInfo(id, name, text, shared, password, lastModified, pages);
    }

    /**
     * The same for everybody in the account.
     *
     * @return a copy
     */
    public TemplateInfo sharedWithEveryone() {
        return new TemplateInfo(id, name, description, true, password, lastModified, pages);
    }

    /**
     * The same in the place of a template that is there.
     *
     * @param templateId its id
     * @return a copy
     */
    public TemplateInfo replacing(String templateId) {
        return new TemplateInfo(Optional.of(templateId), name, description, shared, password, lastModified, pages);
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "TemplateInfo[%s, %s]".formatted(id.orElse("new"), name);
    }
}
