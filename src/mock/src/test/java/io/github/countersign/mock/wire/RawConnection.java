package io.github.countersign.mock.wire;

import io.github.countersign.mock.MockDocuSign;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;

/** A connection by hand, that shows what a client library would hide. */
final class RawConnection implements AutoCloseable {

    private final Socket socket;

    RawConnection(MockDocuSign docusign) throws IOException {
        this.socket =
                new Socket(InetAddress.getLoopbackAddress(), docusign.api().getPort());
    }

    OutputStream out() throws IOException {
        return socket.getOutputStream();
    }

    void send(MockDocuSign docusign, String operation, String body) throws IOException {
        byte[] message = Wire.envelope(Wire.token(docusign), body).getBytes(StandardCharsets.UTF_8);
        out().write(head(docusign, operation, message.length));
        out().write(message);
        out().flush();
    }

    static byte[] head(MockDocuSign docusign, String operation, long length) {
        return ("POST %s HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/xml\r\nSOAPAction: \"%s/%s\"\r\nContent-Length: %d\r\n\r\n"
                        .formatted(docusign.api().getPath(), Wire.API, operation, length))
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** Everything up to the end of the connection. */
    String readToEnd() throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    /** What comes until nothing has come for that long. */
    String readUntilSilence(int milliseconds) throws IOException {
        socket.setSoTimeout(milliseconds);
        InputStream in = socket.getInputStream();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            for (int b = in.read(); b >= 0; b = in.read()) {
                bytes.write(b);
            }
            throw new AssertionError("The connection ended after " + bytes);
        } catch (SocketTimeoutException silence) {
            socket.setSoTimeout(0);
            return bytes.toString(StandardCharsets.UTF_8);
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
