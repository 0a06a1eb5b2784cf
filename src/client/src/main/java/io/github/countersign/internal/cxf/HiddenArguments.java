package io.github.countersign.internal.cxf;

import java.util.Arrays;
import java.util.List;
import org.apache.cxf.message.Message;
import org.apache.cxf.message.MessageContentsList;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;

/**
 * Keeps the arguments of a call out of CXF's log: its client writes all of them at DEBUG, and some operations take a password, others names and
 * texts. It is given stand-ins; this puts the arguments in their place, before anybody looks at them.
 */
final class HiddenArguments extends AbstractPhaseInterceptor<Message> {

    private static final String KEY = HiddenArguments.class.getName();

    HiddenArguments() {
        super(Phase.SETUP);
    }

    /** Stand-ins for the arguments, which are left on the attempt. */
    static Object[] hide(Object[] arguments, Attempt attempt) {
        attempt.exchange().put(KEY, arguments);
        Object[] standIns = new Object[arguments.length];
        Arrays.fill(standIns, "(not logged)");
        return standIns;
    }

    @Override
    public void handleMessage(Message message) {
        if (message.getExchange().get(KEY) instanceof Object[] arguments) {
            message.setContent(List.class, new MessageContentsList(arguments));
        }
    }
}
