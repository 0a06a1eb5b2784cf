package io.github.countersign.benchmarks.rival;

import io.github.countersign.DocuSignClient;
import io.github.countersign.benchmarks.seam.Call;
import io.github.countersign.benchmarks.seam.Job;
import io.github.countersign.benchmarks.seam.Rival;
import java.io.IOException;
import net.docusign.api_3_0.APIServiceSoap;

/** The generated port of the toolkit's client; documents are byte arrays. */
public final class CountersignPort implements Rival {

    @Override
    public Call prepare(Job job) throws IOException {
        DocuSignClient client = CountersignClients.client(job);
        return new PortCall(client.port(APIServiceSoap.class), job, client::close);
    }
}
