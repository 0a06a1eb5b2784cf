package io.github.countersign.cxf;

import io.github.countersign.credentials.HttpHeaderSignIn;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.cxf.helpers.CastUtils;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;

/** Signs a call in with the HTTP header {@code X-DocuSign-Authentication}. */
final class HttpHeaderInterceptor extends AbstractPhaseInterceptor<Message> {

    private static final String NAME = "X-DocuSign-Authentication";

    private final CallCredentials credentials;
    private final HttpHeaderSignIn form;

    HttpHeaderInterceptor(CallCredentials credentials, HttpHeaderSignIn form) {
        super(Phase.SETUP);
        this.credentials = credentials;
        this.form = form;
    }

    @Override
    public void handleMessage(Message message) {
        String value =
                credentials.use(message, form == HttpHeaderSignIn.XML ? HttpHeaderText::xml : HttpHeaderText::json);
        // A fresh map: the one on the message can be the caller's, from the request context.
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        Map<String, List<String>> given = CastUtils.cast((Map<?, ?>) message.get(Message.PROTOCOL_HEADERS));
        if (given != null) {
            headers.putAll(given);
        }
        headers.put(NAME, List.of(value));
        message.put(Message.PROTOCOL_HEADERS, headers);
    }
}
