package io.github.countersign.it.contract;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.w3c.dom.Element;

/** Answers every operation of the contract with a reply that its schema allows, always the same one. */
public final class GeneratedReplies implements Function<RecordedRequest, String> {

    private final ContractXml xml = new ContractXml();
    private final Map<String, ContractOperation> operations = Arrays.stream(ContractService.values())
            .flatMap(service -> service.operations().stream())
            .collect(Collectors.toMap(ContractOperation::action, operation -> operation));

    /** The operation that the message in the body asks for. */
    public ContractOperation operationOf(RecordedRequest request) {
        Element message = request.message();
        ContractOperation operation = operations.get(message.getNamespaceURI() + "/" + message.getLocalName());
        if (operation == null) {
            throw new AssertionError("The contract has no operation " + message.getLocalName());
        }
        return operation;
    }

    @Override
    public String apply(RecordedRequest request) {
        ContractOperation operation = operationOf(request);
        SampleBeans samples =
                new SampleBeans(operation.service(), operation.name().hashCode());
        return xml.write(operation.service(), samples.fill(operation.replyType()));
    }
}
