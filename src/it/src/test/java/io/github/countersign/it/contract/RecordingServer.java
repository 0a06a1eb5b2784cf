package io.github.countersign.it.contract;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** Keeps what comes in and answers what it is told. Never judges. */
public final class RecordingServer implements AutoCloseable {

    private final List<RecordedRequest> requests = new CopyOnWriteArrayList<>();
    private final Function<RecordedRequest, String> replies;
    private final HttpServer server;

    /** Answers with the SOAP body that {@code replies} makes of the request. */
    public RecordingServer(Function<RecordedRequest, String> replies) throws IOException {
        this.replies = replies;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    /** Address of an endpoint. */
    public URI address(ContractService service) {
        return URI.create(
                "http://127.0.0.1:%d/api/3.0/%s".formatted(server.getAddress().getPort(), service.endpoint()));
    }

    /** What came in since this was asked last. */
    public List<RecordedRequest> takeRequests() {
        List<RecordedRequest> taken = new ArrayList<>(requests);
        requests.clear();
        return taken;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        RecordedRequest request = new RecordedRequest(
                exchange.getRequestURI().getPath(),
                exchange.getRequestHeaders(),
                exchange.getRequestBody().readAllBytes());
        requests.add(request);
        SoapForm form = request.form();
        byte[] reply =
                form.envelope(Objects.requireNonNull(replies.apply(request))).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", form.mediaType() + "; charset=utf-8");
        exchange.sendResponseHeaders(200, reply.length);
        exchange.getResponseBody().write(reply);
        exchange.close();
    }
}
