package io.github.countersign.codegen.contract;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What can be said of one document without the documents that it refers to. */
record ScannedDocument(
        URI uri,
        Kind kind,
        String targetNamespace,
        List<Reference> references,
        List<Declaration> declarations,
        Map<String, Integer> uses,
        int encodedLine) {

    enum Kind {
        WSDL,
        SCHEMA
    }

    /** How a document refers to another. */
    enum Relation {
        WSDL_IMPORT("wsdl:import"),
        INCLUDE("xs:include"),
        REDEFINE("xs:redefine"),
        IMPORT("xs:import");

        private final String label;

        Relation(String label) {
            this.label = label;
        }

        /** Two schemas may import each other; what is included becomes one document, so a circle has no beginning. */
        boolean mayBeCircular() {
            return this == IMPORT;
        }

        @Override
        public String toString() {
            return label;
        }
    }

    record Reference(Relation relation, String namespace, String location, int line) {}

    /** A message, portType, binding, service or port of a WSDL; the owner of a port is its service. */
    record Declaration(String kind, String owner, String name) {}

    static String display(URI uri) {
        return switch (uri.getScheme()) {
            case "file" -> Path.of(uri).toString();
            case "classpath" -> uri.getPath().substring(1);
            default -> uri.toString();
        };
    }

    Position at(int line) {
        return new Position(display(uri), line);
    }
}
