package io.github.countersign.benchmarks.rival;

import io.github.countersign.benchmarks.seam.Call;
import io.github.countersign.benchmarks.seam.Job;
import io.github.countersign.benchmarks.seam.Rival;
import java.io.IOException;

/** The old sample's set-up over {@code HttpURLConnection}. */
public final class OldSampleUrlConnection implements Rival {

    @Override
    public Call prepare(Job job) throws IOException {
        return OldSample.port(job).overUrlConnection().call(job);
    }
}
