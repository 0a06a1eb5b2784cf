package io.github.countersign.internal.transport;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.cxf.message.Message;
import org.jspecify.annotations.Nullable;

/** The HTTP headers of a CXF out-message: what its interceptors have set, the content type, and two that every client sends. */
final class OutgoingHeaders {

    private static final String CONTENT_TYPE = "Content-Type";
    private static final HttpHeader ACCEPT = new HttpHeader("Accept", "*/*");
    private static final HttpHeader USER_AGENT = new HttpHeader("User-Agent", "Countersign");

    private OutgoingHeaders() {}

    static List<HttpHeader> of(Message message) {
        List<HttpHeader> headers = new ArrayList<>(8);
        String contentType = null;
        boolean accepts = false;
        boolean named = false;
        if (message.get(Message.PROTOCOL_HEADERS) instanceof Map<?, ?> fields) {
            for (Map.Entry<?, ?> field : fields.entrySet()) {
                String name = String.valueOf(field.getKey());
                if (CONTENT_TYPE.equalsIgnoreCase(name)) {
                    contentType = only(field.getValue());
                } else if (!HttpRequest.isOwn(name)) {
                    addAll(name, field.getValue(), headers);
                    accepts |= "Accept".equalsIgnoreCase(name);
                    named |= "User-Agent".equalsIgnoreCase(name);
                }
            }
        }
        headers.add(new HttpHeader(CONTENT_TYPE, withCharset(contentType, message)));
        if (!accepts) {
            headers.add(ACCEPT);
        }
        if (!named) {
            headers.add(USER_AGENT);
        }
        return headers;
    }

    private static void addAll(String name, @Nullable Object values, List<HttpHeader> headers) {
        if (values instanceof List<?> list) {
            for (Object value : list) {
                if (value != null) {
                    headers.add(new HttpHeader(name, value.toString()));
                }
            }
        }
    }

    private static @Nullable String only(@Nullable Object values) {
        return values instanceof List<?> list && list.size() == 1 && list.get(0) != null
                ? list.get(0).toString()
                : null;
    }

    private static String withCharset(@Nullable String fromHeaders, Message message) {
        Object set = fromHeaders == null ? message.get(Message.CONTENT_TYPE) : fromHeaders;
        String type = set == null ? "text/xml" : set.toString();
        String lower = type.toLowerCase(Locale.ROOT);
        Object encoding = message.get(Message.ENCODING);
        return encoding == null || lower.contains("charset=") || lower.contains("multipart/related")
                ? type
                : type + "; charset=" + encoding;
    }
}
