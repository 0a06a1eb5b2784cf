package io.github.countersign.mock.internal.signing;

import static io.github.countersign.mock.internal.web.Html.escaped;

import io.github.countersign.mock.internal.envelope.HistoryEvent;
import io.github.countersign.mock.internal.envelope.LifeCycle;
import io.github.countersign.mock.internal.envelope.RecipientDetails;
import io.github.countersign.mock.internal.envelope.RecipientState;
import io.github.countersign.mock.internal.envelope.StoredEnvelope;
import io.github.countersign.mock.internal.operation.MockState;
import io.github.countersign.mock.internal.operation.TokenOperations;
import io.github.countersign.mock.internal.token.ConsoleToken;
import io.github.countersign.mock.internal.token.ConsoleToken.Page;
import io.github.countersign.mock.internal.token.Redemption;
import io.github.countersign.mock.internal.web.WebPages;
import io.github.countersign.mock.internal.web.WebReply;
import io.github.countersign.mock.internal.web.WebRequest;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a sender sees behind his links: a draft to send, an envelope to correct, its history. Thread-safe. */
public final class SenderPages implements WebPages {

    private static final String STARTS = TokenOperations.CONSOLE_PATH.toLowerCase(Locale.ROOT);
    private static final Pattern SESSION = Pattern.compile("/Member/s/([0-9a-f-]{36})(?:/(send|save|cancel))?");
    private static final int REMEMBERED = 10_000;

    private record Session(ConsoleToken token, Instant lastActive) {}

    private final MockState state;
    private final InstantSource clock;

    // Guarded by this.
    private final Map<String, Session> sessions = new LinkedHashMap<>();

    /** The sender's pages of one mock. */
    public SenderPages(MockState state, InstantSource clock) {
        this.state = state;
        this.clock = clock;
    }

    @Override
    public Optional<WebReply> answer(WebRequest request) {
        if (request.path().toLowerCase(Locale.ROOT).equals(STARTS) && !request.isPost()) {
            return redeemed(request.parameter("t"));
        }
        Matcher matcher = SESSION.matcher(request.path());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String action = matcher.group(2) == null ? "" : matcher.group(2);
        return Optional.of(inSession(matcher.group(1), action, request));
    }

    private Optional<WebReply> redeemed(String value) {
        Redemption redemption = state.tokens().redeem(value);
        if (redemption instanceof Redemption.Valid valid && valid.token() instanceof ConsoleToken token) {
            return Optional.of(
                    token.page() == Page.HOME ? WebReply.redirect(URI.create("/")) : WebReply.redirect(opened(token)));
        }
        return Optional.of(message(410, "This link has expired", "A link lets in once, within five minutes."));
    }

    private synchronized URI opened(ConsoleToken token) {
        if (sessions.size() == REMEMBERED) {
            sessions.remove(sessions.keySet().iterator().next());
        }
        String id = UUID.randomUUID().toString();
        sessions.put(id, new Session(token, clock.instant()));
        return URI.create("/Member/s/" + id);
    }

    private synchronized Optional<Session> session(String id) {
        return Optional.ofNullable(sessions.get(id));
    }

    private synchronized void touch(String id, Session session) {
        sessions.put(id, new Session(session.token(), clock.instant()));
    }

    private synchronized void close(String id) {
        sessions.remove(id);
    }

    private static WebReply message(int status, String title, String text) {
        return WebReply.page(status, SigningMarkup.message(title, text), "");
    }

    private WebReply inSession(String id, String action, WebRequest request) {
        Optional<Session> known = session(id);
        if (known.isEmpty()) {
            return message(404, "This session is over", "You can close this window.");
        }
        ConsoleToken token = known.get().token();
        if (!clock.instant().isBefore(known.get().lastActive().plus(SigningSessions.IDLE))) {
            close(id);
            return back(token, token.page() == Page.CORRECT ? "sessionEnd" : "SessionEnd");
        }
        touch(id, known.get());
        if (!request.isPost()) {
            return WebReply.page(200, page(id, token, ""), "");
        }
        try {
            return acted(id, token, action, request);
        } catch (IllegalStateException e) {
            return WebReply.page(422, page(id, token, String.valueOf(e.getMessage())), "");
        }
    }

    private WebReply acted(String id, ConsoleToken token, String action, WebRequest request) {
        String envelopeId = token.envelopeId();
        if (envelopeId != null && token.page() == Page.CORRECT && !action.equals("cancel")) {
            correct(envelopeId, request);
        } else if (envelopeId != null && token.page() == Page.SEND && action.equals("send")) {
            state.envelopes().update(envelopeId, s -> LifeCycle.send(s, state.now()));
        } else if (envelopeId == null && action.equals("send")) {
            throw new IllegalStateException("There is nothing to send: this mock cannot compose an envelope");
        }
        close(id);
        return back(token, token.page() == Page.CORRECT ? action : upper(action));
    }

    /** With a draft the events begin with a capital, with a correction they do not, as documented. */
    private static String upper(String action) {
        return action.isEmpty() ? "Cancel" : action.substring(0, 1).toUpperCase(Locale.ROOT) + action.substring(1);
    }

    private void correct(String envelopeId, WebRequest request) {
        state.envelopes().update(envelopeId, s -> {
            var corrected = s;
            for (RecipientState recipient : s.recipients()) {
                String name = request.field("name-" + recipient.number());
                String email = request.field("email-" + recipient.number());
                boolean changed = !name.isEmpty()
                        && !email.isEmpty()
                        && !(name.equals(recipient.name()) && email.equals(recipient.email()));
                if (changed) {
                    RecipientDetails details =
                            new RecipientDetails(name, email, recipient.clientUserId(), recipient.routingOrder());
                    corrected = LifeCycle.correct(corrected, recipient.number(), details, state.now());
                }
            }
            return corrected;
        });
    }

    private static WebReply back(ConsoleToken token, String event) {
        try {
            URI address = URI.create(token.returnWith(event));
            if (("http".equalsIgnoreCase(address.getScheme()) || "https".equalsIgnoreCase(address.getScheme()))
                    && address.getHost() != null) {
                return WebReply.redirect(address);
            }
        } catch (IllegalArgumentException e) {
            return message(200, "Done", "The address to return to is none: " + e.getMessage());
        }
        return message(200, "Done", "You can close this window.");
    }

    private String page(String id, ConsoleToken token, String problem) {
        Optional<StoredEnvelope> envelope =
                Optional.ofNullable(token.envelopeId()).flatMap(state.envelopes()::find);
        String subject = envelope.map(
                        e -> Objects.requireNonNullElse(e.content().getSubject(), ""))
                .orElse("A new envelope");
        return switch (token.page()) {
            case HISTORY ->
                SigningMarkup.form(
                        "History",
                        subject,
                        problem,
                        envelope.map(SenderPages::history).orElse(""));
            case CORRECT ->
                SigningMarkup.form(
                        "Correct",
                        subject,
                        problem,
                        form(id, envelope.map(SenderPages::people).orElse("")));
            default -> SigningMarkup.form("Send", subject, problem, form(id, list(envelope)));
        };
    }

    private static String form(String id, String fields) {
        return """
                <form method="post" action="/Member/s/%1$s/send">
                %2$s
                <div class="actions"><button class="main">Send</button>
                <button formaction="/Member/s/%1$s/save">Save</button>
                <button formaction="/Member/s/%1$s/cancel" formnovalidate>Cancel</button></div>
                </form>
                """.formatted(id, fields);
    }

    private static String list(Optional<StoredEnvelope> envelope) {
        StringBuilder items = new StringBuilder("<ul>");
        envelope.ifPresent(e -> {
            e.allDocuments().forEach(d -> items.append("<li>Document %s</li>".formatted(escaped(d.name()))));
            e.state()
                    .recipients()
                    .forEach(r -> items.append("<li>%s (%s)</li>".formatted(escaped(r.name()), escaped(r.email()))));
        });
        return items.append("</ul>").toString();
    }

    private static String people(StoredEnvelope envelope) {
        StringBuilder fields = new StringBuilder();
        for (RecipientState recipient : envelope.state().recipients()) {
            String fixed = recipient.done() ? " disabled" : "";
            fields.append(
                    """
                    <fieldset%4$s><legend>Recipient %1$s</legend>
                    <label for="n%1$s">Name</label><input id="n%1$s" name="name-%1$s" value="%2$s" required>
                    <label for="m%1$s">E-mail</label><input id="m%1$s" name="email-%1$s" type="email" value="%3$s" required>
                    </fieldset>
                    """.formatted(recipient.number(), escaped(recipient.name()), escaped(recipient.email()), fixed));
        }
        return fields.toString();
    }

    private static String history(StoredEnvelope envelope) {
        StringBuilder rows =
                new StringBuilder("<table><thead><tr><th>When</th><th>Who</th><th>What</th></tr></thead><tbody>");
        for (HistoryEvent event : envelope.history()) {
            rows.append("<tr><td>%s</td><td>%s</td><td>%s</td></tr>"
                    .formatted(event.at(), escaped(event.userName()), escaped(event.message())));
        }
        return rows.append("</tbody></table>").toString();
    }
}
