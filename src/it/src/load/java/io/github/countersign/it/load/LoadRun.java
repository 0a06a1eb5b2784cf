package io.github.countersign.it.load;

import io.github.countersign.DocuSignClient;
import io.github.countersign.EnvelopeId;
import io.github.countersign.credentials.Credentials;
import io.github.countersign.document.Document;
import io.github.countersign.document.DocumentSource;
import io.github.countersign.envelope.EnvelopeDraft;
import io.github.countersign.envelope.EnvelopeStatusCode;
import io.github.countersign.envelope.Recipient;
import io.github.countersign.envelope.Tab;
import io.github.countersign.mock.MockDocuSign;
import io.github.countersign.status.EnvelopeStatus;
import io.github.countersign.status.StatusQuery;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/**
 * The mock and many clients in one JVM: each client sends a contract, has it signed and downloads it, until there are as many
 * envelopes as the argument says. Prints figures, or fails.
 */
final class LoadRun {

    private static final int CLIENTS = 32;

    private final MockDocuSign docusign;
    private final Contract contract;
    private final int envelopes;
    private final AtomicInteger next = new AtomicInteger();
    private final Set<String> signed = ConcurrentHashMap.newKeySet();

    private LoadRun(MockDocuSign docusign, Contract contract, int envelopes) {
        this.docusign = docusign;
        this.contract = contract;
        this.envelopes = envelopes;
    }

    public static void main(String[] args) throws Exception {
        HeapWatch heap = HeapWatch.start();
        try (MockDocuSign docusign = MockDocuSign.start()) {
            LoadRun run = new LoadRun(docusign, new Contract(), Integer.parseInt(args[0]));
            run.one(0);
            long before = HeapWatch.live();
            Instant start = Instant.now();
            run.all();
            Duration time = Duration.between(start, Instant.now());
            run.checkThatNothingIsLost();
            System.out.printf("envelopes: %d%n", run.signed.size());
            System.out.printf("seconds: %d%n", time.toSeconds());
            System.out.printf("peak heap after a collection in MB: %d%n", heap.peak() / 1_000_000);
            System.out.printf("bytes kept per envelope: %d%n", (HeapWatch.live() - before) / run.envelopes);
        }
    }

    private void one(int number) throws IOException {
        try (DocuSignClient client = client()) {
            next.set(number);
            sendSignAndDownload(client, next.getAndIncrement());
        }
    }

    private void all() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                running.add(threads.submit(() -> {
                    try (DocuSignClient client = client()) {
                        for (int number = next.getAndIncrement(); number < envelopes; number = next.getAndIncrement()) {
                            sendSignAndDownload(client, number);
                        }
                    }
                    return null;
                }));
            }
            for (Future<?> one : running) {
                one.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private void sendSignAndDownload(DocuSignClient client, int number) throws IOException {
        EnvelopeDraft draft = EnvelopeDraft.builder()
                .subject("Contract " + number)
                .document(Document.of(1, "contract.pdf", DocumentSource.of(contract.number(number))))
                .recipient(Recipient.signer(1, "Ann Lee", "ann@example.com"))
                .tab(Tab.signHere().at(1, 100, 200).by(1))
                .build();
        EnvelopeId id = client.envelopes().send(draft).id();
        docusign.envelope(id.value()).recipient("Ann Lee").sign();
        ByteArrayOutputStream pdf = new ByteArrayOutputStream(160_000);
        client.documents().download(id, pdf);
        if (!Contract.isMadeOf(pdf.toByteArray(), number)) {
            throw new IllegalStateException(
                    "Envelope %s came back with another document than contract %d".formatted(id, number));
        }
        if (!signed.add(id.value())) {
            throw new IllegalStateException("Two envelopes have the id " + id);
        }
    }

    private void checkThatNothingIsLost() {
        try (DocuSignClient client = client()) {
            Set<String> told = client.status()
                    .all(StatusQuery.changedSince(Instant.now().minus(Duration.ofDays(1))))
                    .filter(status -> status.status() == EnvelopeStatusCode.COMPLETED)
                    .map(EnvelopeStatus::id)
                    .map(EnvelopeId::value)
                    .collect(Collectors.toSet());
            Set<String> lost = new HashSet<>(signed);
            lost.removeAll(told);
            if (!lost.isEmpty() || told.size() != signed.size() || signed.size() != envelopes) {
                throw new IllegalStateException("%d envelopes were signed, %d are told, lost are %s"
                        .formatted(signed.size(), told.size(), lost));
            }
        }
    }

    private DocuSignClient client() {
        return DocuSignClient.builder()
                .endpoint(docusign.api())
                .accountId(docusign.accountId())
                .credentials(Credentials.appPassword(
                        docusign.integratorKey(),
                        docusign.userName(),
                        docusign.password().toCharArray()))
                .build();
    }
}
