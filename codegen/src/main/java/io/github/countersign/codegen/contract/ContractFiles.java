package io.github.countersign.codegen.contract;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Every document of a contract, as bytes that were read once: the named one and all that it imports or includes, directly or
 * not.
 *
 * <p>Immutable, apart from the bytes, which nobody may change. Thread-safe.
 */
public final class ContractFiles {

    private final URI root;
    private final Map<URI, ScannedDocument> documents;
    private final Map<URI, byte[]> contents;
    private final List<ScannedDocument> wsdls;

    ContractFiles(
            URI root, Map<URI, ScannedDocument> documents, Map<URI, byte[]> contents, List<ScannedDocument> wsdls) {
        this.root = root;
        this.documents = new LinkedHashMap<>(documents);
        this.contents = Map.copyOf(contents);
        this.wsdls = List.copyOf(wsdls);
    }

    /**
     * Reads the document and everything it refers to.
     *
     * @throws ContractException if one of them cannot be found or read, is no WSDL 1.1 or XML Schema, has a DOCTYPE, or includes
     *     itself
     */
    public static ContractFiles read(URI root, ContractSource source) {
        return new ContractFilesReader(source).read(root);
    }

    /** The address that was asked for. */
    public URI root() {
        return root;
    }

    /** The addresses of all documents, the root first. */
    public Collection<URI> addresses() {
        return documents.keySet();
    }

    /** The bytes of one of the {@link #addresses()}. */
    public byte[] content(URI address) {
        byte[] content = contents.get(address);
        if (content == null) {
            throw new IllegalArgumentException(address + " is no document of this contract");
        }
        return content;
    }

    /** The documents that one refers to, by the location it gives. */
    public Map<String, URI> references(URI address) {
        Map<String, URI> references = new LinkedHashMap<>();
        for (ScannedDocument.Reference reference : document(address).references()) {
            URI target = resolve(address, reference.location());
            if (documents.containsKey(target)) {
                references.put(reference.location(), target);
            }
        }
        return references;
    }

    /** The name of the target namespace of the root. */
    public String targetNamespace() {
        return document(root).targetNamespace();
    }

    /**
     * Refuses what JAX-WS has no mapping for.
     *
     * @throws ContractException if a message is RPC/encoded
     */
    public void requireLiteral() {
        for (ScannedDocument document : documents.values()) {
            if (document.encodedLine() > 0) {
                throw new ContractException(
                        document.at(document.encodedLine()),
                        "use=\"encoded\": JAX-WS has no mapping for RPC/encoded messages. Ask for the document/literal WSDL.");
            }
        }
    }

    /** Whether a schema redefines another, which the generator understands and the comparison does not. */
    public boolean redefines() {
        return documents.values().stream()
                .flatMap(document -> document.references().stream())
                .anyMatch(reference -> reference.relation() == ScannedDocument.Relation.REDEFINE);
    }

    ScannedDocument document(URI address) {
        ScannedDocument document = documents.get(address);
        if (document == null) {
            throw new IllegalArgumentException(address + " is no document of this contract");
        }
        return document;
    }

    boolean has(URI address) {
        return documents.containsKey(address);
    }

    Collection<ScannedDocument> all() {
        return documents.values();
    }

    /** The WSDL documents, what is imported before what imports it. */
    List<ScannedDocument> wsdls() {
        return wsdls;
    }

    /** Where a name is used first, for errors about names that are declared nowhere. */
    Position firstUse(String localName) {
        for (ScannedDocument document : documents.values()) {
            Integer line = document.uses().get(localName);
            if (line != null) {
                return document.at(line);
            }
        }
        return document(root).at(1);
    }

    /** What a location in a document means. */
    public static URI resolve(URI base, String location) {
        URI relative;
        try {
            relative = URI.create(location);
        } catch (IllegalArgumentException e) {
            relative = quoted(location);
        }
        URI resolved = base.resolve(relative);
        // java.io.File writes file:/x, java.nio.file.Path writes file:///x: one spelling, or one file is two documents.
        return "file".equals(resolved.getScheme())
                ? Path.of(resolved).normalize().toUri()
                : resolved;
    }

    private static URI quoted(String location) {
        try {
            return new URI(null, null, location, null);
        } catch (URISyntaxException e) {
            throw new ContractException("'%s' is no address: correct the location.".formatted(location));
        }
    }
}
