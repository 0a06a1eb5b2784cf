package io.github.countersign.benchmarks.rival;

import io.github.countersign.benchmarks.seam.Call;
import io.github.countersign.benchmarks.seam.Job;
import io.github.countersign.benchmarks.seam.Rival;
import java.io.IOException;

/** CXF at its best and without any sign-in: {@code HttpURLConnection}, Content-Length, nothing in the header. */
public final class CxfBareStub implements Rival {

    @Override
    public Call prepare(Job job) throws IOException {
        return new CxfPort(job).overUrlConnection().withContentLength().call(job);
    }
}
