package io.github.countersign.mock.internal.http;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import io.github.countersign.mock.MockFault;
import io.github.countersign.mock.internal.contract.Contract;
import io.github.countersign.mock.internal.contract.ServedWsdl;
import io.github.countersign.mock.internal.soap.SoapCall;
import io.github.countersign.mock.internal.soap.SoapEndpoint;
import io.github.countersign.mock.internal.soap.SoapVersion;
import io.github.countersign.mock.internal.user.Presented;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** Decides what answers a request. Thread-safe. */
final class Routes {

    private static final String CONNECTION = "Connection";

    private static final Pattern AUTHORITY =
            Pattern.compile("[A-Za-z0-9.\\-]+(:\\d{1,5})?|\\[[0-9a-fA-F:]+](:\\d{1,5})?");

    private final Map<String, SoapEndpoint> endpoints = new HashMap<>();
    private final URI root;
    private final long maxRequestBytes;
    private final Mishaps mishaps;
    private final WebFace web;

    Routes(FrontParts parts, URI root, boolean loopback) {
        this.web = new WebFace(parts.pages(), loopback);
        parts.endpoints().forEach((contract, endpoint) -> endpoints.put(contract.path(), endpoint));
        this.root = root;
        this.maxRequestBytes = parts.guesses().maxRequestBytes();
        this.mishaps = new Mishaps(parts);
    }

    HttpReply answer(HttpExchange exchange) throws IOException {
        HttpReply reply = route(exchange);
        MockFault mishap = reply.mishap();
        if (mishap != null && mishap.kind() == MockFault.Kind.STALL_ON_UPLOAD) {
            return reply;
        }
        // The server closes a connection with much unread; told so or fully read, no client sends its next call into
        // that.
        if (exchange.getResponseHeaders().containsKey(CONNECTION)) {
            return reply;
        }
        if (!readToEnd(exchange.getRequestBody())) {
            exchange.getResponseHeaders().set(CONNECTION, "close");
        }
        return reply;
    }

    private boolean readToEnd(InputStream body) throws IOException {
        try {
            new LimitedInputStream(body, maxRequestBytes).transferTo(OutputStream.nullOutputStream());
            return true;
        } catch (RequestTooLargeException e) {
            return false;
        }
    }

    private HttpReply route(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String known = path == null ? "" : path.toLowerCase(Locale.ROOT);
        String method = exchange.getRequestMethod();
        if (!endpoints.containsKey(known) && (method.equals("GET") || method.equals("POST"))) {
            return page(exchange, method, known);
        }
        return switch (method) {
            case "POST" -> post(known, exchange);
            case "GET" -> get(known, exchange);
            default -> isKnown(known) ? methodNotAllowed(exchange, "GET, POST") : notFound(known);
        };
    }

    private HttpReply page(HttpExchange exchange, String method, String path) throws IOException {
        try {
            return web.answer(exchange, method).orElseGet(() -> notFound(path));
        } catch (RequestTooLargeException e) {
            exchange.getResponseHeaders().set(CONNECTION, "close");
            return HttpReply.text(413, "A form is not that large.");
        }
    }

    private HttpReply get(String path, HttpExchange exchange) {
        SoapEndpoint endpoint = endpoints.get(path);
        if (endpoint == null) {
            return notFound(path);
        }
        URI address = addressFor(exchange, path);
        return "wsdl".equalsIgnoreCase(exchange.getRequestURI().getQuery())
                ? HttpReply.of(200, "text/xml; charset=utf-8", ServedWsdl.at(endpoint.contract(), address))
                : HttpReply.html(200, Pages.operations(endpoint.contract(), address));
    }

    /** The address by which the caller knows this server, which in a container is not the one that it listens at. */
    private URI addressFor(HttpExchange exchange, String path) {
        String host = exchange.getRequestHeaders().getFirst("Host");
        return host != null && AUTHORITY.matcher(host).matches()
                ? URI.create(root.getScheme() + "://" + host + path)
                : root.resolve(path);
    }

    private HttpReply post(String path, HttpExchange exchange) throws IOException {
        Headers headers = exchange.getRequestHeaders();
        ContentType type = ContentType.parse(headers.getFirst("Content-Type"));
        SoapVersion version = type.soapVersion().orElse(null);
        if (version == null || type.hasUnknownCharset()) {
            return HttpReply.text(
                    415,
                    "Send text/xml (SOAP 1.1) or application/soap+xml (SOAP 1.2), with a charset that exists or none.");
        }
        String action = action(version, type, headers);
        MockFault mishap = mishaps.next(action).orElse(null);
        if (mishap != null && Mishaps.isBeforeCommit(mishap)) {
            return mishaps.instead(mishap, path, action);
        }
        HttpReply reply = called(exchange, path, version, type, action, mishap);
        return mishap == null ? reply : Mishaps.spoilt(mishap, reply);
    }

    private HttpReply called(
            HttpExchange exchange,
            String path,
            SoapVersion version,
            ContentType type,
            @Nullable String action,
            @Nullable MockFault mishap)
            throws IOException {
        SoapEndpoint endpoint = Objects.requireNonNull(endpoints.get(path));
        List<String> authentication = exchange.getRequestHeaders().getOrDefault(Presented.HTTP_HEADER, List.of());
        try {
            return withBody(exchange, body -> {
                SoapCall call = new SoapCall(
                        addressFor(exchange, path),
                        version,
                        action,
                        type.charset(),
                        authentication,
                        mishap == null ? null : mishap.kind(),
                        body);
                return HttpReply.soap(endpoint.handle(call));
            });
        } catch (RequestTooLargeException e) {
            exchange.getResponseHeaders().set(CONNECTION, "close");
            return HttpReply.html(500, "<html><body><h1>Maximum request length exceeded.</h1></body></html>\n");
        } catch (ZipException | EOFException e) {
            return HttpReply.text(
                    400, "The body is not what Content-Encoding says: gzip, from its beginning to its end.");
        }
    }

    private interface Answer {
        HttpReply to(InputStream body) throws IOException;
    }

    /** Both the bytes on the wire and what they unpack to are limited: a small gzip body can be a large message. */
    private HttpReply withBody(HttpExchange exchange, Answer answer) throws IOException {
        InputStream raw = new LimitedInputStream(exchange.getRequestBody(), maxRequestBytes);
        String encoding = exchange.getRequestHeaders().getFirst("Content-Encoding");
        if (encoding == null || encoding.equalsIgnoreCase("identity")) {
            return answer.to(raw);
        }
        if (!encoding.equalsIgnoreCase("gzip")) {
            return HttpReply.text(415, "Content-Encoding can be gzip or identity.");
        }
        try (GZIPInputStream unpacked = new GZIPInputStream(raw)) {
            return answer.to(new LimitedInputStream(unpacked, maxRequestBytes));
        }
    }

    private static @Nullable String action(SoapVersion version, ContentType type, Headers headers) {
        if (version == SoapVersion.V1_2) {
            return type.action();
        }
        String header = headers.getFirst("SOAPAction");
        if (header == null) {
            return null;
        }
        String text = header.strip();
        return text.length() >= 2 && text.startsWith("\"") && text.endsWith("\"")
                ? text.substring(1, text.length() - 1)
                : text;
    }

    private boolean isKnown(String path) {
        return path.equals("/") || endpoints.containsKey(path);
    }

    private static HttpReply notFound(String path) {
        return HttpReply.text(404, "Nothing at %s. The SOAP endpoint is %s.".formatted(path, Contract.API.path()));
    }

    private static HttpReply methodNotAllowed(HttpExchange exchange, String allowed) {
        exchange.getResponseHeaders().set("Allow", allowed);
        return HttpReply.text(405, "Allowed here: %s.".formatted(allowed));
    }
}
