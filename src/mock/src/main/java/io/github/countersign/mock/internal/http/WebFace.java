package io.github.countersign.mock.internal.http;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import io.github.countersign.mock.internal.web.WebPages;
import io.github.countersign.mock.internal.web.WebReply;
import io.github.countersign.mock.internal.web.WebRequest;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Between HTTP and the pages: takes only what a person can have meant. A page of somebody else cannot make a browser change
 * anything here, nor read anything by a name of its own for this address. Thread-safe.
 */
final class WebFace {

    private final List<WebPages> pages;
    private final boolean loopback;

    /**
     * A face.
     *
     * @param pages asked one after the other
     * @param loopback whether only this machine gets here, by a name of its own
     */
    WebFace(List<WebPages> pages, boolean loopback) {
        this.pages = List.copyOf(pages);
        this.loopback = loopback;
    }

    Optional<HttpReply> answer(HttpExchange exchange, String method) throws IOException {
        Headers headers = exchange.getRequestHeaders();
        String host = headers.getFirst("Host");
        if (host == null || (loopback && !isLocal(host))) {
            return Optional.of(HttpReply.text(
                    403, "Call this page by localhost or by an address in numbers, not by %s.".formatted(host)));
        }
        boolean post = method.equals("POST");
        if (post && !isFromHere(headers, host)) {
            return Optional.of(HttpReply.text(403, "A page from elsewhere cannot change anything here."));
        }
        Map<String, String> query;
        FormReader.Form form;
        try {
            query = WebRequest.parameters(exchange.getRequestURI().getRawQuery());
            form = post ? FormReader.read(exchange) : new FormReader.Form(Map.of(), Map.of());
        } catch (IllegalArgumentException e) {
            return Optional.of(HttpReply.text(400, "The parameters are not encoded as forms are."));
        }
        WebRequest request =
                new WebRequest(method, exchange.getRequestURI().getPath(), query, form.fields(), form.files());
        return pages.stream()
                .flatMap(page -> page.answer(request).stream())
                .findFirst()
                .map(WebFace::reply);
    }

    private static HttpReply reply(WebReply reply) {
        return HttpReply.of(reply.status(), reply.contentType(), reply.body()).with(reply.headers());
    }

    /** Browsers say where a post comes from; what says nothing is no browser. */
    private static boolean isFromHere(Headers headers, String host) {
        String site = headers.getFirst("Sec-Fetch-Site");
        String origin = headers.getFirst("Origin");
        boolean sameSite = site == null || site.equals("same-origin") || site.equals("none");
        return sameSite && (origin == null || hasHost(origin, host));
    }

    private static boolean hasHost(String origin, String host) {
        return origin.equalsIgnoreCase("http://" + host) || origin.equalsIgnoreCase("https://" + host);
    }

    /** A name that leads here by somebody else's DNS would give his page the run of this one. */
    private static boolean isLocal(@Nullable String host) {
        String name = String.valueOf(host).toLowerCase(Locale.ROOT).replaceFirst(":\\d{1,5}$", "");
        return name.equals("localhost") || name.equals("[::1]") || name.matches("127(\\.\\d{1,3}){3}");
    }
}
