package io.github.countersign.mock.internal.operation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.countersign.mock.internal.envelope.EnvelopeState;
import io.github.countersign.mock.internal.envelope.LifeCycle;
import io.github.countersign.mock.internal.envelope.RecipientState;
import io.github.countersign.mock.internal.envelope.StoredEnvelope;
import io.github.countersign.mock.internal.fault.ServiceFault;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import net.docusign.api_3_0.ArrayOfRecipientCorrection;
import net.docusign.api_3_0.ArrayOfString2;
import net.docusign.api_3_0.Correction;
import net.docusign.api_3_0.DeleteEnvelopesArg;
import net.docusign.api_3_0.Envelope;
import net.docusign.api_3_0.EnvelopeStatusCode;
import net.docusign.api_3_0.EnvelopeStatusFilter;
import net.docusign.api_3_0.Expirations;
import net.docusign.api_3_0.FolderType;
import net.docusign.api_3_0.FolderTypeInfo;
import net.docusign.api_3_0.Notification;
import net.docusign.api_3_0.Recipient;
import net.docusign.api_3_0.RecipientCorrection;
import net.docusign.api_3_0.RecipientTypeCode;
import net.docusign.api_3_0.Reminders;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** Whatever senders, recipients and the clock do in whichever order: no envelope is lost, and none does what it cannot. */
class EnvelopeModelPropertyTest {

    private static final Map<EnvelopeStatusCode, Set<EnvelopeStatusCode>> MOVES = Map.of(
            EnvelopeStatusCode.PROCESSING,
                    EnumSet.of(
                            EnvelopeStatusCode.CREATED,
                            EnvelopeStatusCode.SENT,
                            EnvelopeStatusCode.DELIVERED,
                            EnvelopeStatusCode.COMPLETED),
            EnvelopeStatusCode.CREATED,
                    EnumSet.of(EnvelopeStatusCode.SENT, EnvelopeStatusCode.DELIVERED, EnvelopeStatusCode.COMPLETED),
            EnvelopeStatusCode.SENT,
                    EnumSet.of(
                            EnvelopeStatusCode.DELIVERED,
                            EnvelopeStatusCode.COMPLETED,
                            EnvelopeStatusCode.DECLINED,
                            EnvelopeStatusCode.VOIDED),
            EnvelopeStatusCode.DELIVERED,
                    EnumSet.of(
                            EnvelopeStatusCode.SENT,
                            EnvelopeStatusCode.COMPLETED,
                            EnvelopeStatusCode.DECLINED,
                            EnvelopeStatusCode.VOIDED),
            EnvelopeStatusCode.COMPLETED, EnumSet.noneOf(EnvelopeStatusCode.class),
            EnvelopeStatusCode.DECLINED, EnumSet.noneOf(EnvelopeStatusCode.class),
            EnvelopeStatusCode.VOIDED, EnumSet.noneOf(EnvelopeStatusCode.class));

    enum Deed {
        CREATE,
        SEND_NEW,
        SEND_LATER,
        SEND_DRAFT,
        VIEW,
        SIGN,
        DECLINE,
        VOID,
        CORRECT,
        DELETE,
        TRANSFER,
        PURGE,
        SYNCH,
        PASS_MINUTES,
        PASS_DAYS
    }

    /**
     * One thing that is tried.
     *
     * @param deed what
     * @param which on which of the envelopes, and by which of the recipients
     * @param size how much of it
     */
    record Step(Deed deed, int which, int size) {}

    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators.combine(
                        Arbitraries.of(Deed.class),
                        Arbitraries.integers().between(0, 20),
                        Arbitraries.integers().between(1, 40))
                .as(Step::new)
                .list()
                .ofMinSize(5)
                .ofMaxSize(40);
    }

    @Property(tries = 150)
    void nothingIsLostAndNothingImpossibleHappens(@ForAll("steps") List<Step> steps) throws IOException {
        Path folder = Files.createTempDirectory("model-");
        try (TestMock mock = new TestMock(folder)) {
            World world = new World(mock);
            for (Step step : steps) {
                world.attempt(step);
                world.check();
            }
        }
        Files.delete(folder);
    }

    private static final class World {

        private final TestMock mock;
        private final List<String> violations = new ArrayList<>();
        private final List<String> transactions = new ArrayList<>();
        private int made;

        World(TestMock mock) {
            this.mock = mock;
            mock.state.envelopes().watch(this::changed);
        }

        /** Refusals are what half of the attempts deserve; anything else that is thrown is a defect. */
        void attempt(Step step) {
            try {
                tryTo(step);
            } catch (ServiceFault | IllegalStateException refused) {
                assertThat(refused.getMessage()).isNotBlank();
            }
        }

        private void tryTo(Step step) {
            switch (step.deed()) {
                case CREATE -> create(step, false, false);
                case SEND_NEW -> create(step, true, false);
                case SEND_LATER -> create(step, true, true);
                case SEND_DRAFT -> mock.api.sendEnvelope(envelope(step).id(), TestMock.ACCOUNT);
                case VIEW -> act(step, s -> LifeCycle.view(s, number(step), mock.state.now()));
                case SIGN -> act(step, s -> LifeCycle.sign(s, number(step), mock.state.now()));
                case DECLINE -> act(step, s -> LifeCycle.decline(s, number(step), "No", mock.state.now()));
                case VOID -> mock.api.voidEnvelope(envelope(step).id(), "Changed my mind");
                case CORRECT -> mock.api.correctAndResendEnvelope(correction(step));
                case DELETE -> mock.api.deleteEnvelopes(deletion(step));
                case TRANSFER ->
                    mock.api.transferEnvelope(envelope(step).id(), TestMock.ACCOUNT, TestMock.COLLEAGUE.userId());
                case PURGE -> {
                    if (step.size() > 20) {
                        mock.api.purgeDocumentsAndMetaDataAndRedact(
                                envelope(step).id());
                    } else {
                        mock.api.purgeDocuments(envelope(step).id());
                    }
                }
                case SYNCH -> synch(step);
                case PASS_MINUTES -> mock.clock.advance(Duration.ofMinutes(step.size()));
                case PASS_DAYS -> mock.clock.advance(Duration.ofDays(step.size()));
            }
        }

        private void create(Step step, boolean send, boolean later) {
            Envelope envelope = Requests.contract();
            envelope.getTabs().getTab().clear();
            envelope.getRecipients().getRecipient().clear();
            for (int i = 1; i <= 1 + step.which() % 3; i++) {
                Recipient recipient = Requests.recipient(i, "Person " + i, 1 + step.size() * i % 3);
                recipient.setType(
                        (step.size() + i) % 5 == 0 ? RecipientTypeCode.CARBON_COPY : RecipientTypeCode.SIGNER);
                Requests.add(envelope, recipient);
            }
            envelope.setNotification(notification(step.size()));
            envelope.setAsynchronous(later);
            envelope.setTransactionID("T" + made);
            if (send) {
                mock.api.createAndSendEnvelope(envelope);
            } else {
                mock.api.createEnvelope(envelope);
            }
            transactions.add("T" + made);
            made++;
        }

        private static Notification notification(int size) {
            Reminders reminders = new Reminders();
            reminders.setReminderEnabled(size % 2 == 0);
            reminders.setReminderDelay(BigInteger.valueOf(size % 7));
            reminders.setReminderFrequency(BigInteger.valueOf(size % 3));
            Expirations expirations = new Expirations();
            expirations.setExpireEnabled(true);
            expirations.setExpireAfter(BigInteger.valueOf(size));
            expirations.setExpireWarn(BigInteger.valueOf(size % 4));
            Notification notification = new Notification();
            notification.setReminders(reminders);
            notification.setExpirations(expirations);
            return notification;
        }

        private void act(Step step, UnaryOperator<EnvelopeState> transition) {
            mock.state.envelopes().update(envelope(step).id(), transition);
        }

        private Correction correction(Step step) {
            StoredEnvelope envelope = envelope(step);
            RecipientState recipient =
                    envelope.state().recipient(number(step)).orElseThrow(() -> new IllegalStateException("nobody"));
            RecipientCorrection one = new RecipientCorrection();
            one.setPreviousUserName(recipient.name());
            one.setPreviousEmail(recipient.email());
            one.setPreviousRoutingOrder(recipient.routingOrder());
            one.setCorrectedUserName("Corrected " + step.size());
            one.setCorrectedRoutingOrder(1 + step.size() % 4);
            one.setResend(true);
            Correction correction = new Correction();
            correction.setEnvelopeID(envelope.id());
            correction.setRecipientCorrections(new ArrayOfRecipientCorrection());
            correction.getRecipientCorrections().getRecipientCorrection().add(one);
            return correction;
        }

        private DeleteEnvelopesArg deletion(Step step) {
            DeleteEnvelopesArg arg = new DeleteEnvelopesArg();
            arg.setAccountId(TestMock.ACCOUNT);
            arg.setEnvelopeIds(new ArrayOfString2());
            arg.getEnvelopeIds().getEnvelopeId().add(envelope(step).id());
            FolderTypeInfo from = new FolderTypeInfo();
            from.setFolderType(step.size() % 2 == 0 ? FolderType.SENT_ITEMS : FolderType.RECYCLE_BIN);
            arg.setFolderFrom(from);
            return arg;
        }

        private void synch(Step step) {
            if (!transactions.isEmpty()) {
                mock.api.synchEnvelope(
                        transactions.get(step.which() % transactions.size()), TestMock.ACCOUNT, step.size() % 2 == 0);
            }
        }

        private StoredEnvelope envelope(Step step) {
            List<StoredEnvelope> all = mock.state.envelopes().all();
            if (all.isEmpty()) {
                throw new IllegalStateException("There is no envelope yet");
            }
            return all.get(step.which() % all.size());
        }

        private static BigInteger number(Step step) {
            return BigInteger.valueOf(1 + step.size() % 3);
        }

        private void changed(@Nullable StoredEnvelope before, StoredEnvelope after) {
            if (before == null) {
                return;
            }
            EnvelopeStatusCode was = before.state().status();
            EnvelopeStatusCode is = after.state().status();
            if (was != is && !MOVES.getOrDefault(was, Set.of()).contains(is)) {
                violations.add("%s became %s".formatted(was, is));
            }
            if (after.history().size() < before.history().size() && !after.purged()) {
                violations.add("History was lost");
            }
            if (after.state().times().changed().isBefore(before.state().times().changed())) {
                violations.add("The time of the envelope went back");
            }
            for (RecipientState recipient : after.state().recipients()) {
                before.state().recipient(recipient.number()).ifPresent(earlier -> changed(earlier, recipient));
            }
        }

        private void changed(RecipientState before, RecipientState after) {
            unchanged(before.times().sent(), after.times().sent(), "Sent");
            unchanged(before.times().delivered(), after.times().delivered(), "Delivered");
            unchanged(before.times().signed(), after.times().signed(), "Signed");
            unchanged(before.times().declined(), after.times().declined(), "Declined");
        }

        private void unchanged(@Nullable Instant before, @Nullable Instant after, String what) {
            if (before != null && !before.equals(after)) {
                violations.add("%s of a recipient moved from %s to %s".formatted(what, before, after));
            }
        }

        void check() {
            assertThat(violations).isEmpty();
            List<StoredEnvelope> all = mock.state.envelopes().all();
            assertThat(all).hasSize(made);
            assertThat(mock.api.requestStatuses(new EnvelopeStatusFilter()).getResultSetSize())
                    .isEqualTo(made);
            for (StoredEnvelope envelope : all) {
                check(envelope);
            }
        }

        private void check(StoredEnvelope envelope) {
            EnvelopeState state = envelope.state();
            assertThat(envelope.history().stream().map(event -> event.at()))
                    .allMatch(at -> !at.isAfter(mock.state.now()));
            assertThat(state.underWay() && state.recipients().stream().allMatch(RecipientState::done))
                    .as("complete and still under way")
                    .isFalse();
            if (state.status() == EnvelopeStatusCode.COMPLETED) {
                assertThat(state.recipients()).allMatch(RecipientState::done);
            }
            for (RecipientState recipient : state.recipients()) {
                List<Instant> times = new ArrayList<>();
                RecipientState.Times given = recipient.times();
                for (Instant time : new Instant[] {given.sent(), given.delivered(), given.signed(), given.declined()}) {
                    if (time != null) {
                        times.add(time);
                    }
                }
                assertThat(times).isSorted();
            }
        }
    }
}
