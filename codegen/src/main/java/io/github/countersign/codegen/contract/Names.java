package io.github.countersign.codegen.contract;

import javax.xml.namespace.QName;
import org.jspecify.annotations.Nullable;

/** How names are written in reports. */
public final class Names {

    private Names() {}

    /** The name with its namespace, or the usual prefix for what XML Schema declares. */
    public static String show(@Nullable QName name) {
        if (name == null) {
            return "(none)";
        }
        if (DocumentScanner.XSD.equals(name.getNamespaceURI())) {
            return "xs:" + name.getLocalPart();
        }
        return name.getNamespaceURI().isEmpty()
                ? "{}" + name.getLocalPart()
                : "%s {%s}".formatted(name.getLocalPart(), name.getNamespaceURI());
    }
}
