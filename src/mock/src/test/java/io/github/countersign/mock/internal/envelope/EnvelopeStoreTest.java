package io.github.countersign.mock.internal.envelope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.countersign.mock.internal.user.Member;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import net.docusign.api_3_0.Envelope;
import net.docusign.api_3_0.EnvelopeStatusCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnvelopeStoreTest {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final int SIGNERS = 64;

    @TempDir
    Path folder;

    @Test
    void signersWhoSignAtTheSameTimeAllCount() throws Exception {
        EnvelopeStore store = new EnvelopeStore(folder, () -> NOW);
        store.add(envelope("e1", null, NOW));
        store.update("e1", s -> LifeCycle.send(s, NOW));

        List<Callable<StoredEnvelope>> calls = new ArrayList<>();
        for (int i = 1; i <= SIGNERS; i++) {
            BigInteger number = BigInteger.valueOf(i);
            calls.add(() -> store.update("e1", s -> LifeCycle.sign(s, number, NOW)));
        }
        runAll(calls);

        EnvelopeState state = store.find("e1").orElseThrow().state();
        assertThat(state.status()).isEqualTo(EnvelopeStatusCode.COMPLETED);
        assertThat(state.recipients()).allMatch(RecipientState::hasSigned);
    }

    @Test
    void ofManyCreatesWithOneTransactionExactlyOneIsKept() throws Exception {
        EnvelopeStore store = new EnvelopeStore(folder, () -> NOW);
        List<Callable<Optional<StoredEnvelope>>> calls = new ArrayList<>();
        for (int i = 0; i < SIGNERS; i++) {
            StoredEnvelope made = envelope("e" + i, "T1", NOW);
            calls.add(() -> store.addUnlessKnown(made, NOW));
        }

        List<Optional<StoredEnvelope>> earlier = runAll(calls);

        assertThat(store.all()).hasSize(1);
        assertThat(earlier.stream().filter(Optional::isEmpty)).hasSize(1);
        assertThat(earlier.stream().flatMap(Optional::stream))
                .containsOnly(store.all().get(0));
    }

    @Test
    void aTransactionIsForgottenAfterSevenDays() {
        EnvelopeStore store = new EnvelopeStore(folder, () -> NOW);
        store.add(envelope("e1", "T1", NOW));
        Instant justBefore = NOW.plus(EnvelopeStore.TRANSACTION_LIFE).minusMillis(1);

        assertThat(store.byTransaction("account", "T1", justBefore)).isPresent();
        assertThat(store.byTransaction("other account", "T1", justBefore)).isEmpty();
        assertThat(store.byTransaction("account", "T1", NOW.plus(EnvelopeStore.TRANSACTION_LIFE)))
                .isEmpty();
    }

    @Test
    void aRefusedChangeChangesNothing() {
        EnvelopeStore store = new EnvelopeStore(folder, () -> NOW);
        store.add(envelope("e1", null, NOW));
        StoredEnvelope before = store.find("e1").orElseThrow();

        assertThatThrownBy(() -> store.update("e1", s -> LifeCycle.voidEnvelope(s, "no", NOW)))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> store.update("e2", s -> s)).hasMessage("There is no envelope e2");

        assertThat(store.find("e1")).contains(before);
    }

    @Test
    void closingRemovesTheDocumentsFromDisk() throws IOException {
        Path documents = folder.resolve("documents");
        EnvelopeStore store = new EnvelopeStore(documents, () -> NOW);
        Files.writeString(store.folderOf("e1").resolve("1.pdf"), "secret");
        Files.writeString(store.folderOf("e2").resolve("1.pdf"), "secret");

        store.discard("e1");
        assertThat(documents.resolve("e1")).doesNotExist();
        assertThat(documents.resolve("e2")).exists();

        store.close();
        assertThat(documents).doesNotExist();
        assertThat(store.all()).isEmpty();
        store.close();
    }

    private static <T> List<T> runAll(List<Callable<T>> calls) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(16);
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> result : threads.invokeAll(calls)) {
                results.add(result.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }

    private static StoredEnvelope envelope(String id, String transactionId, Instant created) {
        List<RecipientState> recipients = new ArrayList<>();
        for (int i = 1; i <= SIGNERS; i++) {
            recipients.add(TestRecipients.signer(i, 1));
        }
        return new StoredEnvelope(
                id,
                "account",
                new Member("user", "sender@example.com", "Sender"),
                transactionId,
                new Envelope(),
                List.of(),
                List.of(),
                EnvelopeState.draft(recipients, created));
    }
}
