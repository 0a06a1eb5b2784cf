package io.github.countersign.mock.wire;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** What a browser does, by hand: follows links, sends forms, and goes no further than this machine. */
final class Browser {

    private URI at;
    private HttpResponse<String> page;

    /** Opens a link, and what it leads to on the same server. */
    Browser(URI link) {
        this.at = link;
        this.page = get(link);
        follow();
    }

    private HttpResponse<String> get(URI address) {
        return Wire.send(Wire.request(address));
    }

    private void follow() {
        while (page.statusCode() == 303 && location().getAuthority().equals(at.getAuthority())) {
            at = location();
            page = get(at);
        }
    }

    private URI location() {
        return at.resolve(page.headers().firstValue("Location").orElseThrow());
    }

    /** Sends the form on this page; {@code action} is the last part of its address. */
    Browser submit(String action, Map<String, String> fields) {
        String form = fields.entrySet().stream()
                .map(e -> encoded(e.getKey()) + "=" + encoded(e.getValue()))
                .collect(Collectors.joining("&"));
        URI target = URI.create(at.toString().replaceFirst("/(access|identity|decline|finish)$", "") + "/" + action);
        page = Wire.send(Wire.request(target)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", at.getScheme() + "://" + at.getAuthority())
                .POST(BodyPublishers.ofString(form)));
        at = target;
        follow();
        return this;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    Browser open(String path) {
        at = at.resolve(path);
        page = get(at);
        follow();
        return this;
    }

    int status() {
        return page.statusCode();
    }

    String text() {
        return page.body();
    }

    String header(String name) {
        return page.headers().firstValue(name).orElse("");
    }

    URI address() {
        return at;
    }

    /** Where the server sends the browser, which this one does not follow since it is somewhere else. */
    String sentTo() {
        if (page.statusCode() != 303) {
            throw new AssertionError("HTTP %d: %s".formatted(page.statusCode(), page.body()));
        }
        return page.headers().firstValue("Location").orElseThrow();
    }
}
