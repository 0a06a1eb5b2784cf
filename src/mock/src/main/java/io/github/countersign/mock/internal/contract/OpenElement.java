package io.github.countersign.mock.internal.contract;

import javax.xml.namespace.QName;

/** An element that has begun and not ended, with the type that the schema gives it. */
final class OpenElement {

    private final QName name;
    private String type = "";

    OpenElement(QName name) {
        this.name = name;
    }

    void hasType(String given) {
        this.type = given;
    }

    QName name() {
        return name;
    }

    /** The type as .NET writes it, namespace and name with a colon between; empty for a type without name. */
    String type() {
        return type;
    }

    /** The type without namespace. */
    String localType() {
        return type.substring(type.lastIndexOf(':') + 1);
    }
}
