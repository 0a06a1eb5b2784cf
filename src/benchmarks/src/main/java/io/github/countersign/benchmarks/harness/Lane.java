package io.github.countersign.benchmarks.harness;

import io.github.countersign.benchmarks.seam.Call;

/**
 * A contender that is ready to call.
 *
 * @param contender who
 * @param call what
 * @param loader the loader that its libraries look things up in
 */
record Lane(Contender contender, Call call, ClassLoader loader) implements AutoCloseable {

    /** Calls this many times and checks each answer. */
    void call(int times, String envelopeId, String expected) throws Exception {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            for (int i = 0; i < times; i++) {
                String answer = call.call(envelopeId);
                if (!expected.equals(answer)) {
                    throw new IllegalStateException(
                            "%s got a wrong answer: '%s', not '%s'".formatted(contender, answer, expected));
                }
            }
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @Override
    public void close() {
        call.close();
    }
}
