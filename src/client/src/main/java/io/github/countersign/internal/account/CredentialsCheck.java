package io.github.countersign.internal.account;

import io.github.countersign.AccountId;
import io.github.countersign.credentials.CredentialsReport;
import io.github.countersign.credentials.CredentialsReport.Item;
import io.github.countersign.credentials.SignIn;
import io.github.countersign.credentials.SoapHeaderSignIn;
import io.github.countersign.error.DocuSignException;
import io.github.countersign.internal.call.CallPipeline;
import io.github.countersign.internal.call.Sighting;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import net.docusign.accountmanagement.AccountManagementServiceSoap;
import net.docusign.api_3_0.APIServiceSoap;

/** Tries a sign-in out, with one call that changes nothing to each service in use. Used once, on one thread. */
public final class CredentialsCheck {

    private static final Duration TOLERATED = Duration.ofMinutes(1);

    private final CallPipeline calls;
    private final AccountId account;
    private final String host;
    private final SignIn signIn;
    private final Clock clock;
    private Sighting seen = Sighting.NOTHING;

    /**
     * A check to be made.
     *
     * @param calls the way to the services
     * @param account the account that the calls are for
     * @param host the host of the services
     * @param signIn where the credentials of calls to the API travel
     * @param clock the clock of this machine
     */
    public CredentialsCheck(CallPipeline calls, AccountId account, String host, SignIn signIn, Clock clock) {
        this.calls = calls;
        this.account = account;
        this.host = host;
        this.signIn = signIn;
        this.clock = clock;
    }

    /**
     * Makes the calls.
     *
     * @return what they told
     */
    public CredentialsReport run() {
        Findings findings = apiCall();
        clock(findings);
        if (calls.uses(AccountManagementServiceSoap.class)) {
            accountManagement(findings);
        }
        return findings.report();
    }

    private Findings apiCall() {
        APIServiceSoap port = calls.seenBy(this::saw).port(APIServiceSoap.class);
        try {
            port.getAccountMembershipFeaturesList(account.value());
            return diagnosis().ofSuccess();
        } catch (DocuSignException e) {
            return diagnosis().of(e);
        }
    }

    private void saw(Sighting sighting) {
        seen = sighting;
    }

    private Diagnosis diagnosis() {
        return new Diagnosis(host, seen.onBehalfOf());
    }

    private void accountManagement(Findings findings) {
        try {
            calls.port(AccountManagementServiceSoap.class).ping();
            findings.right(Item.ACCOUNT_MANAGEMENT, "It was accepted there, too.");
        } catch (DocuSignException e) {
            findings.wrong(
                    Item.ACCOUNT_MANAGEMENT,
                    String.valueOf(e.getMessage()),
                    "If the other items are right: this service takes the credentials in an HTTP header, which a proxy may remove.");
        }
    }

    private void clock(Findings findings) {
        if (!(signIn instanceof SoapHeaderSignIn settings)
                || (settings.timestamp() == null && !settings.nonceAndCreated())) {
            return;
        }
        Optional<Duration> ahead = seen.serverTime().map(there -> Duration.between(there, clock.instant()));
        if (ahead.filter(CredentialsCheck::isTooMuch).isPresent()) {
            findings.wrong(
                    Item.CLOCK,
                    "The clock of this machine is %d s %s that of %s, and messages carry the time."
                            .formatted(
                                    ahead.get().abs().toSeconds(),
                                    ahead.get().isNegative() ? "behind" : "ahead of",
                                    host),
                    "Have it set by a time server (NTP).");
        } else if (findings.isWrong(Item.CLOCK)) {
            return; // the service has said so, whatever the header of its reply says
        } else if (ahead.isPresent()) {
            findings.right(Item.CLOCK, "It agrees with that of %s.".formatted(host));
        } else {
            findings.unknown(
                    Item.CLOCK, "No reply told the time of the server.", "Mend what is wrong, then check again.");
        }
    }

    private static boolean isTooMuch(Duration ahead) {
        return ahead.abs().compareTo(TOLERATED) > 0;
    }
}
