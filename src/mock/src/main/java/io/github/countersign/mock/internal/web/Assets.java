package io.github.countersign.mock.internal.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;

/** The style sheets and scripts, from the class path. */
public final class Assets implements WebPages {

    private static final String PATH = "/assets/";
    private static final Map<String, String> TYPES = Map.of(
            "signing.css", "text/css; charset=utf-8",
            "signing.js", "text/javascript; charset=utf-8",
            "console.css", "text/css; charset=utf-8",
            "console.js", "text/javascript; charset=utf-8");

    @Override
    public Optional<WebReply> answer(WebRequest request) {
        if (!request.path().startsWith(PATH) || request.isPost()) {
            return Optional.empty();
        }
        String name = request.path().substring(PATH.length());
        return Optional.ofNullable(TYPES.get(name)).map(type -> WebReply.bytes(type, read(name)));
    }

    private static byte[] read(String name) {
        try (InputStream in = Assets.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The mock's jar lacks " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read %s of the mock's jar".formatted(name), e);
        }
    }
}
