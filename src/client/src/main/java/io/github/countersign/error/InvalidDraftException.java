package io.github.countersign.error;

import java.util.List;
import java.util.stream.Collectors;

/** A draft was refused before anything was sent. The message names every problem, not just the first. Not retryable unchanged. */
public final class InvalidDraftException extends DocuSignException {

    private final List<Problem> problems;

    private InvalidDraftException(List<Problem> problems) {
        super(message(problems), null, null);
        this.problems = problems;
    }

    /**
     * An exception that names these problems.
     *
     * @param problems at least one
     * @return the exception, to be thrown
     * @throws IllegalArgumentException if there is none
     */
    public static InvalidDraftException of(List<Problem> problems) {
        if (problems.isEmpty()) {
            throw new IllegalArgumentException("A draft without problems is valid");
        }
        return new InvalidDraftException(List.copyOf(problems));
    }

    /** {@return all problems, in the order of the draft; never empty} */
    public List<Problem> problems() {
        return problems;
    }

    @Override
    public boolean retryable() {
        return false;
    }

    private static String message(List<Problem> problems) {
        String head = problems.size() == 1 ? "1 problem" : problems.size() + " problems";
        return problems.stream()
                .map(problem -> System.lineSeparator() + "  " + problem)
                .collect(Collectors.joining("", "The draft has " + head + ", nothing was sent:", ""));
    }
}
