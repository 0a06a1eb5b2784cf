package io.github.countersign.mock.internal.web;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a browser asks for.
 *
 * @param method GET or POST
 * @param path the path, decoded
 * @param query the parameters of the address; of several with one name, the last
 * @param form the fields of a form; empty for GET
 * @param files the files of a form, by the names of their fields; empty for GET
 */
public record WebRequest(
        String method,
        String path,
        Map<String, String> query,
        Map<String, String> form,
        Map<String, UploadedFile> files) {

    public WebRequest {
        query = Map.copyOf(query);
        form = Map.copyOf(form);
        files = Map.copyOf(files);
    }

    /** Whether it may change something. */
    public boolean isPost() {
        return method.equals("POST");
    }

    /** A field of the form, without white space around it; empty if it is not there. */
    public String field(String name) {
        return form.getOrDefault(name, "").strip();
    }

    /** A parameter of the address; empty if it is not there. */
    public String parameter(String name) {
        return query.getOrDefault(name, "");
    }

    /**
     * Takes parameters apart.
     *
     * @throws IllegalArgumentException if they are not encoded as they have to be
     */
    public static Map<String, String> parameters(@Nullable String encoded) {
        Map<String, String> parameters = new HashMap<>();
        if (encoded == null || encoded.isEmpty()) {
            return parameters;
        }
        for (String pair : encoded.split("&", -1)) {
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            String value = equals < 0 ? "" : pair.substring(equals + 1);
            parameters.put(decoded(name), decoded(value));
        }
        return parameters;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
