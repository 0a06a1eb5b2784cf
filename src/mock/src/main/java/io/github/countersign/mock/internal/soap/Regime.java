package io.github.countersign.mock.internal.soap;

import io.github.countersign.mock.internal.contract.Contract;
import io.github.countersign.mock.internal.contract.DeserializingReader;
import io.github.countersign.mock.internal.contract.ValidatingReader;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** How an endpoint takes what comes, and dresses what goes. */
public enum Regime {
    /** The way of api.asmx: a body has to fit the schema, and replies carry addressing and a Timestamp. */
    STRICT,
    /** The way of the others, which are plain ASMX: a body is read as far as it can be, and replies carry nothing. */
    LAX;

    XMLStreamReader over(Contract contract, XMLStreamReader reader) throws XMLStreamException {
        return switch (this) {
            case STRICT -> new ValidatingReader(contract, reader);
            case LAX -> new DeserializingReader(contract, reader);
        };
    }

    boolean writesHeader() {
        return this == STRICT;
    }
}
