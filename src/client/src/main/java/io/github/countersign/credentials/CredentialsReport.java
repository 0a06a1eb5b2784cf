package io.github.countersign.credentials;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What is right and what is wrong with a sign-in, one check an item, in words for the person who has to mend it. It holds no secret, and of
 * names only the first letter and the domain. Immutable.
 *
 * @param checks one of each item that was looked at; unmodifiable
 */
public record CredentialsReport(List<Check> checks) {

    /** Copies the list. */
    public CredentialsReport {
        checks = List.copyOf(checks);
    }

    /** What can be wrong. */
    public enum Item {
        /** The way to the service: name, network, proxy, TLS. */
        CONNECTION,
        /** The integrator key. */
        KEY,
        /** The user name. */
        USER,
        /** The user's secret. */
        SECRET,
        /** Whether key and user belong to the site that is called. */
        ENVIRONMENT,
        /** The account id, and the user's membership. */
        ACCOUNT,
        /** Whether the account and the user may use the API. */
        API_PERMISSION,
        /** The hourly limit of calls. */
        CALL_LIMIT,
        /** The clock of this machine, where messages carry the time. */
        CLOCK,
        /** The sign-in at AccountManagement, looked at only by clients that use it. */
        ACCOUNT_MANAGEMENT
    }

    /** What is known of an item. */
    public enum Verdict {
        /** It is as it should be. */
        RIGHT,
        /** It is what has to be mended. */
        WRONG,
        /** It could not be found out, most often because something before it is wrong. */
        UNKNOWN
    }

    /**
     * What was found out about one item. Immutable.
     *
     * @param item the item
     * @param verdict whether it is right
     * @param finding what was seen
     * @param nextStep what to do; empty if it is right
     */
    public record Check(Item item, Verdict verdict, String finding, String nextStep) {

        /** Item and verdict, then the rest where there is something to say. */
        @Override
        public String toString() {
            String name = item.name().toLowerCase(Locale.ROOT).replace('_', ' ');
            String next = nextStep.isEmpty() ? "" : " Next: " + nextStep;
            return "%s: %s. %s%s".formatted(name, verdict.name().toLowerCase(Locale.ROOT), finding, next);
        }
    }

    /** {@return whether nothing is wrong and nothing unknown} */
    public boolean allRight() {
        return checks.stream().allMatch(check -> check.verdict() == Verdict.RIGHT);
    }

    /**
     * The check of one item.
     *
     * @param item the item
     * @return the check, empty if the item was not looked at
     */
    public Optional<Check> check(Item item) {
        return checks.stream().filter(check -> check.item() == item).findFirst();
    }

    /** One line a check. */
    @Override
    public String toString() {
        return String.join(
                System.lineSeparator(), checks.stream().map(Check::toString).toList());
    }
}
