package io.github.countersign.internal.cxf;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.xml.stream.XMLStreamReader;
import org.apache.cxf.interceptor.StaxInInterceptor;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;
import org.apache.cxf.service.model.BindingOperationInfo;
import org.apache.cxf.service.model.MessagePartInfo;
import org.jspecify.annotations.Nullable;

/** Has replies compared with the contract while they are read: each with the reply that its operation has there. */
final class ReplyComparison extends AbstractPhaseInterceptor<Message> {

    private final Map<Class<?>, ContractShape> shapes = new ConcurrentHashMap<>();
    private final Deviations deviations;

    /** @param strict whether a reply that deviates is refused */
    ReplyComparison(boolean strict) {
        super(Phase.POST_STREAM);
        addAfter(StaxInInterceptor.class.getName());
        this.deviations = new Deviations(strict);
    }

    @Override
    public void handleMessage(Message message) {
        XMLStreamReader parser = message.getContent(XMLStreamReader.class);
        @Nullable BindingOperationInfo operation = message.getExchange().getBindingOperationInfo();
        if (parser != null && operation != null) {
            MessagePartInfo reply =
                    operation.getOperationInfo().getOutput().getMessageParts().get(0);
            ContractShape shape = shapes.computeIfAbsent(reply.getTypeClass(), ContractShape::of);
            @Nullable UnknownWords words = message.getExchange().get(UnknownWords.class);
            message.setContent(
                    XMLStreamReader.class,
                    new ShapedReader(parser, reply.getElementQName().getLocalPart(), shape, deviations, words));
        }
    }
}
