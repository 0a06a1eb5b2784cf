package io.github.countersign.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.countersign.spi.TransferListener.Direction;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TransferBarTest {

    private final ByteArrayOutputStream terminal = new ByteArrayOutputStream();

    @Test
    void showsHowFarALargeMessageHasCome() {
        try (TransferBar bar = barOnTerminal()) {
            bar.transferred("CreateAndSendEnvelope", Direction.OUT, 1 << 20, 4 << 20);
            bar.transferred("CreateAndSendEnvelope", Direction.OUT, 4 << 20, 4 << 20);
        }

        assertThat(terminal.toString(StandardCharsets.UTF_8)).contains("Sending", "100%", "4/4 MiB");
    }

    @Test
    void saysNothingOfASmallMessage() {
        try (TransferBar bar = barOnTerminal()) {
            bar.transferred("Ping", Direction.OUT, 700, 700);
        }

        assertThat(terminal.size()).isZero();
    }

    private TransferBar barOnTerminal() {
        return new TransferBar(new PrintStream(terminal, true, StandardCharsets.UTF_8));
    }
}
