package io.github.countersign.codegen.contract;

import io.github.countersign.codegen.contract.ScannedDocument.Reference;
import java.io.IOException;
import java.net.URI;
import java.nio.file.NoSuchFileException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Follows the references of a document until there is nothing new. */
final class ContractFilesReader {

    private static final int MAX_DOCUMENTS = 1000;

    /** Declared by the tools themselves; following their locations would mean the network. */
    private static final Set<String> BUILT_IN = Set.of(
            DocumentScanner.XSD, "http://www.w3.org/XML/1998/namespace", "http://schemas.xmlsoap.org/soap/encoding/");

    private final ContractSource source;
    private final Map<URI, ScannedDocument> documents = new LinkedHashMap<>();
    private final Map<URI, byte[]> contents = new HashMap<>();
    private final List<ScannedDocument> wsdls = new ArrayList<>();

    ContractFilesReader(ContractSource source) {
        this.source = source;
    }

    ContractFiles read(URI root) {
        visit(root, fetch(root, null, null), new ArrayDeque<>());
        return new ContractFiles(root, documents, contents, wsdls);
    }

    private void visit(URI uri, ScannedDocument document, Deque<URI> chain) {
        documents.put(uri, document);
        chain.addLast(uri);
        for (Reference reference : document.references()) {
            follow(document, reference, reference.relation().mayBeCircular() ? new ArrayDeque<>() : chain);
        }
        chain.removeLast();
        if (document.kind() == ScannedDocument.Kind.WSDL) {
            wsdls.add(document);
        }
    }

    private void follow(ScannedDocument from, Reference reference, Deque<URI> chain) {
        if (BUILT_IN.contains(reference.namespace())) {
            return;
        }
        URI target = ContractFiles.resolve(from.uri(), reference.location());
        if (chain.contains(target)) {
            throw circle(from, reference, chain, target);
        }
        if (documents.containsKey(target)) {
            return;
        }
        if (documents.size() >= MAX_DOCUMENTS) {
            throw new ContractException(
                    from.at(reference.line()), "the contract has more than %d documents.".formatted(MAX_DOCUMENTS));
        }
        visit(target, fetch(target, from, reference), chain);
    }

    private ScannedDocument fetch(URI uri, @Nullable ScannedDocument from, @Nullable Reference reference) {
        byte[] content;
        try {
            content = source.read(uri);
        } catch (NoSuchFileException e) {
            throw unreadable(uri, from, reference, "there is no such file. Put it there, or correct the location");
        } catch (IOException e) {
            throw unreadable(uri, from, reference, e.getMessage() == null ? e.toString() : e.getMessage());
        }
        contents.put(uri, content);
        return DocumentScanner.scan(uri, content);
    }

    private static ContractException unreadable(
            URI uri, @Nullable ScannedDocument from, @Nullable Reference reference, String reason) {
        String what = ScannedDocument.display(uri);
        return from == null || reference == null
                ? new ContractException("%s cannot be read: %s.".formatted(what, reason))
                : new ContractException(
                        from.at(reference.line()),
                        "%s of %s (%s): %s.".formatted(reference.relation(), reference.location(), what, reason));
    }

    private static ContractException circle(ScannedDocument from, Reference reference, Deque<URI> chain, URI target) {
        List<String> names = new ArrayList<>();
        boolean within = false;
        for (URI uri : chain) {
            within |= uri.equals(target);
            if (within) {
                names.add(fileName(uri));
            }
        }
        names.add(fileName(target));
        return new ContractException(
                from.at(reference.line()),
                "circular %s: %s. Remove one of them.".formatted(reference.relation(), String.join(" -> ", names)));
    }

    private static String fileName(URI uri) {
        String path = uri.getPath();
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
