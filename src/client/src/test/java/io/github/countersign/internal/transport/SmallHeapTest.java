package io.github.countersign.internal.transport;

import static io.github.countersign.internal.transport.WireServer.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.countersign.internal.transport.SmallHeapStreaming.Pattern;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A document passes in both directions through a JVM that could not hold it. */
class SmallHeapTest {

    @Test
    void sixtyFourMegabytesPassThroughSixteenOfHeap() throws Exception {
        streams(64_000_000);
    }

    @Test
    @Tag("large")
    void fiveHundredMegabytesPassThroughSixteenOfHeap() throws Exception {
        streams(500_000_000);
    }

    private static void streams(long size) throws Exception {
        AtomicLong right = new AtomicLong();
        try (WireServer server = WireServer.plain(socket -> {
            InputStream in = new BufferedInputStream(socket.getInputStream(), 64 * 1024);
            String head = WireServer.head(in);
            long length = Long.parseLong(new WireServer.Received(head, new byte[0]).header("Content-Length"));
            in.readNBytes("<document>".length());
            right.set(matching(in, length - "<document>".length(), size));
            socket.getOutputStream().write(bytes("HTTP/1.1 200 OK\r\nContent-Length: " + size + "\r\n\r\n"));
            new Pattern(size).transferTo(socket.getOutputStream());
        })) {
            String[] seen = child("http://127.0.0.1:" + server.port() + "/", size);

            assertThat(Long.parseLong(seen[0])).isEqualTo("<document>".length() + 4 * ((size + 2) / 3));
            assertThat(Long.parseLong(seen[1])).as("bytes in").isEqualTo(size);
            assertThat(right.get()).as("bytes out").isEqualTo(size);
        }
    }

    private static long matching(InputStream base64, long length, long size) throws IOException {
        Pattern expected = new Pattern(size);
        long count = 0;
        for (long left = length; left > 0; ) {
            byte[] plain = Base64.getDecoder().decode(base64.readNBytes((int) Math.min(64 * 1024, left)));
            if (!Arrays.equals(plain, expected.readNBytes(plain.length))) {
                return -1;
            }
            left -= 4 * ((plain.length + 2) / 3);
            count += plain.length;
        }
        return count;
    }

    private static String[] child(String address, long size) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx16m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SmallHeapStreaming.class.getName(),
                        address,
                        String.valueOf(size))
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(output).isZero();
        return output.strip().split(" ");
    }
}
