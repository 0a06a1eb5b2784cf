package io.github.countersign.internal.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** After a test that closed its transports, none of their threads may be left. */
final class NothingLeft implements AfterEachCallback {

    @Override
    public void afterEach(ExtensionContext context) throws InterruptedException {
        long patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(2);
        while (!threads().isEmpty() && System.nanoTime() < patience) {
            Thread.sleep(5);
        }
        assertThat(threads()).as("threads of the transport").isEmpty();
    }

    static List<String> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.startsWith("countersign-transport"))
                .toList();
    }
}
