package io.github.countersign.internal.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The reply parser, on any bytes that arrive in any pieces. */
class ReplyParserTest {

    @Property
    void whateverThePiecesTheReplyIsTheSame(
            @ForAll("replies") Written reply, @ForAll("pieces") List<Integer> pieces, @ForAll boolean chunked)
            throws IOException {
        byte[] wire = reply.onTheWire(chunked, pieces);
        String expected = outcome(new ByteArrayInputStream(wire));

        assertThat(outcome(new Pieces(wire, pieces))).isEqualTo(expected);
        assertThat(expected).isEqualTo(reply.outcome());
    }

    @Property
    void garbageEndsInAnAnswerOrAnErrorAndTheSameOneForAnyPieces(
            @ForAll("garbage") byte[] garbage, @ForAll("pieces") List<Integer> pieces) {
        assertThat(outcome(new Pieces(garbage, pieces))).isEqualTo(outcome(new ByteArrayInputStream(garbage)));
    }

    @Property(tries = 300)
    void aReplyThatIsCutOffAnywhereIsNeverTakenForWhole(
            @ForAll("replies") Written reply,
            @ForAll("pieces") List<Integer> pieces,
            @ForAll boolean chunked,
            @ForAll double where)
            throws IOException {
        byte[] wire = reply.onTheWire(chunked, pieces);
        int cut = (int) (Math.abs(where) % 1 * wire.length);
        byte[] part = java.util.Arrays.copyOf(wire, cut);

        assertThat(outcome(new ByteArrayInputStream(part))).startsWith("TruncatedReplyException");
    }

    @Provide
    Arbitrary<Written> replies() {
        Arbitrary<String> names = Arbitraries.strings()
                .withCharRange('a', 'z')
                .ofMinLength(1)
                .ofMaxLength(20)
                .map(name -> "X-" + name);
        Arbitrary<String> values = Arbitraries.strings().withCharRange('!', '~').ofMaxLength(60);
        Arbitrary<List<HttpHeader>> headers =
                Combinators.combine(names, values).as(HttpHeader::new).list().ofMaxSize(20);
        Arbitrary<byte[]> bodies = Arbitraries.bytes().array(byte[].class).ofMaxSize(3000);
        return Combinators.combine(Arbitraries.of(200, 201, 400, 500, 503), headers, bodies)
                .as(Written::new);
    }

    @Provide
    Arbitrary<List<Integer>> pieces() {
        return Arbitraries.integers().between(1, 700).list().ofMinSize(1).ofMaxSize(20);
    }

    @Provide
    Arbitrary<byte[]> garbage() {
        Arbitrary<byte[]> noise = Arbitraries.bytes().array(byte[].class).ofMaxSize(200);
        Arbitrary<String> start = Arbitraries.of(
                "",
                "HTTP/1.1 200 OK\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n",
                "HTTP/1.1 100\r\n\r\n",
                "HTTP/1.1 200 OK\r\nA: b\r\n\tc\r\n");
        return Combinators.combine(start, noise)
                .as((head, tail) -> WireServer.concat(head.getBytes(StandardCharsets.ISO_8859_1), tail));
    }

    /** Head and body as text, or the error. */
    private static String outcome(InputStream wire) {
        try {
            SocketInput in = new SocketInput(wire);
            ReplyHead head = ReplyParser.readHead(in);
            Framing framing = Framing.of(head, "POST");
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            byte[] some = new byte[100];
            while (!framing.ended()) {
                int count = framing.read(in, some, 0, some.length);
                body.write(some, 0, Math.max(count, 0));
            }
            var fields = head.fields().toMap();
            fields.remove("Content-Length");
            fields.remove("Transfer-Encoding");
            return describe(head.status(), fields.toString(), body.toByteArray());
        } catch (IOException e) {
            return e.getClass().getSimpleName() + (e instanceof MalformedReplyException ? e.getMessage() : "");
        }
    }

    private static String describe(int status, String headers, byte[] body) {
        return status + headers + new String(body, StandardCharsets.ISO_8859_1);
    }

    /** A reply as somebody meant it. */
    record Written(int status, List<HttpHeader> headers, byte[] body) {

        byte[] onTheWire(boolean chunked, List<Integer> chunkSizes) throws IOException {
            ByteArrayOutputStream wire = new ByteArrayOutputStream();
            StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " Some Reason\r\n");
            headers.forEach(field ->
                    head.append(field.name()).append(": ").append(field.value()).append("\r\n"));
            head.append(chunked ? "Transfer-Encoding: chunked" : "Content-Length: " + body.length)
                    .append("\r\n\r\n");
            wire.write(WireServer.bytes(head.toString()));
            if (!chunked) {
                wire.write(body);
                return wire.toByteArray();
            }
            int at = 0;
            for (int i = 0; at < body.length; i++) {
                int size = Math.min(chunkSizes.get(i % chunkSizes.size()), body.length - at);
                wire.write(WireServer.bytes(Integer.toHexString(size) + ";ext=1\r\n"));
                wire.write(body, at, size);
                wire.write(WireServer.bytes("\r\n"));
                at += size;
            }
            wire.write(WireServer.bytes("0\r\nX-Trailer: x\r\n\r\n"));
            return wire.toByteArray();
        }

        String outcome() {
            List<HttpHeader> all = new ArrayList<>(headers);
            return describe(status, new HeaderFields(all).toMap().toString(), body);
        }
    }

    /** Gives its bytes in pieces of the given sizes, over and over. */
    private static final class Pieces extends FilterInputStream {

        private final List<Integer> sizes;
        private int next;

        Pieces(byte[] bytes, List<Integer> sizes) {
            super(new ByteArrayInputStream(bytes));
            this.sizes = sizes;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            return super.read(target, offset, Math.min(length, sizes.get(next++ % sizes.size())));
        }
    }
}
