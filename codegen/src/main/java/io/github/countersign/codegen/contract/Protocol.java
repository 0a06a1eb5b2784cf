package io.github.countersign.codegen.contract;

/** How a port or binding travels. */
public enum Protocol {
    /** SOAP 1.1. */
    SOAP_1_1("1.1"),
    /** SOAP 1.2. */
    SOAP_1_2("1.2"),
    /** Plain HTTP GET or POST. */
    HTTP("http"),
    /** Something else, or nothing that says it. */
    OTHER("other");

    private final String label;

    Protocol(String label) {
        this.label = label;
    }

    /** Whether it carries SOAP. */
    public boolean isSoap() {
        return this == SOAP_1_1 || this == SOAP_1_2;
    }

    @Override
    public String toString() {
        return label;
    }
}
