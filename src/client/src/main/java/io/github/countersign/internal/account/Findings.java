package io.github.countersign.internal.account;

import io.github.countersign.credentials.CredentialsReport;
import io.github.countersign.credentials.CredentialsReport.Check;
import io.github.countersign.credentials.CredentialsReport.Item;
import io.github.countersign.credentials.CredentialsReport.Verdict;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Collects checks. The last word on an item counts; what nothing was said of is unknown. */
final class Findings {

    private static final List<Item> SIGN_IN = List.of(Item.CONNECTION, Item.KEY, Item.USER, Item.SECRET);

    private final Map<Item, Check> checks = new EnumMap<>(Item.class);

    /** Everything about the call is unknown, for one reason. */
    Findings(String reason) {
        for (Item item : Item.values()) {
            if (item != Item.CLOCK && item != Item.ACCOUNT_MANAGEMENT) {
                unknown(item, reason, "Mend what is wrong, then check again.");
            }
        }
    }

    /** Key, user and secret were accepted: whatever is wrong is behind them. */
    void signedIn() {
        SIGN_IN.forEach(item -> right(item, "It was accepted."));
    }

    void right(Item item, String finding) {
        checks.put(item, new Check(item, Verdict.RIGHT, finding, ""));
    }

    void wrong(Item item, String finding, String nextStep) {
        checks.put(item, new Check(item, Verdict.WRONG, finding, nextStep));
    }

    void unknown(Item item, String finding, String nextStep) {
        checks.put(item, new Check(item, Verdict.UNKNOWN, finding, nextStep));
    }

    boolean isWrong(Item item) {
        Check check = checks.get(item);
        return check != null && check.verdict() == Verdict.WRONG;
    }

    CredentialsReport report() {
        return new CredentialsReport(List.copyOf(checks.values()));
    }
}
