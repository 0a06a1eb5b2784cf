package io.github.countersign.mock.wire;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Function;

/** A listener of Connect: keeps what comes and answers as it is told. */
public final class Receiver implements AutoCloseable {

    public record Message(Headers headers, byte[] bytes) {
        public String text() {
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    public record Answer(int status, String body) {}

    private final List<Message> messages = new CopyOnWriteArrayList<>();
    private final BlockingQueue<Message> arrivals = new LinkedBlockingQueue<>();
    private final HttpServer server;
    private volatile Function<Message, Answer> answers = message -> new Answer(200, "");

    public Receiver() {
        try {
            this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::take);
        server.start();
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            Message message = new Message(
                    exchange.getRequestHeaders(), exchange.getRequestBody().readAllBytes());
            messages.add(message);
            arrivals.add(message);
            Answer answer = answers.apply(message);
            byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    public URI url() {
        return URI.create(
                "http://127.0.0.1:%d/connect".formatted(server.getAddress().getPort()));
    }

    public void answer(int status) {
        answers = message -> new Answer(status, "");
    }

    public void answer(Function<Message, Answer> how) {
        answers = how;
    }

    /** The next message that has not been asked for, when it is there. */
    Message next() throws InterruptedException {
        return arrivals.take();
    }

    public List<Message> messages() {
        return List.copyOf(messages);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
