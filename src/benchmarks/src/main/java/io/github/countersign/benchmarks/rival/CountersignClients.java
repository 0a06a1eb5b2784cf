package io.github.countersign.benchmarks.rival;

import io.github.countersign.DocuSignClient;
import io.github.countersign.benchmarks.message.SampleEnvelope;
import io.github.countersign.benchmarks.message.SignIn;
import io.github.countersign.benchmarks.seam.Job;
import io.github.countersign.credentials.Credentials;
import io.github.countersign.limits.CallLimits;

/** The toolkit's client with everything on, as its users build it. */
final class CountersignClients {

    private CountersignClients() {}

    static DocuSignClient client(Job job) {
        return DocuSignClient.builder()
                .endpoint(job.endpoint())
                .accountId(SampleEnvelope.ACCOUNT)
                .credentials(Credentials.appPassword(SignIn.KEY, SignIn.USER, SignIn.secret()))
                .idleTimeout(job.idle())
                .callListener(event -> {})
                // On, and never in the way.
                .callLimits(CallLimits.standard().perHour(1_000_000_000).perBurst(1_000_000_000))
                .build();
    }
}
