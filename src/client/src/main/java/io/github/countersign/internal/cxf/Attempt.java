package io.github.countersign.internal.cxf;

import io.github.countersign.credentials.Credentials;
import io.github.countersign.credentials.CredentialsProvider;
import io.github.countersign.document.DocumentSink;
import io.github.countersign.internal.transport.BodySplitter;
import io.github.countersign.internal.transport.Deadline;
import io.github.countersign.internal.transport.TransferWatcher;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.cxf.binding.soap.SoapFault;
import org.apache.cxf.helpers.CastUtils;
import org.apache.cxf.message.Exchange;
import org.apache.cxf.message.ExchangeImpl;
import org.apache.cxf.message.Message;
import org.jspecify.annotations.Nullable;

/** What one call left behind: who signed it in, the status of the reply, and the fault that came back. Confined to the thread that makes the call. */
public final class Attempt {

    private final Exchange exchange = new ExchangeImpl();
    private final Map<String, Object> requestContext = new HashMap<>();
    private @Nullable SoapFault fault;

    /**
     * An attempt that has not begun.
     *
     * @param credentials asked when the call is signed in
     * @param deadline the clock of the call, all attempts counted together
     * @param splitter completes the message
     */
    public Attempt(CredentialsProvider credentials, Deadline deadline, BodySplitter splitter) {
        requestContext.put(Deadline.PROPERTY, deadline);
        requestContext.put(BodySplitter.PROPERTY, splitter);
        exchange.put(Attempt.class, this);
        exchange.put(CredentialsProvider.class, credentials);
    }

    /** {@return the HTTP status, null if no reply has begun} */
    public @Nullable Integer status() {
        return (Integer) exchange.get(Message.RESPONSE_CODE);
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

    /**
     * A header of the reply.
     *
     * @param name its name
     * @return its first value, empty if no reply has begun or it has no such header
     */
    public Optional<String> replyHeader(String name) {
        Message reply = exchange.getInMessage() == null ? exchange.getInFaultMessage() : exchange.getInMessage();
        Map<String, List<String>> headers =
                reply == null ? null : CastUtils.cast((Map<?, ?>) reply.get(Message.PROTOCOL_HEADERS));
        if (headers == null) {
            return Optional.empty();
        }
        for (Map.Entry<String, List<String>> header : headers.entrySet()) {
            if (header.getKey().equalsIgnoreCase(name) && !header.getValue().isEmpty()) {
                return Optional.of(header.getValue().get(0));
            }
        }
        return Optional.empty();
    }

    /**
     * Puts the documents of the reply elsewhere.
     *
     * @param sink where to
     * @return this
     */
    public Attempt into(@Nullable DocumentSink sink) {
        if (sink != null) {
            exchange.put(DocumentSink.class, sink);
        }
        return this;
    }

    /**
     * Has words noted that the reply's enumerations do not have.
     *
     * @param words takes them
     * @return this
     */
    public Attempt noting(@Nullable UnknownWords words) {
        if (words != null) {
            exchange.put(UnknownWords.class, words);
        }
        return this;
    }

    /**
     * Has the bytes counted as they pass.
     *
     * @param watcher told
     * @return this
     */
    public Attempt watchedBy(@Nullable TransferWatcher watcher) {
        if (watcher != null) {
            requestContext.put(TransferWatcher.PROPERTY, watcher);
        }
        return this;
    }

    /** What the transport is to know, as properties of the out-message. */
    Map<String, Object> requestContext() {
        return requestContext;
    }

    Exchange exchange() {
        return exchange;
    }

    void answeredWith(SoapFault read) {
        fault = read;
    }
}
