package io.github.countersign.it.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FirstAnswerIT {

    private static final int RUNS = 7;

    /** Half as fast again as measured on a busy machine; the figure that is printed is the one to look at. */
    private static final double MOST = 4.0;

    @Test
    void theFirstAnswerOfAMockTakesNoMoreThanAFewJaxbContexts() throws Exception {
        List<Integer> contexts = new ArrayList<>();
        List<Integer> answers = new ArrayList<>();
        for (int i = 0; i < RUNS; i++) {
            contexts.add(run("context"));
            answers.add(run("answer"));
        }

        double ratio = (double) median(answers) / median(contexts);
        System.out.printf(
                "first answer: %d ms, context alone: %d ms, ratio %.2f%n", median(answers), median(contexts), ratio);
        assertThat(ratio).isLessThan(MOST);
    }

    private static int median(List<Integer> all) {
        return all.stream().sorted().toList().get(all.size() / 2);
    }

    private static int run(String what) throws IOException, InterruptedException {
        Process run = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        FirstAnswer.class.getName(),
                        what)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String printed = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(run.waitFor()).isZero();
        return Integer.parseInt(printed.strip());
    }
}
