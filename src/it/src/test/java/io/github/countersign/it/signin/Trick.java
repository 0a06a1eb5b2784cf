package io.github.countersign.it.signin;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/** What a server may do to a client, with the client's own secret in the reply where there is one. */
enum Trick {
    FAULT {
        @Override
        void answer(HttpExchange exchange, String secret, CountDownLatch end) throws IOException {
            reply(exchange, 500, "text/xml", envelope("""
                    <s:Fault><faultcode>s:Server</faultcode><faultstring>you sent %s</faultstring><detail><ErrorCode>%1$s</ErrorCode>\
                    <ErrorReason>%1$s</ErrorReason></detail></s:Fault>""".formatted(secret)));
        }
    },
    PAGE {
        @Override
        void answer(HttpExchange exchange, String secret, CountDownLatch end) throws IOException {
            reply(exchange, 502, "text/html", "<html>" + secret + "</html>");
        }
    },
    SILENCE {
        @Override
        void answer(HttpExchange exchange, String secret, CountDownLatch end) throws IOException {
            try {
                end.await();
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
        }
    },
    CUT_OFF {
        @Override
        void answer(HttpExchange exchange, String secret, CountDownLatch end) throws IOException {
            exchange.getResponseHeaders().add("Content-Type", "text/xml");
            exchange.sendResponseHeaders(200, 1_000_000);
            exchange.getResponseBody().write(envelope("<a>" + secret).getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
        }
    },
    ENDLESS_DEPTH {
        @Override
        void answer(HttpExchange exchange, String secret, CountDownLatch end) throws IOException {
            reply(exchange, 200, "text/xml", envelope("<a>".repeat(5000) + secret + "</a>".repeat(5000)));
        }
    },
    HUGE {
        @Override
        void answer(HttpExchange exchange, String secret, CountDownLatch end) throws IOException {
            reply(
                    exchange,
                    500,
                    "text/xml",
                    envelope("<s:Fault><faultcode>s:Server</faultcode><faultstring>%s</faultstring></s:Fault>"
                            .formatted((secret + " ").repeat(100_000))));
        }
    };

    /** How long a client waits for it. */
    Duration patience() {
        return this == SILENCE ? Duration.ofMillis(500) : Duration.ofSeconds(30);
    }

    abstract void answer(HttpExchange exchange, String secret, CountDownLatch end) throws IOException;

    private static String envelope(String body) {
        return "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Body>%s</s:Body></s:Envelope>"
                .formatted(body);
    }

    private static void reply(HttpExchange exchange, int status, String type, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }
}
