package io.github.countersign.codegen.contract;

import javax.xml.namespace.QName;

/**
 * A part of a message.
 *
 * @param name of the part
 * @param kind whether it names an element or a type
 * @param target the element or type
 */
public record Part(String name, Kind kind, QName target) {

    /** What a part names. */
    public enum Kind {
        /** A global element: document style. */
        ELEMENT("element"),
        /** A type: RPC style. */
        TYPE("type");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        @Override
        public String toString() {
            return label;
        }
    }
}
