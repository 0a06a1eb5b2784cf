package io.github.countersign.it.chaos;

import io.github.countersign.spi.Waiting;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;

/** In a child process, the clock of its parent: whoever waits asks the parent to jump, in a line, and is told how far ahead it is then. */
final class ParentTime implements Waiting {

    static final String JUMP = "jump to ";

    private final PrintStream out;
    private final BufferedReader in =
            new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));
    private volatile Duration ahead;

    ParentTime(PrintStream out, Duration ahead) {
        this.out = out;
        this.ahead = ahead;
    }

    @Override
    public Instant now() {
        return Instant.now().plus(ahead);
    }

    @Override
    public void pause(Duration duration) {
        Instant until = now().plus(duration);
        synchronized (in) {
            if (!until.isAfter(now())) {
                return;
            }
            out.println(JUMP + until);
            try {
                String answer = in.readLine();
                if (answer == null) {
                    throw new IllegalStateException("The parent is gone");
                }
                ahead = Duration.parse(answer);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
