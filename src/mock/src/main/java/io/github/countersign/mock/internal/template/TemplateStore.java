package io.github.countersign.mock.internal.template;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** All templates of a mock; the documents are files. Thread-safe. */
public final class TemplateStore {

    private final Path folder;
    private final Map<String, StoredTemplate> templates = new LinkedHashMap<>();

    /**
     * An empty store.
     *
     * @param folder where document files go; whoever made it removes it
     */
    public TemplateStore(Path folder) {
        this.folder = folder;
    }

    /** A new folder for the documents of one version of a template. */
    public Path newFolder() throws IOException {
        return Files.createDirectories(folder.resolve(UUID.randomUUID().toString()));
    }

    /** Keeps a template, in place of the one with its id if there is one. */
    public synchronized void put(StoredTemplate template) {
        templates.put(template.id(), template);
    }

    /** The template with that id, which is in lower case. */
    public synchronized Optional<StoredTemplate> find(String templateId) {
        return Optional.ofNullable(templates.get(templateId));
    }

    /** All templates, oldest first. */
    public synchronized List<StoredTemplate> all() {
        return List.copyOf(templates.values());
    }
}
