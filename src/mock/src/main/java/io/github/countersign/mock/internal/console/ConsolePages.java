package io.github.countersign.mock.internal.console;

import static io.github.countersign.mock.internal.web.Html.escaped;

import io.github.countersign.mock.MockClock;
import io.github.countersign.mock.MockFault;
import io.github.countersign.mock.MockFaults;
import io.github.countersign.mock.MockMail;
import io.github.countersign.mock.MockRequest;
import io.github.countersign.mock.internal.connect.Connect;
import io.github.countersign.mock.internal.console.ConsoleJson.Overview;
import io.github.countersign.mock.internal.contract.Contract;
import io.github.countersign.mock.internal.envelope.EnvelopeState;
import io.github.countersign.mock.internal.envelope.LifeCycle;
import io.github.countersign.mock.internal.envelope.StoredDocument;
import io.github.countersign.mock.internal.envelope.StoredEnvelope;
import io.github.countersign.mock.internal.journal.Journal;
import io.github.countersign.mock.internal.operation.DocumentViews;
import io.github.countersign.mock.internal.operation.MockState;
import io.github.countersign.mock.internal.web.Html;
import io.github.countersign.mock.internal.web.WebPages;
import io.github.countersign.mock.internal.web.WebReply;
import io.github.countersign.mock.internal.web.WebRequest;
import java.math.BigInteger;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** The console at the root. Thread-safe. */
public final class ConsolePages implements WebPages {

    private static final String PATH = "/console/";
    private static final String NO_FRAMES = "; form-action 'self'; frame-ancestors 'none'";
    private static final String JSON = "application/json";
    private static final int LONGEST_REASON = 500;
    private static final Duration LONGEST_STEP = Duration.ofDays(3650);

    /**
     * What it shows and changes.
     *
     * @param state envelopes
     * @param clock the time in the mock
     * @param journal requests
     * @param mails mails
     * @param connect messages to listeners
     * @param faults what is to go wrong
     * @param root the address of the mock
     */
    public record Parts(
            MockState state,
            MockClock clock,
            Journal journal,
            Supplier<List<MockMail>> mails,
            Connect connect,
            MockFaults faults,
            URI root) {}

    private final Supplier<Parts> late;
    private final Supplier<DocumentViews> views;

    /** A console; asks for its parts when the first page is asked for, since the server has to be there before they are. */
    public ConsolePages(Supplier<Parts> parts) {
        this.late = parts;
        this.views = () -> new DocumentViews(parts.get().state());
    }

    @Override
    public Optional<WebReply> answer(WebRequest request) {
        if (request.path().equals("/")) {
            return Optional.of(
                    request.isPost()
                            ? WebReply.notAllowed("GET")
                            : WebReply.page(200, shell(late.get().root()), NO_FRAMES));
        }
        if (!request.path().startsWith(PATH)) {
            return Optional.empty();
        }
        String name = request.path().substring(PATH.length());
        return request.isPost() ? Optional.of(changed(name, request)) : shown(name, request);
    }

    private Optional<WebReply> shown(String name, WebRequest request) {
        return switch (name) {
            case "state" -> Optional.of(json(ConsoleJson.of(overview(late.get()))));
            case "request" -> Optional.of(requestNumber(request.parameter("n")));
            case "document" -> Optional.of(document(request.parameter("e"), request.parameter("d")));
            default -> Optional.empty();
        };
    }

    private static WebReply json(String text) {
        return WebReply.bytes(JSON, text.getBytes(StandardCharsets.UTF_8));
    }

    private static Overview overview(Parts parts) {
        Journal.Excerpt excerpt = parts.journal().excerpt();
        return new Overview(
                parts.clock().instant(),
                parts.state().envelopes().all(),
                excerpt.requests(),
                excerpt.first(),
                parts.mails().get(),
                parts.connect().deliveries(),
                parts.faults());
    }

    private WebReply requestNumber(String number) {
        Parts parts = late.get();
        Journal.Excerpt excerpt = parts.journal().excerpt();
        List<MockRequest> requests = excerpt.requests();
        int index = number.matches("\\d{1,9}") ? Integer.parseInt(number) - excerpt.first() : -1;
        if (index < 0 || index >= requests.size()) {
            return WebReply.text(404, "There is no such request any more.");
        }
        MockRequest request = requests.get(index);
        return json(ConsoleJson.of(request, Curl.of(request, parts.root(), contract(request.path()))));
    }

    private static Contract contract(String path) {
        for (Contract contract : Contract.values()) {
            if (contract.path().equals(path.toLowerCase(Locale.ROOT))) {
                return contract;
            }
        }
        return Contract.API;
    }

    private WebReply document(String envelopeId, String number) {
        Optional<StoredEnvelope> envelope = late.get().state().envelopes().find(envelopeId);
        Optional<StoredDocument> document = envelope.filter(e -> !e.purged())
                .flatMap(e -> e.allDocuments().stream()
                        .filter(d -> d.number().toString().equals(number))
                        .findFirst());
        return envelope.isPresent() && document.isPresent()
                ? WebReply.bytes("application/pdf", views.get().pdf(envelope.get(), document.get()))
                : WebReply.text(404, "There is no such document.");
    }

    private WebReply changed(String name, WebRequest request) {
        try {
            switch (name) {
                case "act" -> act(request);
                case "advance" -> late.get().clock().advance(step(request.field("by")));
                case "fault" -> arm(request);
                case "clear" -> late.get().faults().clear();
                case "flush" -> late.get().connect().flush();
                default -> {
                    return WebReply.text(404, "There is nothing to do at %s.".formatted(name));
                }
            }
            return WebReply.text(200, "Done.");
        } catch (IllegalArgumentException | IllegalStateException e) {
            return WebReply.text(422, String.valueOf(e.getMessage()));
        }
    }

    private void act(WebRequest request) {
        MockState state = late.get().state();
        BigInteger number =
                new BigInteger(request.field("recipient").matches("\\d{1,18}") ? request.field("recipient") : "0");
        String reason = request.field("reason");
        UnaryOperator<EnvelopeState> transition = switch (request.field("action")) {
            case "view" -> s -> LifeCycle.view(s, number, state.now());
            case "sign" -> s -> LifeCycle.sign(s, number, state.now());
            case "decline" -> s -> LifeCycle.decline(s, number, checked(reason), state.now());
            default -> throw new IllegalArgumentException("A recipient can view, sign or decline");
        };
        state.envelopes().update(request.field("envelope"), transition);
    }

    private static String checked(String reason) {
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            throw new IllegalArgumentException("Give a reason of at most %d characters".formatted(LONGEST_REASON));
        }
        return reason;
    }

    private static Duration step(String text) {
        try {
            Duration step = Duration.parse(text);
            if (step.compareTo(LONGEST_STEP) > 0) {
                throw new IllegalArgumentException("Ten years at once are enough");
            }
            return step;
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "'%s' is no time to pass: write it like PT90M or P3D".formatted(text), e);
        }
    }

    private void arm(WebRequest request) {
        late.get().faults().next(request.field("operation"), fault(request.field("kind")));
    }

    private static MockFault fault(String name) {
        return switch (MockFault.Kind.valueOf(name)) {
            case DRIP -> MockFault.drip(1, Duration.ofMillis(50));
            case HUGE_REPLY -> MockFault.hugeReply(64L * 1024 * 1024);
            case TOO_MANY_REQUESTS -> MockFault.tooManyRequests(Duration.ofSeconds(30));
            case SLOW -> MockFault.slow(Duration.ofSeconds(10));
            default -> new MockFault(MockFault.Kind.valueOf(name), Duration.ZERO, 0);
        };
    }

    private static String shell(URI root) {
        StringBuilder endpoints = new StringBuilder();
        for (Contract contract : Contract.values()) {
            String address = escaped(root.resolve(contract.path()).toString());
            endpoints.append(
                    "<li><a href=\"%1$s\">%1$s</a> (<a href=\"%1$s?WSDL\">WSDL</a>)</li>\n".formatted(address));
        }
        StringBuilder kinds = new StringBuilder();
        for (MockFault.Kind kind : MockFault.Kind.values()) {
            String words = kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
            kinds.append("<option value=\"%s\">%s</option>".formatted(kind.name(), words));
        }
        return Html.page("Local DocuSign", "console", PAGE.formatted(endpoints, kinds));
    }

    private static final String PAGE = """
            <header>
            <h1>Local DocuSign</h1>
            <p>A mock of the DocuSign SOAP API, for tests. Nothing here reaches DocuSign.</p>
            <p>It is <time id="now">unknown</time> here.
            <button type="button" data-by="PT1M">1 minute on</button>
            <button type="button" data-by="PT1H">1 hour on</button>
            <button type="button" data-by="P1D">1 day on</button></p>
            </header>
            <main>
            <p id="said" role="status"></p>
            <section aria-labelledby="h-envelopes"><h2 id="h-envelopes">Envelopes (<span id="envelopeCount">0</span>)</h2><div id="envelopes"></div></section>
            <section aria-labelledby="h-requests"><h2 id="h-requests">Requests (<span id="requestCount">0</span>)</h2><div id="requests"></div></section>
            <section aria-labelledby="h-request" id="detail" hidden><h2 id="h-request">Request <span id="number"></span></h2>
            <p id="verdict"></p>
            <button type="button" id="copy">Copy as curl</button>
            <h3>Credentials</h3><pre id="signIn" tabindex="0"></pre>
            <h3>Asked</h3><pre id="body" tabindex="0"></pre>
            <h3>Answered</h3><pre id="reply" tabindex="0"></pre>
            <h3>As curl</h3><pre id="curl" tabindex="0"></pre></section>
            <section aria-labelledby="h-faults"><h2 id="h-faults">Let the next call go wrong</h2>
            <form id="fault"><label for="operation">Operation, or * for any</label><input id="operation" name="operation" value="*">
            <label for="kind">What happens</label><select id="kind" name="kind">%2$s</select>
            <button>Arm</button> <button type="button" id="clear">Disarm all</button></form>
            <p id="faults"></p></section>
            <section aria-labelledby="h-mails"><h2 id="h-mails">Mails</h2><div id="mails"></div></section>
            <section aria-labelledby="h-connect"><h2 id="h-connect">Connect</h2>
            <button type="button" id="flush">Send what waits</button><div id="deliveries"></div></section>
            <section aria-labelledby="h-ends"><h2 id="h-ends">Endpoints</h2><ul>%1$s</ul></section>
            </main>
            """;
}
