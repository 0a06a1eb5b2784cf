package io.github.countersign.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.countersign.bulk.Claim.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.h2.jdbcx.JdbcDataSource;
import org.jspecify.annotations.Nullable;

/**
 * Workers of two machines whose clocks differ take single steps in any order; each may stop for good, or stand still for longer than its claim, before
 * any step. Only between the ledger's word and the request it cannot stand still and go on: that no ledger can prevent.
 */
class LedgerModelPropertyTest {

    private static final Duration LEASE = Duration.ofMinutes(5);
    private static final int ROWS = 3;

    private final List<String> service = new ArrayList<>();
    private final Set<String> refusedForGood = new HashSet<>();
    private Instant time = Instant.parse("2026-03-02T10:00:00Z");

    @Property(tries = 150)
    void everyRowComesToItsEndAndNoneIsSentTwice(@ForAll long seed, @ForAll boolean absenceAssumed) {
        service.clear();
        refusedForGood.clear();
        Random random = new Random(seed);
        JdbcDataSource h2 = new JdbcDataSource();
        h2.setURL(
                "jdbc:h2:mem:%s;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DB_CLOSE_DELAY=60".formatted(UUID.randomUUID()));
        Ledger ledger = Ledger.in(h2);
        List<Worker> workers = new ArrayList<>();
        for (int step = 0; step < 80; step++) {
            time = time.plusSeconds(random.nextInt(random.nextInt(10) == 0 ? 700 : 20));
            if (workers.size() < 4) {
                workers.add(new Worker(ledger, Duration.ofSeconds(random.nextInt(60)), absenceAssumed));
            }
            Worker worker = workers.get(random.nextInt(workers.size()));
            if (random.nextInt(8) == 0) {
                workers.remove(worker);
                worker.dies(random);
            } else {
                worker.step(random);
            }
        }
        finish(ledger, absenceAssumed, random);

        check(ledger, absenceAssumed);
    }

    private void finish(Ledger ledger, boolean absenceAssumed, Random random) {
        for (int round = 0; round < 3; round++) {
            time = time.plus(LEASE).plus(LEASE);
            for (int row = 0; row < ROWS; row++) {
                Worker last = new Worker(ledger, Duration.ZERO, absenceAssumed);
                last.take(String.valueOf(row));
                while (last.claim != null) {
                    last.step(random);
                }
            }
        }
    }

    private void check(Ledger ledger, boolean absenceAssumed) {
        Map<String, RowState> ends = new HashMap<>();
        for (RowState state : RowState.values()) {
            ledger.rows("r", state).forEach(row -> ends.put(row.key(), state));
        }
        assertThat(service).doesNotHaveDuplicates();
        assertThat(ends).hasSize(ROWS);
        ends.forEach((key, state) -> {
            assertThat(state).isIn(RowState.SENT, RowState.FAILED, RowState.AMBIGUOUS);
            assertThat(service.contains(key)).as(key + " " + state).isEqualTo(state == RowState.SENT);
            assertThat(state == RowState.FAILED).isEqualTo(refusedForGood.contains(key));
            assertThat(absenceAssumed && state == RowState.AMBIGUOUS).isFalse();
        });
    }

    /** What {@link RowSender} does, a step at a time. */
    private final class Worker {

        private final Ledger ledger;
        private final Duration skew;
        private final boolean absenceAssumed;
        private @Nullable Claim claim;
        private boolean looked;
        private boolean requested;

        Worker(Ledger ledger, Duration skew, boolean absenceAssumed) {
            this.ledger = ledger;
            this.skew = skew;
            this.absenceAssumed = absenceAssumed;
        }

        private Instant now() {
            return time.plus(skew);
        }

        void take(String row) {
            Claim given = ledger.claim("r", row, now(), LEASE);
            claim = given.isMine() ? given : null;
            looked = given.kind() == Kind.FRESH;
            requested = false;
        }

        void step(Random random) {
            Claim mine = claim;
            if (mine == null) {
                take(String.valueOf(random.nextInt(ROWS)));
            } else if (requested) {
                ledger.sent("r", mine.key(), "e-" + mine.key());
                claim = null;
            } else if (!looked) {
                look(mine);
            } else {
                send(mine, random.nextInt(6));
            }
        }

        private void look(Claim mine) {
            looked = true;
            if (service.contains(mine.key())) {
                requested = true;
            } else if (!absenceAssumed) {
                ledger.ambiguous(mine, "not found");
                claim = null;
            } else if (!ledger.keep(mine, now().plus(LEASE))) {
                claim = null;
            }
        }

        private void send(Claim mine, int luck) {
            if (!ledger.sending(mine, now(), LEASE)) {
                claim = null;
            } else if (luck == 0) {
                ledger.refused(mine, now().plus(LEASE));
            } else if (luck == 1) {
                ledger.giveBack(mine);
                claim = null;
            } else if (luck == 2) {
                if (ledger.failed(mine, "refused")) {
                    refusedForGood.add(mine.key());
                }
                claim = null;
            } else {
                service.add(mine.key());
                requested = true;
            }
        }

        /** Killed: between any two steps, or after the ledger's word and before the request. */
        void dies(Random random) {
            Claim mine = claim;
            if (mine != null && looked && !requested && random.nextBoolean()) {
                ledger.sending(mine, now(), LEASE);
            }
        }
    }
}
