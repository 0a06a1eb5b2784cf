package io.github.countersign.benchmarks.harness;

import io.github.countersign.benchmarks.seam.Call;

/** Program of a child JVM: builds a client, calls once and says so; then builds a second client and says how long that took. */
final class FirstCall {

    private FirstCall() {}

    public static void main(String[] arguments) throws Exception {
        ChildJob job = ChildJob.parse(arguments);
        try (Call call = job.rival().prepare(job.job())) {
            job.check(call.call(job.envelopeId()));
            System.out.println("answered");
            System.out.flush();
            long start = System.nanoTime();
            try (Call second = job.rival().prepare(job.job())) {
                long micros = (System.nanoTime() - start) / 1_000;
                job.check(second.call(job.envelopeId()));
                System.out.println(micros);
            }
        }
    }
}
