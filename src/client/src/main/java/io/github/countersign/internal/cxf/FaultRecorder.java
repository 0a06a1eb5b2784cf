package io.github.countersign.internal.cxf;

import org.apache.cxf.binding.soap.SoapFault;
import org.apache.cxf.binding.soap.interceptor.Soap11FaultInInterceptor;
import org.apache.cxf.binding.soap.interceptor.Soap12FaultInInterceptor;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;

/** Notes the fault of a reply on the attempt: only a fault that passes here came from the service. */
final class FaultRecorder extends AbstractPhaseInterceptor<Message> {

    FaultRecorder() {
        super(Phase.UNMARSHAL);
        addAfter(Soap11FaultInInterceptor.class.getName());
        addAfter(Soap12FaultInInterceptor.class.getName());
    }

    @Override
    public void handleMessage(Message message) {
        if (message.getContent(Exception.class) instanceof SoapFault fault) {
            message.getExchange().get(Attempt.class).answeredWith(fault);
        }
    }
}
