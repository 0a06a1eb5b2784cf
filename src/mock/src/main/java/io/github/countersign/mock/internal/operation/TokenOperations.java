package io.github.countersign.mock.internal.operation;

import io.github.countersign.mock.internal.envelope.RecipientState;
import io.github.countersign.mock.internal.envelope.StoredEnvelope;
import io.github.countersign.mock.internal.fault.ServiceFault;
import io.github.countersign.mock.internal.token.Assertion;
import io.github.countersign.mock.internal.token.ClientUrls;
import io.github.countersign.mock.internal.token.ConsoleToken;
import io.github.countersign.mock.internal.token.ConsoleToken.Page;
import io.github.countersign.mock.internal.token.Leaving;
import io.github.countersign.mock.internal.token.RecipientToken;
import io.github.countersign.mock.internal.user.Caller;
import java.net.URI;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import net.docusign.api_3_0.EnvelopeStatusCode;
import net.docusign.api_3_0.RecipientStatusCode;
import net.docusign.api_3_0.RequestEnvelopeHistoryTokenArg;
import net.docusign.api_3_0.RequestRecipientTokenAuthenticationAssertion;
import net.docusign.api_3_0.RequestRecipientTokenClientURLs;
import org.jspecify.annotations.Nullable;

/** Links to the signing page and to the console. They lead to the server by the name that the caller knows it by. */
public final class TokenOperations {

    /** Path of the page behind a recipient's link; the token is its parameter {@code t}. */
    public static final String SIGNING_PATH = "/Signing/StartInSession.aspx";

    /** Path of the page behind a link to the console; the token is its parameter {@code t}. */
    public static final String CONSOLE_PATH = "/Member/StartInSession.aspx";

    private final MockState state;
    private final EnvelopeAccess access;
    private final Caller caller;
    private final URI address;

    /**
     * Links for one caller.
     *
     * @param state where they are kept
     * @param caller who asks
     * @param address the address that he called
     */
    public TokenOperations(MockState state, Caller caller, URI address) {
        this.state = state;
        this.caller = caller;
        this.access = new EnvelopeAccess(state, caller);
        this.address = address;
    }

    String forRecipient(
            @Nullable String envelopeId,
            Who who,
            @Nullable RequestRecipientTokenAuthenticationAssertion assertion,
            @Nullable RequestRecipientTokenClientURLs urls) {
        StoredEnvelope envelope = access.own(envelopeId);
        RecipientState recipient = who.in(envelope);
        requireReachable(envelope, recipient);
        RecipientToken token =
                state.tokens().forRecipient(envelope.id(), recipient.number(), clientUrls(urls), assertion(assertion));
        return link(SIGNING_PATH, token.value());
    }

    /**
     * The captive recipient whom an application means.
     *
     * @param clientUserId the application's own id of him
     * @param name his name, exactly as in the envelope
     * @param email his address as in the envelope, in any case
     */
    record Who(
            @Nullable String clientUserId,
            @Nullable String name,
            @Nullable String email) {

        RecipientState in(StoredEnvelope envelope) {
            List<RecipientState> matching =
                    envelope.state().recipients().stream().filter(this::fits).toList();
            return matching.stream()
                    .filter(RecipientState::outstanding)
                    .findFirst()
                    .or(() -> matching.stream().findFirst())
                    .orElseThrow(RecipientFaults::unknown);
        }

        private boolean fits(RecipientState recipient) {
            return recipient.clientUserId() != null
                    && recipient.clientUserId().equals(clientUserId)
                    && recipient.name().equals(name)
                    && recipient.email().equalsIgnoreCase(Content.text(email));
        }
    }

    private static void requireReachable(StoredEnvelope envelope, RecipientState recipient) {
        EnvelopeStatusCode status = envelope.state().status();
        boolean reachable = envelope.state().underWay() || status == EnvelopeStatusCode.COMPLETED;
        if (!reachable) {
            throw RecipientFaults.envelopeNotSent(status);
        }
        if (recipient.status() == RecipientStatusCode.CREATED) {
            throw RecipientFaults.notInSequence();
        }
    }

    /** A link to a draft, or to an empty one. */
    public String forSender(@Nullable String envelopeId, @Nullable String accountId, @Nullable String returnUrl) {
        String account = access.requireAccount(accountId);
        if (Content.text(envelopeId).isBlank()) {
            return console(Page.SEND, account, null, returnUrl, false);
        }
        StoredEnvelope draft = access.own(envelopeId);
        if (draft.state().status() != EnvelopeStatusCode.CREATED) {
            throw ServiceFault.unspecified("Only envelopes in the 'Created' state may be sent; this one is '%s'."
                    .formatted(draft.state().status().value()));
        }
        return console(Page.SEND, account, draft.id(), returnUrl, false);
    }

    /** A link to an envelope under way. */
    public String forCorrection(@Nullable String envelopeId, boolean suppressNavigation, @Nullable String returnUrl) {
        StoredEnvelope envelope = access.own(envelopeId);
        if (!envelope.state().underWay()) {
            throw RecipientFaults.cannotCorrect();
        }
        return console(Page.CORRECT, envelope.accountId(), envelope.id(), returnUrl, suppressNavigation);
    }

    String forHistory(@Nullable RequestEnvelopeHistoryTokenArg arg) {
        if (arg == null) {
            throw ContentFaults.missing("RequestEnvelopeHistoryToken", "Arg");
        }
        StoredEnvelope envelope = access.visible(arg.getEnvelopeId());
        return console(Page.HISTORY, envelope.accountId(), envelope.id(), arg.getReturnURL(), false);
    }

    /** A link to the console, at an envelope if one is named. */
    public String forHome(@Nullable String accountId, @Nullable String envelopeId) {
        String account = Content.text(accountId).isBlank() ? caller.accountId() : access.requireAccount(accountId);
        String envelope = Content.text(envelopeId).isBlank()
                ? null
                : access.visible(envelopeId).id();
        return console(Page.HOME, account, envelope, "", false);
    }

    private String console(
            Page page,
            String account,
            @Nullable String envelopeId,
            @Nullable String returnUrl,
            boolean suppressNavigation) {
        ConsoleToken token = state.tokens()
                .forConsole(page, caller.actor(), account, envelopeId, Content.text(returnUrl), suppressNavigation);
        return link(CONSOLE_PATH, token.value());
    }

    private String link(String path, String value) {
        return address.resolve(path + "?t=" + value).toString();
    }

    private Assertion assertion(@Nullable RequestRecipientTokenAuthenticationAssertion given) {
        if (given == null) {
            return Assertion.NONE;
        }
        return new Assertion(
                Content.text(given.getAssertionID()),
                given.getAuthenticationInstant() == null
                        ? null
                        : state.wireTime().read(given.getAuthenticationInstant()),
                given.getAuthenticationMethod() == null
                        ? Assertion.NONE.method()
                        : given.getAuthenticationMethod().value(),
                Content.text(given.getSecurityDomain()));
    }

    private static ClientUrls clientUrls(@Nullable RequestRecipientTokenClientURLs given) {
        if (given == null) {
            return ClientUrls.NONE;
        }
        Map<Leaving, String> addresses = new EnumMap<>(Leaving.class);
        put(addresses, Leaving.SIGNING_COMPLETE, given.getOnSigningComplete());
        put(addresses, Leaving.VIEWING_COMPLETE, given.getOnViewingComplete());
        put(addresses, Leaving.CANCEL, given.getOnCancel());
        put(addresses, Leaving.DECLINE, given.getOnDecline());
        put(addresses, Leaving.SESSION_TIMEOUT, given.getOnSessionTimeout());
        put(addresses, Leaving.TTL_EXPIRED, given.getOnTTLExpired());
        put(addresses, Leaving.EXCEPTION, given.getOnException());
        put(addresses, Leaving.ACCESS_CODE_FAILED, given.getOnAccessCodeFailed());
        put(addresses, Leaving.ID_CHECK_FAILED, given.getOnIdCheckFailed());
        put(addresses, Leaving.FAX_PENDING, given.getOnFaxPending());
        return new ClientUrls(addresses, Boolean.TRUE.equals(given.isGenerateSignedDocumentAsynch()));
    }

    private static void put(Map<Leaving, String> addresses, Leaving leaving, @Nullable String url) {
        if (!Content.text(url).isBlank()) {
            addresses.put(leaving, Content.text(url).strip());
        }
    }
}
