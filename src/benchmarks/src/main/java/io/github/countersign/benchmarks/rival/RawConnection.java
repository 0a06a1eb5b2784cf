package io.github.countersign.benchmarks.rival;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import javax.net.ssl.SSLSocketFactory;

/** A kept-alive connection with nothing on top: the least that HTTP costs. Not thread-safe. */
final class RawConnection implements AutoCloseable {

    private static final int PIECE = 256 * 1024;
    private static final byte[] END_OF_HEAD = "\r\n\r\n".getBytes(US_ASCII);

    private final URI endpoint;
    private final SocketChannel channel;
    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private final byte[] piece = new byte[PIECE];
    private int from;
    private int to;

    private RawConnection(URI endpoint, SocketChannel channel, Socket socket) throws IOException {
        this.endpoint = endpoint;
        this.channel = channel;
        this.socket = socket;
        this.in = socket.getInputStream();
        this.out = socket.getOutputStream();
    }

    static RawConnection to(URI endpoint, Duration idle) throws IOException {
        SocketChannel channel = SocketChannel.open();
        channel.connect(new InetSocketAddress(endpoint.getHost(), endpoint.getPort()));
        Socket socket = channel.socket();
        socket.setTcpNoDelay(true);
        socket.setSoTimeout((int) idle.toMillis());
        if (isTls(endpoint)) {
            SSLSocketFactory tls = (SSLSocketFactory) SSLSocketFactory.getDefault();
            socket = tls.createSocket(socket, endpoint.getHost(), endpoint.getPort(), true);
        }
        return new RawConnection(endpoint, channel, socket);
    }

    static boolean isTls(URI endpoint) {
        return endpoint.getScheme().equals("https");
    }

    static byte[] head(URI endpoint, String action, long length) {
        return """
                POST %s HTTP/1.1\r
                Host: %s\r
                Content-Type: text/xml; charset=UTF-8\r
                SOAPAction: "http://www.docusign.net/API/3.0/%s"\r
                Content-Length: %d\r
                \r
                """.formatted(endpoint.getPath(), endpoint.getAuthority(), action, length)
                .getBytes(US_ASCII);
    }

    void write(byte[] bytes, int length) throws IOException {
        out.write(bytes, 0, length);
    }

    void write(String action, byte[] body, int length) throws IOException {
        byte[] head = head(endpoint, action, length);
        byte[] all = Arrays.copyOf(head, head.length + length);
        System.arraycopy(body, 0, all, head.length, length);
        out.write(all);
    }

    /** Hands a file to the kernel; under TLS, where the kernel cannot help, in large pieces. */
    void send(FileChannel file) throws IOException {
        long length = file.size();
        if (isTls(endpoint)) {
            InputStream bytes = Channels.newInputStream(file.position(0));
            for (int count; (count = bytes.read(piece)) > 0; ) {
                out.write(piece, 0, count);
            }
            return;
        }
        for (long sent = 0; sent < length; ) {
            sent += file.transferTo(sent, length - sent, channel);
        }
    }

    /** The body of the answer, whole. */
    byte[] answer() throws IOException {
        byte[] body = new byte[Math.toIntExact(answerLength())];
        int have = Math.min(body.length, to - from);
        System.arraycopy(piece, from, body, 0, have);
        from += have;
        if (in.readNBytes(body, have, body.length - have) < body.length - have) {
            throw new EOFException("The server hung up in the middle of an answer");
        }
        return body;
    }

    /** Reads the answer to its end and drops it. */
    long drop() throws IOException {
        long length = answerLength();
        for (long left = length - (to - from); left > 0; ) {
            int count = in.read(piece, 0, (int) Math.min(left, PIECE));
            if (count < 0) {
                throw new EOFException("The server hung up in the middle of an answer");
            }
            left -= count;
        }
        from = 0;
        to = 0;
        return length;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private long answerLength() throws IOException {
        from = 0;
        to = 0;
        int end;
        while ((end = endOfHead()) < 0) {
            int count = in.read(piece, to, PIECE - to);
            if (count < 0) {
                throw new EOFException("The server hung up before its answer");
            }
            to += count;
        }
        String head = new String(piece, 0, end, US_ASCII).toLowerCase(Locale.ROOT);
        from = end + END_OF_HEAD.length;
        if (!head.startsWith("http/1.1 200")) {
            long length = contentLength(head);
            in.readNBytes(Math.toIntExact(length - (to - from)));
            throw new IOException(
                    "The server answered " + head.lines().findFirst().orElse("nothing"));
        }
        return contentLength(head);
    }

    private static long contentLength(String head) {
        String name = "content-length:";
        int start = head.indexOf(name) + name.length();
        int end = head.indexOf('\r', start);
        return Long.parseLong(
                head.substring(start, end < 0 ? head.length() : end).strip());
    }

    private int endOfHead() {
        for (int i = 0; i + END_OF_HEAD.length <= to; i++) {
            if (Arrays.equals(piece, i, i + END_OF_HEAD.length, END_OF_HEAD, 0, END_OF_HEAD.length)) {
                return i;
            }
        }
        return -1;
    }
}
