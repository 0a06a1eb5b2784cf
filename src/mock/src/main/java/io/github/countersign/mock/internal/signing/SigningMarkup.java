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
        TabMarkup tabs = new TabMarkup(views, session, envelope, recipient, given, problems);
        String subject = Objects.requireNonNullElse(envelope.content().getSubject(), "");
        String title = subject.isBlank() ? "Documents to sign" : subject;
        StringBuilder pages = new StringBuilder();
        for (StoredDocument document : envelope.allDocuments()) {
            pages.append(document(session, envelope, document, fields, tabs));
        }
        return Html.page(problems.isEmpty() ? title : "Error: " + title, ASSET, """
                <a class="skip" href="#actions">To the buttons</a>
                <header>
                <h1>%s</h1>
                <p>From %s. You are %s.</p>
                </header>
                <main>
                %s
                <form method="post" action="/Signing/s/%s/finish"%s>
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
                        attributes(session, fields),
                        pages,
                        actions(session, acts)));
    }

    /** Only a form with files in it is sent in parts, and only one with tabs that depend on others asks about them. */
    private static String attributes(SigningSession session, List<Field> fields) {
        boolean files = fields.stream().anyMatch(field -> field.kind() == Field.Kind.ATTACH);
        boolean dependent =
                fields.stream().anyMatch(field -> field.isConditional() || field.kind() == Field.Kind.FORMULA);
        return (files ? " enctype=\"multipart/form-data\"" : "")
                + (dependent ? " data-values=\"/Signing/s/%s/values\"".formatted(session.id()) : "");
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
            StoredDocument document,
            List<Field> fields,
            TabMarkup markupOfTabs) {
        List<PdfPages.Page> pages = pages(envelope, document);
        StringBuilder markup = new StringBuilder(
                "<section class=\"document\" aria-label=\"%1$s\"><h2>%1$s</h2>".formatted(escaped(document.name())));
        for (int number = 1; number <= pages.size(); number++) {
            PdfPages.Page page = pages.get(number - 1);
            StringBuilder tabs = new StringBuilder();
            for (Field field : fields) {
                if (field.tab().document().equals(document.number())
                        && field.tab().page() == number) {
                    tabs.append(markupOfTabs.placed(field, page));
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
}
