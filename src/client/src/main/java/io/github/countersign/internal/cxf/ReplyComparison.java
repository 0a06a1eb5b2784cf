package io.github.countersign.internal.cxf;

import jakarta.xml.ws.ResponseWrapper;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamReader;
import org.apache.cxf.interceptor.StaxInInterceptor;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;
import org.jspecify.annotations.Nullable;

/** Has replies compared with the contract while they are read. */
final class ReplyComparison extends AbstractPhaseInterceptor<Message> {

    private final Map<String, ContractShape> replies;
    private final Deviations deviations;

    /**
     * For the replies of one service.
     *
     * @param port its generated interface
     * @param strict whether a reply that deviates is refused
     */
    ReplyComparison(Class<?> port, boolean strict) {
        super(Phase.POST_STREAM);
        addAfter(StaxInInterceptor.class.getName());
        this.replies = replies(port);
        this.deviations = new Deviations(strict);
    }

    @Override
    public void handleMessage(Message message) {
        XMLStreamReader parser = message.getContent(XMLStreamReader.class);
        if (parser != null) {
            @Nullable UnknownWords words = message.getExchange().get(UnknownWords.class);
            message.setContent(XMLStreamReader.class, new ShapedReader(parser, replies, deviations, words));
        }
    }

    private static Map<String, ContractShape> replies(Class<?> port) {
        Map<String, ContractShape> replies = new HashMap<>();
        for (Method method : port.getMethods()) {
            @Nullable ResponseWrapper wrapper = method.getAnnotation(ResponseWrapper.class);
            if (wrapper != null) {
                replies.put(wrapper.localName(), ContractShape.of(type(port, wrapper.className())));
            }
        }
        return Map.copyOf(replies);
    }

    private static Class<?> type(Class<?> port, String name) {
        try {
            return Class.forName(name, false, port.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("The stubs lack " + name, e);
        }
    }
}
