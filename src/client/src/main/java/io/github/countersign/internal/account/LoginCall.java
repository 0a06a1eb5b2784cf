package io.github.countersign.internal.account;

import io.github.countersign.AccountId;
import io.github.countersign.Environment;
import io.github.countersign.account.Login;
import io.github.countersign.account.LoginAccount;
import io.github.countersign.credentials.Credentials;
import io.github.countersign.error.ClientException;
import io.github.countersign.error.FaultDetails;
import io.github.countersign.internal.call.CallPipeline;
import io.github.countersign.internal.call.InBand;
import java.util.ArrayList;
import java.util.List;
import net.docusign.credential.ArrayOfAccount.Account;
import net.docusign.credential.CredentialSoap;
import net.docusign.credential.LoginResponse.LoginResult;
import org.jspecify.annotations.Nullable;

/** Asks {@code credential.asmx} for the accounts of a user. Its failures come inside the reply. */
public final class LoginCall {

    private static final String LOGIN = "Login";
    private static final int LONGEST_URL = 200;

    private final CallPipeline calls;
    private final InBand told;
    private final Environment asked;
    private final DiscoveredSites sites;

    /**
     * A call to be made.
     *
     * @param calls the way to the service
     * @param asked where that leads
     * @param sites where the reply may lead
     */
    public LoginCall(CallPipeline calls, Environment asked, DiscoveredSites sites) {
        this.calls = calls;
        this.told = calls.inBand(LOGIN);
        this.asked = asked;
        this.sites = sites;
    }

    /**
     * Makes the call.
     *
     * @return the accounts
     */
    public Login discover() {
        Credentials credentials = told.ask(calls.credentials());
        String user = credentials.integratorKey().qualify(credentials.user());
        CredentialSoap port = calls.port(CredentialSoap.class);
        @Nullable LoginResult result = credentials.withSecret(secret -> port.login(user, new String(secret), true));
        if (result == null) {
            throw told.useless("the reply is empty. If it stays so, ask the vendor's support.");
        }
        if (!result.isSuccess()) {
            throw told.refused(refusal(result), credentials);
        }
        List<LoginAccount> accounts = new ArrayList<>();
        if (result.getAccounts() != null) {
            for (Account account : result.getAccounts().getAccount()) {
                accounts.add(account(account, credentials));
            }
        }
        if (accounts.isEmpty()) {
            throw told.useless(
                    "key, user and secret are right, but the user belongs to no account. Have an administrator add the user to one.");
        }
        return new Login(accounts);
    }

    private LoginAccount account(Account account, Credentials credentials) {
        return new LoginAccount(
                id(account),
                text(account.getAccountName()),
                text(account.getUserID()),
                text(account.getUserName()),
                text(account.getEmail()),
                environment(account, credentials));
    }

    private AccountId id(Account account) {
        try {
            return new AccountId(text(account.getAccountID()).strip());
        } catch (IllegalArgumentException e) {
            throw told.useless("an account in the reply has no usable id. If it stays so, ask the vendor's support.");
        }
    }

    private Environment environment(Account account, Credentials credentials) {
        String baseUrl = text(account.getBaseUrl());
        if (baseUrl.isBlank()) {
            return asked;
        }
        return sites.environment(baseUrl).orElseThrow(() -> untrusted(account, baseUrl, credentials));
    }

    private ClientException untrusted(Account account, String baseUrl, Credentials credentials) {
        return told.useless("""
                account %s is said to be at "%s", which is no https address of docusign.net. Nothing was sent there. \
                Find out who answered; if the address is right, allow it with allowHost(...).""".formatted(id(account), told.shown(baseUrl, credentials, LONGEST_URL)));
    }

    private static FaultDetails refusal(LoginResult result) {
        String name =
                result.getErrorCode() == null ? null : result.getErrorCode().value();
        return new FaultDetails(null, text(result.getAuthenticationMessage()), null, name);
    }

    private static String text(@Nullable String sent) {
        return sent == null ? "" : sent;
    }
}
