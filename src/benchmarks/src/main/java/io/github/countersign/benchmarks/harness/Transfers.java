package io.github.countersign.benchmarks.harness;

import io.github.countersign.benchmarks.seam.Call;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Program of a child JVM: moves a document, once on each of so many threads at the same time. Ends with 0 if every answer was right. */
final class Transfers {

    private Transfers() {}

    public static void main(String[] arguments) throws Exception {
        ChildJob job = ChildJob.parse(arguments);
        try (Call call = job.rival().prepare(job.job())) {
            if (job.count() == 1) {
                job.check(call.call(job.envelopeId()));
            } else {
                parallel(job, call);
            }
        }
        System.exit(0);
    }

    private static void parallel(ChildJob job, Call call) throws Exception {
        Callable<String> transfer = () -> call.call(job.envelopeId());
        ExecutorService threads = Executors.newFixedThreadPool(job.count());
        List<Callable<String>> all = new ArrayList<>();
        for (int i = 0; i < job.count(); i++) {
            all.add(transfer);
        }
        for (Future<String> answer : threads.invokeAll(all)) {
            job.check(answer.get());
        }
        threads.shutdown();
    }
}
