package io.github.countersign.benchmarks.rival;

import io.github.countersign.benchmarks.seam.Call;
import io.github.countersign.benchmarks.seam.Job;
import io.github.countersign.benchmarks.seam.Rival;
import java.io.IOException;

/** CXF as it comes: {@code java.net.http}, chunks, no sign-in. */
public final class CxfDefaults implements Rival {

    @Override
    public Call prepare(Job job) throws IOException {
        return new CxfPort(job).call(job);
    }
}
