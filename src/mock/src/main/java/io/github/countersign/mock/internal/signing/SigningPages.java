package io.github.countersign.mock.internal.signing;

import io.github.countersign.mock.internal.envelope.IdentityCheck;
import io.github.countersign.mock.internal.envelope.RecipientState;
import io.github.countersign.mock.internal.envelope.StoredDocument;
import io.github.countersign.mock.internal.envelope.StoredEnvelope;
import io.github.countersign.mock.internal.mail.MailRoom;
import io.github.countersign.mock.internal.operation.DocumentViews;
import io.github.countersign.mock.internal.operation.FilledTabs;
import io.github.countersign.mock.internal.operation.MockState;
import io.github.countersign.mock.internal.operation.SignerAttachments;
import io.github.countersign.mock.internal.operation.TokenOperations;
import io.github.countersign.mock.internal.pdf.PdfPages;
import io.github.countersign.mock.internal.token.ClientUrls;
import io.github.countersign.mock.internal.token.Leaving;
import io.github.countersign.mock.internal.token.RecipientToken;
import io.github.countersign.mock.internal.token.Redemption;
import io.github.countersign.mock.internal.token.Token;
import io.github.countersign.mock.internal.web.UploadedFile;
import io.github.countersign.mock.internal.web.WebPages;
import io.github.countersign.mock.internal.web.WebReply;
import io.github.countersign.mock.internal.web.WebRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.docusign.api_3_0.RecipientStatusCode;

/** The signing page, from the link of a recipient to where his browser goes in the end. Thread-safe. */
public final class SigningPages implements WebPages {

    /** Wrong access codes that end a session. A guess: the documents name the event and not the number. */
    static final int WRONG_CODES = 3;

    private static final int LONGEST_REASON = 500;
    private static final String STARTS = TokenOperations.SIGNING_PATH.toLowerCase(Locale.ROOT);
    private static final String MAIL_STARTS = MailRoom.PATH.toLowerCase(Locale.ROOT);
    private static final Pattern SESSION =
            Pattern.compile("/Signing/s/([0-9a-f-]{36})(?:/(access|identity|decline|finish|later|close|values))?");
    private static final Pattern PAGE = Pattern.compile("/Signing/s/([0-9a-f-]{36})/page/(\\d{1,9})/(\\d{1,6})\\.png");

    private final MockState state;
    private final SigningDesk desk;
    private final SignerAttachments attachments;
    private final SigningSessions sessions;
    private final DocumentViews views;
    private final SigningMarkup markup;

    /** The signing page of one mock. */
    public SigningPages(MockState state, InstantSource clock) {
        this.state = state;
        this.views = new DocumentViews(state);
        this.desk = new SigningDesk(state, views);
        this.attachments = new SignerAttachments(state);
        this.sessions = new SigningSessions(clock);
        this.markup = new SigningMarkup(views);
    }

    @Override
    public Optional<WebReply> answer(WebRequest request) {
        String path = request.path().toLowerCase(Locale.ROOT);
        if (path.equals(STARTS) && !request.isPost()) {
            return redeemed(request.parameter("t"));
        }
        if (path.equals(MAIL_STARTS) && !request.isPost()) {
            return Optional.of(fromMail(request.parameter("e"), request.parameter("r")));
        }
        Matcher page = PAGE.matcher(request.path());
        if (page.matches() && !request.isPost()) {
            return Optional.of(picture(page.group(1), page.group(2), Integer.parseInt(page.group(3))));
        }
        Matcher session = SESSION.matcher(request.path());
        if (session.matches()) {
            String action = session.group(2) == null ? "" : session.group(2);
            return Optional.of(inSession(session.group(1), action, request));
        }
        return Optional.empty();
    }

    private static WebReply page(int status, String html) {
        // An application may show the page inside its own.
        return WebReply.page(status, html, "");
    }

    private Optional<WebReply> redeemed(String value) {
        Redemption redemption = state.tokens().redeem(value);
        if (redemption instanceof Redemption.Valid valid && valid.token() instanceof RecipientToken token) {
            return Optional.of(opened(sessions.open(token.envelopeId(), token.recipient(), token.clientUrls())));
        }
        if (redemption instanceof Redemption.Stale stale) {
            Token token = stale.token();
            ClientUrls urls = token instanceof RecipientToken recipients ? recipients.clientUrls() : ClientUrls.NONE;
            return Optional.of(away(
                    urls,
                    Leaving.TTL_EXPIRED,
                    "This link has expired",
                    "A link lets in once, within five minutes. Ask for a new one."));
        }
        return Optional.of(
                page(404, SigningMarkup.message("There is no such link", "Perhaps a part of it got lost on the way.")));
    }

    private WebReply fromMail(String envelopeId, String recipientId) {
        Optional<RecipientState> recipient = state.envelopes()
                .find(envelopeId.toLowerCase(Locale.ROOT))
                .flatMap(envelope -> envelope.state().recipients().stream()
                        .filter(r -> r.guid().equalsIgnoreCase(recipientId) && r.clientUserId() == null)
                        .filter(r -> r.status() != RecipientStatusCode.CREATED)
                        .findFirst());
        if (recipient.isEmpty()) {
            return page(
                    404, SigningMarkup.message("There is no such link", "Perhaps a part of it got lost on the way."));
        }
        return opened(sessions.open(
                envelopeId.toLowerCase(Locale.ROOT), recipient.get().number(), ClientUrls.NONE));
    }

    private static WebReply opened(SigningSession session) {
        return WebReply.redirect(address(session));
    }

    private static URI address(SigningSession session) {
        return URI.create("/Signing/s/" + session.id());
    }

    private WebReply inSession(String id, String action, WebRequest request) {
        Optional<SigningSession> known = sessions.find(id);
        if (known.isEmpty()) {
            return page(404, SigningMarkup.message("This session is over", "You can close this window."));
        }
        SigningSession session = known.get();
        if (sessions.isOver(session)) {
            sessions.close(session);
            return away(
                    session.clientUrls(),
                    Leaving.SESSION_TIMEOUT,
                    "This session has timed out",
                    "Nothing was done for twenty minutes.");
        }
        sessions.touch(session);
        try {
            return at(session, action, request);
        } catch (IllegalStateException e) {
            // It is no longer his turn: somebody else acted between two requests of his.
            sessions.close(session);
            return away(
                    session.clientUrls(), Leaving.EXCEPTION, "This cannot be done now", String.valueOf(e.getMessage()));
        }
    }

    private WebReply at(SigningSession session, String action, WebRequest request) {
        StoredEnvelope envelope = desk.envelope(session);
        RecipientState recipient = SigningDesk.recipient(session, envelope);
        if (!envelope.state().underWay() && !recipient.done()) {
            throw new IllegalStateException(
                    "The envelope is %s".formatted(envelope.state().status().value()));
        }
        IdentityCheck check = recipient.outstanding() ? SigningDesk.openCheck(envelope, recipient) : null;
        if (check != null) {
            return check == IdentityCheck.ACCESS_CODE
                    ? accessCode(session, action, request)
                    : identity(session, action, request);
        }
        if (!request.isPost()) {
            return action.equals("decline") && recipient.outstanding() && recipient.signs()
                    ? page(200, declineForm(session, ""))
                    : documents(session, recipient);
        }
        return switch (action) {
            case "finish" -> finish(session, envelope, recipient, request);
            case "later" -> later(session, envelope, recipient, request);
            case "decline" -> decline(session, request);
            case "values" -> values(envelope, recipient, request);
            case "close" -> leave(session, Leaving.VIEWING_COMPLETE, "Thank you", "You have seen the documents.");
            default -> WebReply.redirect(address(session));
        };
    }

    private WebReply documents(SigningSession session, RecipientState before) {
        StoredEnvelope envelope = before.outstanding() ? desk.view(session) : desk.envelope(session);
        RecipientState recipient = SigningDesk.recipient(session, envelope);
        return page(200, markup.documents(session, envelope, recipient, Map.of(), Map.of()));
    }

    /** What the page's script asks for while he fills in: which tabs he is shown, and what formulas amount to. */
    private WebReply values(StoredEnvelope envelope, RecipientState recipient, WebRequest request) {
        List<Field> fields = SigningDesk.fields(envelope, recipient);
        return WebReply.bytes(
                "application/json", TabsJson.of(fields, desk.asIf(envelope, recipient, fields, request.form())));
    }

    private WebReply finish(
            SigningSession session, StoredEnvelope before, RecipientState recipient, WebRequest request) {
        List<Field> fields = SigningDesk.fields(before, recipient);
        Map<Field, String> problems = attach(session, fields, request);
        StoredEnvelope envelope = desk.envelope(session);
        RecipientState present = SigningDesk.recipient(session, envelope);
        FilledTabs tabs = desk.asIf(envelope, present, fields, request.form());
        FieldRules.problems(fields, request.form(), tabs, present).forEach(problems::putIfAbsent);
        if (!problems.isEmpty()) {
            return page(422, markup.documents(session, envelope, present, request.form(), problems));
        }
        desk.finish(session, fields, request.form());
        return leave(session, Leaving.SIGNING_COMPLETE, "Thank you", "You have finished signing.");
    }

    private WebReply later(
            SigningSession session, StoredEnvelope envelope, RecipientState recipient, WebRequest request) {
        if (recipient.outstanding() && recipient.signs()) {
            List<Field> fields = SigningDesk.fields(envelope, recipient);
            Map<Field, String> problems = attach(session, fields, request);
            desk.fill(session, fields, request.form());
            if (!problems.isEmpty()) {
                StoredEnvelope kept = desk.envelope(session);
                return page(
                        422,
                        markup.documents(
                                session, kept, SigningDesk.recipient(session, kept), request.form(), problems));
            }
        }
        return leave(session, Leaving.CANCEL, "Until later", "What you filled in is kept.");
    }

    /** Keeps the files that came with the form, whatever else is wrong with it: a browser would not send them again. */
    private Map<Field, String> attach(SigningSession session, List<Field> fields, WebRequest request) {
        Map<Field, String> problems = new HashMap<>();
        for (Field field : fields) {
            UploadedFile file = request.files().get(field.name());
            if (field.kind() != Field.Kind.ATTACH || file == null || file.name().isEmpty()) {
                continue;
            }
            try {
                attachments.attach(
                        session.envelopeId(), session.recipient(), field.index(), file.name(), file.content());
            } catch (IllegalArgumentException e) {
                problems.put(field, String.valueOf(e.getMessage()));
            }
        }
        return problems;
    }

    private WebReply decline(SigningSession session, WebRequest request) {
        String reason = request.field("reason");
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            return page(422, declineForm(session, "Give a reason of at most %d characters".formatted(LONGEST_REASON)));
        }
        desk.decline(session, reason);
        return leave(session, Leaving.DECLINE, "You have declined", "The sender is told why.");
    }

    private static String declineForm(SigningSession session, String problem) {
        return SigningMarkup.form("Decline to sign", "This ends the envelope for everybody.", problem, """
                <form method="post" action="/Signing/s/%1$s/decline">
                <label for="reason">Reason, for the sender to read</label>
                <textarea id="reason" name="reason" rows="4" maxlength="%2$d" required></textarea>
                <div class="actions"><button class="main">Decline</button>
                <a class="button" href="/Signing/s/%1$s">Back to the documents</a></div>
                </form>
                """.formatted(
                        session.id(), LONGEST_REASON));
    }

    private WebReply accessCode(SigningSession session, String action, WebRequest request) {
        String problem = "";
        if (request.isPost() && action.equals("access")) {
            if (desk.isAccessCode(session, request.field("code"))) {
                desk.checked(session, IdentityCheck.ACCESS_CODE, true);
                return WebReply.redirect(address(session));
            }
            if (sessions.wrongCode(session) >= WRONG_CODES) {
                desk.checked(session, IdentityCheck.ACCESS_CODE, false);
                return leave(
                        session, Leaving.ACCESS_CODE_FAILED, "This is not the access code", "Ask the sender for it.");
            }
            problem = "This is not the access code";
        }
        return page(
                problem.isEmpty() ? 200 : 422,
                SigningMarkup.form(
                        "Access code", "The sender has given you a code for these documents.", problem, """
                        <form method="post" action="/Signing/s/%s/access">
                        <label for="code">Access code</label>
                        <input id="code" name="code" type="password" autocomplete="off" required>
                        <div class="actions"><button class="main">Go on</button></div>
                        </form>
                        """.formatted(
                                        session.id())));
    }

    /** The real service asks questions about a person's life; the mock asks how they were answered. */
    private WebReply identity(SigningSession session, String action, WebRequest request) {
        if (request.isPost() && action.equals("identity")) {
            boolean passed = request.field("outcome").equals("pass");
            desk.checked(session, IdentityCheck.ID_LOOKUP, passed);
            return passed
                    ? WebReply.redirect(address(session))
                    : leave(session, Leaving.ID_CHECK_FAILED, "Identity check failed", "The sender is told.");
        }
        return page(
                200,
                SigningMarkup.form(
                        "Identity check",
                        "DocuSign would ask questions that only you can answer. This mock lets you choose what came of it.",
                        "",
                        """
                        <form method="post" action="/Signing/s/%s/identity">
                        <div class="actions"><button class="main" name="outcome" value="pass">Pass the check</button>
                        <button name="outcome" value="fail">Fail the check</button></div>
                        </form>
                        """.formatted(session.id())));
    }

    private WebReply picture(String id, String document, int number) {
        Optional<SigningSession> session = sessions.find(id).filter(s -> !sessions.isOver(s));
        if (session.isEmpty()) {
            return WebReply.text(404, "This session is over.");
        }
        StoredEnvelope envelope = desk.envelope(session.get());
        RecipientState recipient = SigningDesk.recipient(session.get(), envelope);
        Optional<StoredDocument> wanted = envelope.allDocuments().stream()
                .filter(d -> d.number().toString().equals(document))
                .findFirst();
        boolean checked = !recipient.outstanding() || SigningDesk.openCheck(envelope, recipient) == null;
        if (wanted.isEmpty() || !checked) {
            return WebReply.text(404, "There is no such page.");
        }
        try {
            return WebReply.bytes("image/png", PdfPages.png(views.pdf(envelope, wanted.get()), number));
        } catch (IndexOutOfBoundsException e) {
            return WebReply.text(404, "There is no such page.");
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot draw document " + document, e);
        }
    }

    private WebReply leave(SigningSession session, Leaving leaving, String title, String text) {
        sessions.close(session);
        return away(session.clientUrls(), leaving, title, text);
    }

    /** To where the application wants the browser, if that is an address of the web; else a page of our own. */
    private static WebReply away(ClientUrls urls, Leaving leaving, String title, String text) {
        return urls.after(leaving)
                .flatMap(SigningPages::webAddress)
                .map(WebReply::redirect)
                .orElseGet(() -> page(leaving == Leaving.TTL_EXPIRED ? 410 : 200, SigningMarkup.message(title, text)));
    }

    private static Optional<URI> webAddress(String text) {
        try {
            URI address = URI.create(text.strip());
            boolean web = "http".equalsIgnoreCase(address.getScheme()) || "https".equalsIgnoreCase(address.getScheme());
            return web && address.getHost() != null ? Optional.of(address) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
