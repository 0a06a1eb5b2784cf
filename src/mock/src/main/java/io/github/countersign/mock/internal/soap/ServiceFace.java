package io.github.countersign.mock.internal.soap;

import io.github.countersign.mock.internal.contract.Contract;
import java.util.Set;
import java.util.function.UnaryOperator;
import javax.xml.stream.XMLStreamWriter;

/**
 * What is particular to one endpoint.
 *
 * @param contract what it has
 * @param regime how it reads and writes
 * @param screen what looks at a message before anything of it is read
 * @param reception who may come in, and what answers him
 * @param answered names of the operations that do not just say that the mock lacks them
 * @param watch what looks at its calls
 * @param bodyShape put around the writer of each reply's body, for what JAXB writes otherwise than the service does
 */
public record ServiceFace(
        Contract contract,
        Regime regime,
        MessageScreen screen,
        Reception reception,
        Set<String> answered,
        CallWatch watch,
        UnaryOperator<XMLStreamWriter> bodyShape) {

    /** A face that takes any message, and whose replies need no correction. */
    public ServiceFace(Contract contract, Regime regime, Reception reception, Set<String> answered, CallWatch watch) {
        this(contract, regime, MessageScreen.none(), reception, answered, watch, UnaryOperator.identity());
    }
}
