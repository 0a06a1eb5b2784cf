package io.github.countersign.it.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoadIT {

    private static final int ENVELOPES = Integer.getInteger("load.envelopes", 10_000);
    private static final String HEAP = System.getProperty("load.heap", "256m");

    @TempDir
    private Path folder;

    @Test
    void nothingIsLostOfThousandsOfEnvelopesInASmallHeap() throws IOException, InterruptedException {
        Path log = folder.resolve("output.txt");
        Process run = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + HEAP,
                        "-XX:+ExitOnOutOfMemoryError",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        LoadRun.class.getName(),
                        String.valueOf(ENVELOPES))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        boolean ended = run.waitFor(30, TimeUnit.MINUTES);
        run.destroyForcibly();
        String printed = Files.readString(log, StandardCharsets.UTF_8);

        assertThat(ended).as(printed).isTrue();
        assertThat(run.waitFor()).as(printed).isZero();
        assertThat(printed).contains("envelopes: " + ENVELOPES);
        System.out.println(printed);
    }
}
