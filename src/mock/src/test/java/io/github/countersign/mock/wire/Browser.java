package io.github.countersign.mock.wire;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** What a browser does, by hand: follows links, sends forms, and goes no further than this machine. */
final class Browser {

    private static final String LAST = "/(access|identity|decline|finish|later|values)$";

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
        return post(action, "application/x-www-form-urlencoded", form.getBytes(StandardCharsets.UTF_8));
    }

    /** Sends the form on this page with a file in it, as browsers do it. */
    Browser upload(String action, Map<String, String> fields, String fileField, String fileName, byte[] file) {
        String boundary = "----WebKitFormBoundary7MA4YWxkTrZu0gW";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        fields.forEach(
                (name, value) -> body.writeBytes("--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                        .formatted(boundary, name, value)
                        .getBytes(StandardCharsets.UTF_8)));
        body.writeBytes(
                "--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\nContent-Type: application/octet-stream\r\n\r\n"
                        .formatted(boundary, fileField, fileName)
                        .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes("\r\n--%s--\r\n".formatted(boundary).getBytes(StandardCharsets.UTF_8));
        return post(action, "multipart/form-data; boundary=" + boundary, body.toByteArray());
    }

    /** Sends a body of any kind. */
    Browser post(String action, String contentType, byte[] body) {
        URI target = URI.create(at.toString().replaceFirst(LAST, "") + "/" + action);
        page = Wire.send(Wire.request(target)
                .header("Content-Type", contentType)
                .header("Origin", at.getScheme() + "://" + at.getAuthority())
                .POST(BodyPublishers.ofByteArray(body)));
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
