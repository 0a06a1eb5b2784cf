package io.github.countersign.testing;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;

/** Takes and gives documents of any length, and holds none. What it was sent is compared while it arrives. */
public final class DocumentServer implements AutoCloseable {

    private final ServerSocket listener;
    private final Pattern document;
    private final long length;
    private final List<String> seen = new CopyOnWriteArrayList<>();

    public DocumentServer(long length) throws IOException {
        this.listener = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
        this.length = length;
        this.document = new Pattern(length);
        Thread thread = new Thread(this::accept, "document-server");
        thread.setDaemon(true);
        thread.start();
    }

    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + listener.getLocalPort() + "/api/3.0/api.asmx");
    }

    /** One line for each document that came in: "equal", or what was wrong with it. */
    public List<String> seen() {
        return seen;
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket socket = listener.accept();
                Thread thread = new Thread(() -> serve(socket), "document-server");
                thread.setDaemon(true);
                thread.start();
            } catch (IOException e) {
                return; // closed
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            InputStream in = new BufferedInputStream(socket.getInputStream(), 128 * 1024);
            OutputStream out = new BufferedOutputStream(socket.getOutputStream(), 128 * 1024);
            while (true) {
                String head = head(in);
                long left = Long.parseLong(header(head, "content-length"));
                if (header(head, "soapaction").contains("RequestPDF")) {
                    in.skipNBytes(left);
                    give(out);
                } else {
                    take(in, left);
                    reply(
                            out,
                            "<CreateAndSendEnvelopeResponse xmlns=\"" + Soap.API
                                    + "\"><CreateAndSendEnvelopeResult><Status>Sent</Status><EnvelopeID>e-1</EnvelopeID>"
                                    + "</CreateAndSendEnvelopeResult></CreateAndSendEnvelopeResponse>");
                }
                out.flush();
            }
        } catch (IOException e) {
            // The peer has gone.
        }
    }

    private void take(InputStream in, long left) throws IOException {
        StringBuilder text = new StringBuilder();
        long rest = left;
        while (rest > 0) {
            int c = in.read();
            rest--;
            if (c < 0) {
                throw new IOException("end");
            }
            text.append((char) c);
            if (c == '>' && opensADocument(text)) {
                rest -= document(in);
                text.setLength(0);
            }
        }
    }

    private static boolean opensADocument(StringBuilder text) {
        String tag = text.substring(text.lastIndexOf("<"));
        return tag.endsWith("PDFBytes>") && !tag.startsWith("</");
    }

    /** How many bytes it read. */
    private long document(InputStream in) throws IOException {
        long base64 = 4 * ((length + 2) / 3);
        try (OutputStream expecting = document.expecting()) {
            byte[] block = new byte[64 * 1024];
            for (long left = base64; left > 0; ) {
                int count = (int) Math.min(block.length, left);
                if (in.readNBytes(block, 0, count) < count) {
                    throw new IOException("end");
                }
                expecting.write(Base64.getDecoder()
                        .decode(count == block.length ? block : java.util.Arrays.copyOf(block, count)));
                left -= count;
            }
        } catch (IOException | IllegalArgumentException e) {
            seen.add(e.toString());
            throw e;
        }
        seen.add("equal");
        return base64;
    }

    private void give(OutputStream out) throws IOException {
        String envelope = Soap.envelope(
                "<RequestPDFResponse xmlns=\"" + Soap.API
                        + "\"><RequestPDFResult><EnvelopeID>e-1</EnvelopeID><PDFBytes>@</PDFBytes></RequestPDFResult></RequestPDFResponse>");
        String before = envelope.substring(0, envelope.indexOf('@'));
        String after = envelope.substring(envelope.indexOf('@') + 1);
        long all = before.length() + 4 * ((length + 2) / 3) + after.length();
        out.write(ascii(
                "HTTP/1.1 200 OK\r\nContent-Type: text/xml; charset=utf-8\r\nContent-Length: " + all + "\r\n\r\n"));
        out.write(ascii(before));
        try (InputStream content = document.open()) {
            byte[] block = new byte[48 * 1024];
            for (int n = content.readNBytes(block, 0, block.length);
                    n > 0;
                    n = content.readNBytes(block, 0, block.length)) {
                out.write(Base64.getEncoder().encode(n == block.length ? block : java.util.Arrays.copyOf(block, n)));
            }
        }
        out.write(ascii(after));
    }

    private static void reply(OutputStream out, String body) throws IOException {
        String envelope = Soap.envelope(body);
        out.write(ascii("HTTP/1.1 200 OK\r\nContent-Type: text/xml; charset=utf-8\r\nContent-Length: "
                + envelope.length() + "\r\n\r\n" + envelope));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static String header(String head, String name) {
        for (String line : head.split("\r\n", -1)) {
            if (line.toLowerCase(Locale.ROOT).startsWith(name + ":")) {
                return line.substring(name.length() + 1).strip();
            }
        }
        return "";
    }

    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int c = in.read();
            if (c < 0) {
                throw new IOException("end");
            }
            head.append((char) c);
        }
        return head.toString();
    }
}
