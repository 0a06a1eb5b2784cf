package io.github.countersign.cxf;

import io.github.countersign.internal.stream.DocumentSplicer;
import io.github.countersign.internal.transport.BodySplitter;
import jakarta.xml.soap.SOAPMessage;
import java.io.IOException;
import org.apache.cxf.binding.soap.SoapMessage;
import org.apache.cxf.interceptor.Fault;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Puts the documents themselves into a message that has become a DOM, for what has to see all of it: a signature does. A client streams them
 * into the message only when it is sent; with this, each is held whole, several times over.
 *
 * <p>Runs in {@link Phase#POST_PROTOCOL}, before {@code WSS4JOutInterceptor} does its work. Without a DOM there is nothing to do. Has no state, so it is
 * thread-safe.
 */
public final class WholeDocuments extends AbstractPhaseInterceptor<SoapMessage> {

    /** An interceptor for any number of clients. */
    public WholeDocuments() {
        super(Phase.POST_PROTOCOL);
        addBefore(WrittenTokenInterceptor.WSS4J);
    }

    @Override
    public void handleMessage(SoapMessage message) {
        SOAPMessage written = message.getContent(SOAPMessage.class);
        if (written != null && message.get(BodySplitter.PROPERTY) instanceof DocumentSplicer documents) {
            try {
                complete(written.getSOAPPart().getDocumentElement(), documents);
            } catch (IOException e) {
                throw new Fault(e);
            }
        }
    }

    private static void complete(Element element, DocumentSplicer documents) throws IOException {
        boolean leaf = true;
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                leaf = false;
                complete(inner, documents);
            }
        }
        if (leaf) {
            documents.whole(element.getTextContent()).ifPresent(element::setTextContent);
        }
    }
}
