package io.github.countersign.cli;

import io.github.countersign.DocuSignClient;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code countersign ping}. */
@Command(
        name = "ping",
        description = "Asks whether the service is there and takes the sign-in. One call.",
        mixinStandardHelpOptions = true)
final class PingCommand implements Callable<Integer> {

    @Mixin
    private final Caller caller = new Caller();

    @Override
    public Integer call() throws IOException {
        return caller.print(this::answer);
    }

    private Map<String, ?> answer(DocuSignClient client) {
        long before = System.nanoTime();
        client.ping();
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("status", "ok");
        answer.put("milliseconds", (System.nanoTime() - before) / 1_000_000);
        return answer;
    }
}
