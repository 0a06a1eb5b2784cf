package io.github.countersign.internal.cxf;

import io.github.countersign.credentials.Credentials;
import io.github.countersign.internal.http.WireProgress;
import java.util.Optional;
import org.apache.cxf.binding.soap.SoapFault;
import org.apache.cxf.message.Exchange;
import org.apache.cxf.message.ExchangeImpl;
import org.jspecify.annotations.Nullable;

/** What one call left behind: how far it got, who signed it in, and the fault that came back. Confined to the thread that makes the call. */
public final class Attempt {

    private final WireProgress progress = new WireProgress();
    private final Exchange exchange = new ExchangeImpl();
    private @Nullable SoapFault fault;

    /** An attempt that has not begun. */
    public Attempt() {
        exchange.put(Attempt.class, this);
        exchange.put(WireProgress.class, progress);
    }

    /** {@return how far the bytes got} */
    public WireProgress progress() {
        return progress;
    }

    /** {@return the credentials that the call was signed in with, empty if it did not get that far} */
    public Optional<Credentials> credentials() {
        return Optional.ofNullable(exchange.get(Credentials.class));
    }

    /**
     * The fault that came back. What CXF throws does not tell: it makes faults of local failures too.
     *
     * @return the fault, empty unless one was read from a reply
     */
    public Optional<SoapFault> fault() {
        return Optional.ofNullable(fault);
    }

    Exchange exchange() {
        return exchange;
    }

    void answeredWith(SoapFault read) {
        fault = read;
    }
}
