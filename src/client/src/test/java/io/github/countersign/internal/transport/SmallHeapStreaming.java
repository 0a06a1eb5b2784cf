package io.github.countersign.internal.transport;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;

/** Runs in a JVM of its own with next to no heap: streams a document out as base64, and as much in, and prints what it saw. */
final class SmallHeapStreaming {

    private SmallHeapStreaming() {}

    public static void main(String[] arguments) throws Exception {
        String address = arguments[0];
        long size = Long.parseLong(arguments[1]);
        TimeLimits limits = new TimeLimits(Duration.ofSeconds(10), Duration.ofSeconds(30), Duration.ofMinutes(5));
        TransportSettings settings = new TransportSettings(null, null, Duration.ofSeconds(20), limits);
        try (HttpTransport transport = new HttpTransport(settings)) {
            byte[] head = "<document>".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
            RequestBody body = new RequestBody(
                    List.of(new BytesSegment(head, 0, head.length), new Base64Segment(() -> new Pattern(size), size)));
            HttpRequest request = new HttpRequest("POST", HttpTarget.of(address), List.of(), body);
            long begin = System.nanoTime();
            try (HttpReply reply = transport.execute(request, limits.start())) {
                long sent = System.nanoTime();
                long in = compare(reply.body(), size);
                long done = System.nanoTime();
                System.out.printf(
                        "%d %d %d %d%n", body.length(), in, (sent - begin) / 1_000_000, (done - sent) / 1_000_000);
            }
        }
    }

    /** How many bytes arrived, -1 at the first wrong one. */
    private static long compare(InputStream in, long size) throws IOException {
        Pattern expected = new Pattern(size);
        byte[] actual = new byte[32 * 1024];
        byte[] right = new byte[32 * 1024];
        long count = 0;
        for (int n = in.read(actual); n >= 0; n = in.read(actual)) {
            expected.readNBytes(right, 0, n);
            if (!java.util.Arrays.equals(actual, 0, n, right, 0, n)) {
                return -1;
            }
            count += n;
        }
        return count;
    }

    /** Bytes that can be had at any length without holding them. */
    static final class Pattern extends InputStream {

        private static final byte[] PERIOD = period();

        private final long size;
        private long position;

        Pattern(long size) {
            this.size = size;
        }

        private static byte[] period() {
            // A prime, so that no block boundary ever falls together with it.
            byte[] bytes = new byte[65_521];
            new java.util.Random(7).nextBytes(bytes);
            return bytes;
        }

        @Override
        public int read() {
            return position == size ? -1 : PERIOD[(int) (position++ % PERIOD.length)] & 0xFF;
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            if (position == size) {
                return length == 0 ? 0 : -1;
            }
            int from = (int) (position % PERIOD.length);
            int count = (int) Math.min(Math.min(length, PERIOD.length - from), size - position);
            System.arraycopy(PERIOD, from, target, offset, count);
            position += count;
            return count;
        }
    }
}
