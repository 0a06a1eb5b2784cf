package io.github.countersign.internal.cxf;

import java.util.Locale;
import org.apache.cxf.endpoint.Endpoint;
import org.apache.cxf.interceptor.AttachmentInInterceptor;
import org.apache.cxf.interceptor.AttachmentOutInterceptor;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;

/**
 * Takes replies of several MIME parts apart. Hardly any reply has them and no request does, yet CXF reads the mail configuration of the machine
 * for the first message in either direction.
 */
final class PartsOfReply extends AbstractPhaseInterceptor<Message> {

    private PartsOfReply() {
        super(Phase.RECEIVE);
    }

    /** Puts one in the place of what the SOAP binding has. */
    static void into(Endpoint endpoint) {
        endpoint.getBinding().getOutInterceptors().removeIf(AttachmentOutInterceptor.class::isInstance);
        endpoint.getBinding().getInInterceptors().removeIf(AttachmentInInterceptor.class::isInstance);
        endpoint.getInInterceptors().add(new PartsOfReply());
    }

    @Override
    public void handleMessage(Message message) {
        if (message.get(Message.CONTENT_TYPE) instanceof String type
                && type.toLowerCase(Locale.ROOT).startsWith("multipart/")) {
            new AttachmentInInterceptor().handleMessage(message);
        }
    }
}
