package io.github.countersign.mock.internal.http;

import com.sun.net.httpserver.HttpExchange;
import io.github.countersign.mock.internal.web.UploadedFile;
import io.github.countersign.mock.internal.web.WebRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.commons.fileupload2.core.MultipartInput;
import org.apache.commons.fileupload2.core.ParameterParser;
import org.jspecify.annotations.Nullable;

/** The fields and files of a form that a browser sends, in either of the two ways that it has. */
final class FormReader {

    private static final int LARGEST_FORM = 1024 * 1024;
    // As large as a request to the API may be: room for one attachment of the documented 25 MB.
    private static final int LARGEST_UPLOAD = 34 * 1024 * 1024;

    // The Char of XML 1.0 leaves these out; a surrogate matches only where it stands alone.
    private static final Pattern NON_XML =
            Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private FormReader() {}

    /**
     * What a form holds.
     *
     * @param fields by name
     * @param files by name of their field
     */
    record Form(Map<String, String> fields, Map<String, UploadedFile> files) {}

    /**
     * Reads the body of a request. Characters that XML has no place for are left out: no reply could tell them.
     *
     * @throws IllegalArgumentException if it is not encoded as forms are
     */
    static Form read(HttpExchange exchange) throws IOException {
        ContentType type = ContentType.parse(exchange.getRequestHeaders().getFirst("Content-Type"));
        return switch (type.mediaType()) {
            case "application/x-www-form-urlencoded" -> {
                InputStream body = new LimitedInputStream(exchange.getRequestBody(), LARGEST_FORM);
                String encoded = new String(body.readAllBytes(), StandardCharsets.UTF_8);
                Map<String, String> fields = WebRequest.parameters(encoded);
                fields.replaceAll((name, value) -> withoutNonXml(value));
                yield new Form(fields, Map.of());
            }
            case "multipart/form-data" ->
                multipart(type, new LimitedInputStream(exchange.getRequestBody(), LARGEST_UPLOAD));
            default -> new Form(Map.of(), Map.of());
        };
    }

    private static Form multipart(ContentType type, InputStream body) throws IOException {
        String boundary = type.parameters().getOrDefault("boundary", "");
        if (boundary.isEmpty()) {
            throw new IllegalArgumentException("A multipart form without boundary");
        }
        Form form = new Form(new HashMap<>(), new HashMap<>());
        try {
            MultipartInput parts = MultipartInput.builder()
                    .setInputStream(body)
                    .setBoundary(boundary.getBytes(StandardCharsets.ISO_8859_1))
                    .get();
            parts.setHeaderCharset(StandardCharsets.UTF_8);
            for (boolean more = parts.skipPreamble(); more; more = parts.readBoundary()) {
                add(parts, form);
            }
        } catch (MultipartInput.MalformedStreamException e) {
            if (e.getCause() instanceof RequestTooLargeException tooLarge) {
                throw tooLarge;
            }
            throw new IllegalArgumentException("A multipart form that is not whole", e);
        }
        return form;
    }

    private static void add(MultipartInput parts, Form form) throws IOException {
        Map<String, String> disposition = disposition(parts.readHeaders());
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        parts.readBodyData(content);
        String name = disposition.get("name");
        if (name == null) {
            return;
        }
        if (disposition.containsKey("filename")) {
            form.files()
                    .put(
                            name,
                            new UploadedFile(
                                    withoutNonXml(unescaped(disposition.get("filename"))), content.toByteArray()));
        } else {
            form.fields().put(name, withoutNonXml(content.toString(StandardCharsets.UTF_8)));
        }
    }

    private static String withoutNonXml(String text) {
        return NON_XML.matcher(text).replaceAll("");
    }

    private static Map<String, String> disposition(String headers) {
        ParameterParser parser = new ParameterParser();
        parser.setLowerCaseNames(true);
        return headers.lines()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("content-disposition:"))
                .findFirst()
                .map(line -> parser.parse(line.substring(line.indexOf(':') + 1), ';'))
                .orElse(Map.of());
    }

    /** What browsers write for the characters that would end the name. */
    private static String unescaped(@Nullable String fileName) {
        return fileName == null
                ? ""
                : fileName.replace("%22", "\"").replace("%0D", "").replace("%0A", "");
    }
}
