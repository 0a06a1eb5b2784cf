package io.github.countersign.mock.internal.signing;

import static io.github.countersign.mock.internal.web.Html.escaped;

import io.github.countersign.mock.internal.envelope.RecipientState;
import io.github.countersign.mock.internal.envelope.StoredDocument;
import io.github.countersign.mock.internal.envelope.StoredEnvelope;
import io.github.countersign.mock.internal.operation.DocumentViews;
import io.github.countersign.mock.internal.pdf.PdfPages;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * The markup of the tabs on a signing page.
 *
 * @param views what is in them
 * @param session who is at the page
 * @param envelope the envelope
 * @param recipient the same person in the envelope
 * @param given what he has sent and has to look at again, by the names of the fields
 * @param problems what is wrong with it
 */
record TabMarkup(
        DocumentViews views,
        SigningSession session,
        StoredEnvelope envelope,
        RecipientState recipient,
        Map<String, String> given,
        Map<Field, String> problems) {

    /** The script moves it to its place: the policy of the page allows no style in the markup. */
    String placed(Field field, PdfPages.Page page) {
        return "<span class=\"tab\" id=\"t%d\" data-x=\"%s\" data-y=\"%s\">%s%s</span>\n"
                .formatted(
                        field.index(),
                        percent(field.tab().x(), page.width()),
                        percent(field.tab().y(), page.height()),
                        condition(field),
                        input(field));
    }

    /** For a browser without script, which cannot hide it. */
    private static String condition(Field field) {
        if (!field.isConditional()) {
            return "";
        }
        String value = Objects.requireNonNullElse(field.tab().tab().getConditionalParentValue(), "");
        return "<span class=\"condition\">Only if %s is %s</span> "
                .formatted(
                        escaped(Objects.requireNonNull(field.tab().tab().getConditionalParentLabel())),
                        value.isBlank() ? "filled in" : escaped(value));
    }

    private static String percent(int position, float of) {
        return String.format(Locale.ROOT, "%.2f", Math.max(0, Math.min(97, position * 100 / of)));
    }

    private String input(Field field) {
        String known = given.containsKey(field.name())
                ? given.getOrDefault(field.name(), "")
                : views.value(envelope, recipient, field.tab());
        String common = "id=\"f%d\" name=\"%s\"%s%s"
                .formatted(
                        field.index(),
                        escaped(field.name()),
                        isRequired(field) ? " required" : "",
                        problems.containsKey(field) ? " aria-invalid=\"true\"" : "");
        return switch (field.kind()) {
            case SIGN, INITIAL -> signature(field, common);
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
            case ATTACH -> attachment(field, common);
            case DECLINE ->
                "<a class=\"button\" href=\"/Signing/s/%s/decline\">%s</a>"
                        .formatted(session.id(), escaped(field.label()));
            case FORMULA ->
                "<output class=\"shown\" id=\"f%d\" aria-label=\"%s\">%s</output>"
                        .formatted(field.index(), escaped(field.label()), escaped(known));
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
    private String signature(Field field, String common) {
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
        for (Field.Choice choice : field.choices()) {
            options.append("<option value=\"%s\"%s>%s</option>"
                    .formatted(
                            escaped(choice.value()),
                            choice.value().equals(known) ? " selected" : "",
                            escaped(choice.text())));
        }
        return "<select %s aria-label=\"%s\">%s</select>".formatted(common, escaped(field.label()), options);
    }

    /** Of a tab that may not be shown, only the server knows whether it is required. */
    private boolean isRequired(Field field) {
        return field.required()
                && !field.isConditional()
                && !recipient.attachments().containsKey(field.index());
    }

    private String attachment(Field field, String common) {
        StoredDocument attached = recipient.attachments().get(field.index());
        return """
                <label class="attach">Attach: %s%s<input type="file" %s></label>%s""".formatted(
                        escaped(field.askedFor()),
                        field.required() ? "" : " (optional)",
                        common,
                        attached == null
                                ? ""
                                : "<span class=\"shown\">Attached: %s</span>".formatted(escaped(attached.name())));
    }
}
