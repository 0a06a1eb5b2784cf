package io.github.countersign.mock.internal.signing;

import static io.github.countersign.mock.internal.web.Html.escaped;

import io.github.countersign.mock.internal.envelope.RecipientState;
import io.github.countersign.mock.internal.envelope.StoredDocument;
import io.github.countersign.mock.internal.envelope.StoredEnvelope;
import io.github.countersign.mock.internal.operation.DocumentViews;
import io.github.countersign.mock.internal.pdf.PdfPages;
import io.github.countersign.mock.internal.web.Html;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** The markup of the signing page. Works without its script; that only moves the view. */
final class SigningMarkup {

    private static final String ASSET = "signing";

    private final DocumentViews views;

    SigningMarkup(DocumentViews views) {
        this.views = views;
    }

    /** A page with a heading and a few sentences. */
    static String message(String title, String text) {
        return Html.page(title, ASSET, """
                <main class="card">
                <h1>%s</h1>
                <p>%s</p>
                </main>
                """.formatted(escaped(title), escaped(text)));
    }

    /** A page with a form on it. */
    static String form(String title, String text, String problem, String fields) {
        String alert = problem.isEmpty()
                ? ""
                : "<p class=\"alert\" role=\"alert\" id=\"problem\">%s</p>".formatted(escaped(problem));
        return Html.page(problem.isEmpty() ? title : "Error: " + title, ASSET, """
                <main class="card">
                <h1>%s</h1>
                <p>%s</p>
                %s
                %s
                </main>
                """.formatted(
                        escaped(title), escaped(text), alert, fields));
    }

    /** The documents, with what he has to fill in. */
    String documents(
            SigningSession session,
            StoredEnvelope envelope,
            RecipientState recipient,
            Map<String, String> given,
            Map<Field, String> problems) {
        boolean acts = recipient.outstanding() && recipient.signs();
        List<Field> fields = acts ? SigningDesk.fields(envelope, recipient) : List.of();
        String subject = Objects.requireNonNullElse(envelope.content().getSubject(), "");
        String title = subject.isBlank() ? "Documents to sign" : subject;
        StringBuilder pages = new StringBuilder();
        for (StoredDocument document : envelope.documents()) {
            pages.append(document(session, envelope, recipient, document, fields, given, problems));
        }
        return Html.page(problems.isEmpty() ? title : "Error: " + title, ASSET, """
                <a class="skip" href="#actions">To the buttons</a>
                <header>
                <h1>%s</h1>
                <p>From %s. You are %s.</p>
                </header>
                <main>
                %s
                <form method="post" action="/Signing/s/%s/finish">
                %s
                %s
                </form>
                </main>
                """.formatted(
                        escaped(title),
                        escaped(envelope.sender().name()),
                        escaped(recipient.name()),
                        summary(problems),
                        session.id(),
                        pages,
                        actions(session, acts)));
    }

    private static String summary(Map<Field, String> problems) {
        if (problems.isEmpty()) {
            return "";
        }
        StringBuilder items = new StringBuilder();
        problems.entrySet().stream()
                .sorted(Comparator.comparingInt(e -> e.getKey().index()))
                .forEach(e -> items.append(
                        "<li><a href=\"#f%d\">%s</a></li>".formatted(e.getKey().index(), escaped(e.getValue()))));
        return "<div class=\"alert\" role=\"alert\"><h2>Not finished yet</h2><ul>%s</ul></div>".formatted(items);
    }

    private static String actions(SigningSession session, boolean acts) {
        if (!acts) {
            return """
                    <div class="actions" id="actions">
                    <button class="main" formaction="/Signing/s/%s/close">Close</button>
                    </div>
                    """.formatted(session.id());
        }
        return """
                <div class="actions" id="actions">
                <button class="main">Finish</button>
                <button formaction="/Signing/s/%1$s/later" formnovalidate>Finish later</button>
                <a class="button" href="/Signing/s/%1$s/decline">Decline to sign</a>
                </div>
                """.formatted(session.id());
    }

    private String document(
            SigningSession session,
            StoredEnvelope envelope,
            RecipientState recipient,
            StoredDocument document,
            List<Field> fields,
            Map<String, String> given,
            Map<Field, String> problems) {
        List<PdfPages.Page> pages = pages(envelope, document);
        StringBuilder markup = new StringBuilder(
                "<section class=\"document\" aria-label=\"%1$s\"><h2>%1$s</h2>".formatted(escaped(document.name())));
        for (int number = 1; number <= pages.size(); number++) {
            PdfPages.Page page = pages.get(number - 1);
            StringBuilder tabs = new StringBuilder();
            for (Field field : fields) {
                if (field.tab().document().equals(document.number())
                        && field.tab().page() == number) {
                    tabs.append(placed(field, page, input(envelope, recipient, field, given, problems)));
                }
            }
            markup.append("""
                    <div class="page">
                    <img src="/Signing/s/%s/page/%s/%d.png" alt="Page %d of %s. Its text follows it." width="%d" height="%d">
                    %s
                    </div>
                    <details class="text"><summary>Text of page %d</summary><pre>%s</pre></details>
                    """.formatted(
                            session.id(),
                            document.number(),
                            number,
                            number,
                            escaped(document.name()),
                            Math.round(page.width()),
                            Math.round(page.height()),
                            tabs,
                            number,
                            escaped(page.text())));
        }
        return markup.append("</section>").toString();
    }

    private List<PdfPages.Page> pages(StoredEnvelope envelope, StoredDocument document) {
        try {
            return PdfPages.of(views.pdf(envelope, document));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read document " + document.number(), e);
        }
    }

    /** The script moves it to its place: the policy of the page allows no style in the markup. */
    private static String placed(Field field, PdfPages.Page page, String input) {
        return "<span class=\"tab\" data-x=\"%s\" data-y=\"%s\">%s</span>\n"
                .formatted(
                        percent(field.tab().x(), page.width()),
                        percent(field.tab().y(), page.height()),
                        input);
    }

    private static String percent(int position, float of) {
        return String.format(Locale.ROOT, "%.2f", Math.max(0, Math.min(97, position * 100 / of)));
    }

    private String input(
            StoredEnvelope envelope,
            RecipientState recipient,
            Field field,
            Map<String, String> given,
            Map<Field, String> problems) {
        String known = given.containsKey(field.name())
                ? given.getOrDefault(field.name(), "")
                : views.value(envelope, recipient, field.tab());
        String common = "id=\"f%d\" name=\"%s\"%s%s"
                .formatted(
                        field.index(),
                        escaped(field.name()),
                        field.required() ? " required" : "",
                        problems.containsKey(field) ? " aria-invalid=\"true\"" : "");
        return switch (field.kind()) {
            case SIGN, INITIAL -> signature(envelope, recipient, field, common, given);
            case TEXT ->
                "<input type=\"text\" %1$s aria-label=\"%2$s\" placeholder=\"%2$s\" value=\"%3$s\"%4$s>"
                        .formatted(common, escaped(field.label()), escaped(known), maximum(field));
            case CHECK ->
                "<input type=\"checkbox\" %s aria-label=\"%s\" value=\"X\"%s>"
                        .formatted(common, escaped(field.label()), known.isEmpty() ? "" : " checked");
            case RADIO ->
                "<input type=\"radio\" %s aria-label=\"%s\" value=\"%d\"%s>"
                        .formatted(
                                common,
                                escaped(field.label()),
                                field.index(),
                                known.equals("X") || known.equals(Integer.toString(field.index())) ? " checked" : "");
            case LIST -> list(field, common, known);
            case SHOWN ->
                known.isEmpty()
                        ? "<span class=\"shown\" aria-hidden=\"true\">%s</span>".formatted(escaped(field.label()))
                        : "<span class=\"shown\">%s</span>".formatted(escaped(known));
        };
    }

    private static String maximum(Field field) {
        Integer longest = field.tab().tab().getMaxLength();
        return longest == null || longest < 1 ? "" : " maxlength=\"%d\"".formatted(longest);
    }

    /** A check box: it is signed or not, by keyboard as by hand, and a reader is told which. */
    private String signature(
            StoredEnvelope envelope, RecipientState recipient, Field field, String common, Map<String, String> given) {
        String action = field.kind() == Field.Kind.SIGN ? "Sign here" : "Initial here";
        return """
                <label class="sign"><input type="checkbox" %s value="X"%s><span class="invite">%s%s</span><span class="ink">%s</span></label>""".formatted(
                        common,
                        given.containsKey(field.name()) ? " checked" : "",
                        action,
                        field.required() ? "" : " (optional)",
                        escaped(views.signature(envelope, recipient)));
    }

    private static String list(Field field, String common, String known) {
        StringBuilder options = new StringBuilder("<option value=\"\">Choose</option>");
        for (String choice : field.choices()) {
            options.append("<option%s>%s</option>".formatted(choice.equals(known) ? " selected" : "", escaped(choice)));
        }
        return "<select %s aria-label=\"%s\">%s</select>".formatted(common, escaped(field.label()), options);
    }
}
