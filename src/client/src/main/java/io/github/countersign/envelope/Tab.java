package io.github.countersign.envelope;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * A place on a document where one recipient does something: {@code Tab.signHere().anchored("Tenant:").by(1)}.
 *
 * <p>A new one still needs its place, with {@link #anchored} or {@link #at}, and its signer, with {@link #by}.
 *
 * <p>Immutable: every method that changes something returns a copy. Two are equal if all their parts are. What the values must be is checked,
 * together with the rest, when the {@link EnvelopeDraft} is built.
 */
public final class Tab {

    enum Part {
        TYPE,
        ANCHOR,
        PAGE,
        X,
        Y,
        CHOICES,
        GROUP,
        FORMULA,
        X_OFFSET,
        Y_OFFSET,
        UNIT,
        IF_PRESENT,
        WHOLE_WORD,
        CASE_SENSITIVE,
        DOCUMENT,
        RECIPIENT,
        LABEL,
        NAME,
        VALUE,
        SCALE,
        WIDTH,
        HEIGHT,
        REQUIRED,
        LOCKED,
        FIXED_SIZE,
        PATTERN,
        PATTERN_MESSAGE,
        MAX_LENGTH,
        PARENT_LABEL,
        PARENT_VALUE,
        SHARED,
        INITIAL_ON_CHANGE,
        CONCEALED,
        FONT,
        FONT_SIZE,
        COLOR,
        BOLD,
        ITALIC,
        UNDERLINE,
        ROUND,
        PAYMENT,
        IN_EMAIL,
        SENDER_REQUIRED,
        TEMPLATE_LOCKED,
        TEMPLATE_REQUIRED,
        TAB_ORDER
    }

    private final Parts<Part> parts;

    private Tab(Parts<Part> parts) {
        this.parts = parts;
    }

    /** {@return a place to sign} */
    public static Tab signHere() {
        return of(TabType.SIGN_HERE);
    }

    /** {@return a place for initials} */
    public static Tab initialHere() {
        return of(TabType.INITIAL_HERE);
    }

    /** {@return a place where the service writes the date of signing} */
    public static Tab dateSigned() {
        return of(TabType.DATE_SIGNED);
    }

    /** {@return a place where the service writes the full name of the signer} */
    public static Tab fullName() {
        return of(TabType.FULL_NAME);
    }

    /** {@return a place where the service writes the e-mail address of the signer} */
    public static Tab emailAddress() {
        return of(TabType.EMAIL_ADDRESS);
    }

    /** {@return a place where the service writes the id of the envelope} */
    public static Tab envelopeId() {
        return of(TabType.ENVELOPE_ID);
    }

    /** {@return a field for the company of the signer} */
    public static Tab company() {
        return of(TabType.COMPANY);
    }

    /** {@return a field for the job title of the signer} */
    public static Tab title() {
        return of(TabType.TITLE);
    }

    /** {@return a place where the signer attaches a file} */
    public static Tab signerAttachment() {
        return of(TabType.SIGNER_ATTACHMENT);
    }

    /** {@return a button to approve without a signature} */
    public static Tab approve() {
        return of(TabType.APPROVE);
    }

    /** {@return a button to refuse} */
    public static Tab decline() {
        return of(TabType.DECLINE);
    }

    /**
     * {@return a text that the signer enters}
     *
     * @param label name by which the sender finds it again
     */
    public static Tab text(String label) {
        return of(TabType.TEXT).labelled(label);
    }

    /**
     * {@return a box to tick}
     *
     * @param label name by which the sender finds it again
     */
    public static Tab checkbox(String label) {
        return of(TabType.CHECKBOX).labelled(label);
    }

    /**
     * {@return a date that the signer enters}
     *
     * @param label name by which the sender finds it again
     */
    public static Tab date(String label) {
        return of(TabType.DATE).labelled(label);
    }

    /**
     * {@return a number that the signer enters}
     *
     * @param label name by which the sender finds it again
     */
    public static Tab number(String label) {
        return of(TabType.NUMBER).labelled(label);
    }

    /**
     * {@return an e-mail address that the signer enters}
     *
     * @param label name by which the sender finds it again
     */
    public static Tab email(String label) {
        return of(TabType.EMAIL).labelled(label);
    }

    /**
     * {@return a text that the signer reads; give it with {@link #value}}
     *
     * @param label name by which the sender finds it again
     */
    public static Tab note(String label) {
        return of(TabType.NOTE).labelled(label);
    }

    /**
     * {@return one button of a group of which the signer chooses one}
     *
     * @param group name of the group
     * @param value what it stands for
     */
    public static Tab radio(String group, String value) {
        return of(TabType.RADIO).group(group).value(value).labelled(value);
    }

    /**
     * {@return one of several choices}
     *
     * @param label name by which the sender finds it again
     * @param choices at least one, without semicolons
     */
    public static Tab list(String label, String... choices) {
        return of(TabType.LIST).labelled(label).with(Part.CHOICES, List.of(choices));
    }

    /**
     * {@return a value that the service works out}
     *
     * @param label name by which the sender finds it again
     * @param formula labels of other tabs in brackets, and signs: {@code [Rent] * 12}
     */
    public static Tab formula(String label, String formula) {
        return of(TabType.FORMULA).labelled(label).formula(formula);
    }

    /**
     * {@return a tab of any type}
     *
     * @param type what it is for
     */
    public static Tab of(TabType type) {
        return new Tab(Parts.none(Part.class).with(Part.TYPE, type));
    }

    /**
     * {@return the same tab at a fixed position, in place of an anchor} Where the envelope has several documents, say which with {@link
     * #onDocument}.
     *
     * @param page page of the document, from 1
     * @param x distance from the left edge in pixels at 72 dpi, 0 or more
     * @param y distance from the top edge in pixels at 72 dpi, 0 or more
     */
    public Tab at(int page, int x, int y) {
        return new Tab(parts.without(Part.ANCHOR))
                .with(Part.PAGE, page)
                .with(Part.X, x)
                .with(Part.Y, y);
    }

    /**
     * {@return the same tab at every occurrence of a text in all documents, in place of a position} The service finds no text inside images, and
     * refuses the envelope if there is none, unless {@link #ifPresent()}. One text cannot serve two recipients of a document.
     *
     * @param text the text, not blank
     */
    public Tab anchored(String text) {
        Parts<Part> moved = parts.without(Part.PAGE).without(Part.X).without(Part.Y);
        return new Tab(moved.with(Part.ANCHOR, text));
    }

    /**
     * {@return the same anchored tab some way off its text}
     *
     * @param x how far to the right, in that unit; negative is to the left
     * @param y how far below, in that unit; negative is above
     * @param unit the unit of both
     */
    public Tab offset(double x, double y, LengthUnit unit) {
        boolean none = x == 0 && y == 0; // in whatever unit: the same as if it had not been said
        return none
                ? new Tab(parts.without(Part.X_OFFSET).without(Part.Y_OFFSET).without(Part.UNIT))
                : with(Part.X_OFFSET, x).with(Part.Y_OFFSET, y).with(Part.UNIT, unit);
    }

    /** {@return the same anchored tab, left out where the text is not found} */
    public Tab ifPresent() {
        return with(Part.IF_PRESENT, true);
    }

    /** {@return the same anchored tab at whole words only} */
    public Tab wholeWord() {
        return with(Part.WHOLE_WORD, true);
    }

    /** {@return the same anchored tab with upper and lower case of its text told apart} */
    public Tab caseSensitive() {
        return with(Part.CASE_SENSITIVE, true);
    }

    /**
     * {@return the same tab on this document}
     *
     * @param id id of the document
     */
    public Tab onDocument(int id) {
        return with(Part.DOCUMENT, id);
    }

    /**
     * {@return the same tab for this recipient}
     *
     * @param id id of a signer
     */
    public Tab by(int id) {
        return with(Part.RECIPIENT, id);
    }

    /**
     * {@return the same tab with a label, by which the sender finds it again in the status, and conditions and formulas refer to it}
     *
     * @param text the label
     */
    public Tab labelled(String text) {
        return with(Part.LABEL, text);
    }

    /**
     * {@return the same tab with a name, which signers see}
     *
     * @param text the name
     */
    public Tab named(String text) {
        return with(Part.NAME, text);
    }

    /**
     * {@return the same tab, filled in beforehand} {@code x} ticks a checkbox or chooses a radio button.
     *
     * @param text the value
     */
    public Tab value(String text) {
        return with(Part.VALUE, text);
    }

    /**
     * {@return the same radio button in a group}
     *
     * @param groupName name of the group
     */
    public Tab group(String groupName) {
        return with(Part.GROUP, groupName);
    }

    /**
     * {@return the same formula tab with another formula}
     *
     * @param text labels of other tabs in brackets, and signs: {@code [Rent] * 12}
     */
    public Tab formula(String text) {
        return with(Part.FORMULA, text);
    }

    /**
     * {@return the same signature or initials in another size}
     *
     * @param size in relation to the usual one, more than 0
     */
    public Tab scaled(double size) {
        return with(Part.SCALE, size);
    }

    /**
     * {@return the same field in another size}
     *
     * @param width in pixels at 72 dpi, more than 0
     * @param height in pixels at 72 dpi, more than 0
     */
    public Tab sized(int width, int height) {
        return with(Part.WIDTH, width).with(Part.HEIGHT, height);
    }

    /** {@return the same field, which has to be filled in} */
    public Tab required() {
        return with(Part.REQUIRED, true);
    }

    /** {@return the same field, whose value the signer cannot change} */
    public Tab locked() {
        return with(Part.LOCKED, true);
    }

    /** {@return the same field, which does not grow with its value} */
    public Tab fixedSize() {
        return with(Part.FIXED_SIZE, true);
    }

    /**
     * {@return the same field, whose value has to match a pattern}
     *
     * @param pattern a regular expression as JavaScript has it
     * @param message what the signer reads when it does not match
     */
    public Tab matching(String pattern, String message) {
        return with(Part.PATTERN, pattern).with(Part.PATTERN_MESSAGE, message);
    }

    /**
     * {@return the same field with a limit to its value}
     *
     * @param characters 1 or more
     */
    public Tab atMost(int characters) {
        return with(Part.MAX_LENGTH, characters);
    }

    /**
     * {@return the same tab, which appears when another one has a value}
     *
     * @param parentLabel label of the other tab, or the name of a group of radio buttons
     * @param parentValue the value; {@code on} for a ticked checkbox
     */
    public Tab shownIf(String parentLabel, String parentValue) {
        return with(Part.PARENT_LABEL, parentLabel).with(Part.PARENT_VALUE, parentValue);
    }

    /** {@return the same field, which all signers may fill in} */
    public Tab shared() {
        return with(Part.SHARED, true);
    }

    /** {@return the same shared field, a change of which other signers have to initial} */
    public Tab initialledWhenChanged() {
        return with(Part.INITIAL_ON_CHANGE, true);
    }

    /** {@return the same field, shown as asterisks in the document once it is signed} */
    public Tab concealed() {
        return with(Part.CONCEALED, true);
    }

    /**
     * {@return the same field in another font}
     *
     * @param family such as {@code Arial} or {@code TimesNewRoman}
     * @param points such as 9 or 12
     */
    public Tab font(String family, int points) {
        return with(Part.FONT, family).with(Part.FONT_SIZE, points);
    }

    /**
     * {@return the same field in another colour}
     *
     * @param color such as {@code NavyBlue}
     */
    public Tab colored(String color) {
        return with(Part.COLOR, color);
    }

    /** {@return the same field in bold letters} */
    public Tab bold() {
        return with(Part.BOLD, true);
    }

    /** {@return the same field in italic letters} */
    public Tab italic() {
        return with(Part.ITALIC, true);
    }

    /** {@return the same field with its value underlined} */
    public Tab underlined() {
        return with(Part.UNDERLINE, true);
    }

    /**
     * {@return the same formula, rounded}
     *
     * @param decimalPlaces 0 or more
     */
    public Tab rounded(int decimalPlaces) {
        return with(Part.ROUND, decimalPlaces);
    }

    /** {@return the same number or formula, which is an amount to be paid} */
    public Tab payment() {
        return with(Part.PAYMENT, true);
    }

    /** {@return the same note, which stands in the e-mail too} */
    public Tab inEmail() {
        return with(Part.IN_EMAIL, true);
    }

    /** {@return the same field of a template, which the sender has to fill in} */
    public Tab requiredOfSender() {
        return with(Part.SENDER_REQUIRED, true);
    }

    /** {@return the same tab of a template, which its users cannot change} */
    public Tab lockedInTemplate() {
        return with(Part.TEMPLATE_LOCKED, true);
    }

    /** {@return the same tab of a template, which its users cannot leave out} */
    public Tab requiredInTemplate() {
        return with(Part.TEMPLATE_REQUIRED, true);
    }

    /**
     * {@return the same tab at a place of its own in the order of the tabulator key}
     *
     * @param order 1 or more
     */
    public Tab tabOrder(int order) {
        return with(Part.TAB_ORDER, order);
    }

    /** {@return what it is for} */
    public TabType type() {
        return parts.get(Part.TYPE, TabType.UNKNOWN);
    }

    /** {@return the size of a signature or initials in relation to the usual one} */
    public OptionalDouble scale() {
        return parts.decimal(Part.SCALE);
    }

    /** {@return how far to the right of its anchor it stands} */
    public double xOffset() {
        return parts.decimal(Part.X_OFFSET).orElse(0);
    }

    /** {@return how far below its anchor it stands} */
    public double yOffset() {
        return parts.decimal(Part.Y_OFFSET).orElse(0);
    }

    /** {@return what the offsets are measured in} */
    public LengthUnit unit() {
        return parts.get(Part.UNIT, LengthUnit.PIXELS);
    }

    /** {@return the text in the document that it stands at} */
    public Optional<String> anchor() {
        return parts.text(Part.ANCHOR);
    }

    /** {@return the page of a fixed position} */
    public OptionalInt page() {
        return parts.number(Part.PAGE);
    }

    /** {@return the distance of a fixed position from the left edge} */
    public OptionalInt x() {
        return parts.number(Part.X);
    }

    /** {@return the distance of a fixed position from the top edge} */
    public OptionalInt y() {
        return parts.number(Part.Y);
    }

    /** {@return whether the anchor may be missing} */
    public boolean isIfPresent() {
        return parts.flag(Part.IF_PRESENT);
    }

    /** {@return whether the anchor has to be whole words} */
    public boolean isWholeWord() {
        return parts.flag(Part.WHOLE_WORD);
    }

    /** {@return whether upper and lower case of the anchor are told apart} */
    public boolean isCaseSensitive() {
        return parts.flag(Part.CASE_SENSITIVE);
    }

    /** {@return the id of the document; may be empty for an anchor, and where the envelope has only one document} */
    public OptionalInt documentId() {
        return parts.number(Part.DOCUMENT);
    }

    /** {@return the id of the recipient; a draft in which it is empty cannot be built} */
    public OptionalInt recipientId() {
        return parts.number(Part.RECIPIENT);
    }

    /** {@return the name by which the sender finds it again} */
    public Optional<String> label() {
        return parts.text(Part.LABEL);
    }

    /** {@return the name that signers see} */
    public Optional<String> name() {
        return parts.text(Part.NAME);
    }

    /** {@return what it holds beforehand} */
    public Optional<String> value() {
        return parts.text(Part.VALUE);
    }

    /** {@return the width of a field} */
    public OptionalInt width() {
        return parts.number(Part.WIDTH);
    }

    /** {@return the height of a field} */
    public OptionalInt height() {
        return parts.number(Part.HEIGHT);
    }

    /** {@return whether it has to be filled in} */
    public boolean isRequired() {
        return parts.flag(Part.REQUIRED);
    }

    /** {@return whether the signer cannot change it} */
    public boolean isLocked() {
        return parts.flag(Part.LOCKED);
    }

    /** {@return whether it does not grow with its value} */
    public boolean isFixedSize() {
        return parts.flag(Part.FIXED_SIZE);
    }

    /** {@return the choices of a list; unmodifiable} */
    public List<String> choices() {
        return parts.list(Part.CHOICES);
    }

    /** {@return the group of a radio button} */
    public Optional<String> group() {
        return parts.text(Part.GROUP);
    }

    /** {@return how the service works the value out} */
    public Optional<String> formula() {
        return parts.text(Part.FORMULA);
    }

    /** {@return the pattern that the value has to match} */
    public Optional<String> pattern() {
        return parts.text(Part.PATTERN);
    }

    /** {@return what the signer reads when it does not match} */
    public Optional<String> patternMessage() {
        return parts.text(Part.PATTERN_MESSAGE);
    }

    /** {@return the most characters of the value} */
    public OptionalInt maxLength() {
        return parts.number(Part.MAX_LENGTH);
    }

    /** {@return the tab whose value decides whether it appears} */
    public Optional<String> parentLabel() {
        return parts.text(Part.PARENT_LABEL);
    }

    /** {@return the value that lets it appear} */
    public Optional<String> parentValue() {
        return parts.text(Part.PARENT_VALUE);
    }

    /** {@return whether all signers may fill it in} */
    public boolean isShared() {
        return parts.flag(Part.SHARED);
    }

    /** {@return whether other signers have to initial a change} */
    public boolean isInitialledWhenChanged() {
        return parts.flag(Part.INITIAL_ON_CHANGE);
    }

    /** {@return whether the document shows asterisks} */
    public boolean isConcealed() {
        return parts.flag(Part.CONCEALED);
    }

    /** {@return the font} */
    public Optional<String> fontFamily() {
        return parts.text(Part.FONT);
    }

    /** {@return the size of the font in points} */
    public OptionalInt fontSize() {
        return parts.number(Part.FONT_SIZE);
    }

    /** {@return the colour of the font} */
    public Optional<String> color() {
        return parts.text(Part.COLOR);
    }

    /** {@return whether letters are bold} */
    public boolean isBold() {
        return parts.flag(Part.BOLD);
    }

    /** {@return whether letters are italic} */
    public boolean isItalic() {
        return parts.flag(Part.ITALIC);
    }

    /** {@return whether the value is underlined} */
    public boolean isUnderlined() {
        return parts.flag(Part.UNDERLINE);
    }

    /** {@return the decimal places of a formula} */
    public OptionalInt decimalPlaces() {
        return parts.number(Part.ROUND);
    }

    /** {@return whether it is an amount to be paid} */
    public boolean isPayment() {
        return parts.flag(Part.PAYMENT);
    }

    /** {@return whether a note stands in the e-mail too} */
    public boolean isInEmail() {
        return parts.flag(Part.IN_EMAIL);
    }

    /** {@return whether the sender of a template has to fill it in} */
    public boolean isRequiredOfSender() {
        return parts.flag(Part.SENDER_REQUIRED);
    }

    /** {@return whether users of the template cannot change it} */
    public boolean isLockedInTemplate() {
        return parts.flag(Part.TEMPLATE_LOCKED);
    }

    /** {@return whether users of the template cannot leave it out} */
    public boolean isRequiredInTemplate() {
        return parts.flag(Part.TEMPLATE_REQUIRED);
    }

    /** {@return its place in the order of the tabulator key} */
    public OptionalInt order() {
        return parts.number(Part.TAB_ORDER);
    }

    private Tab with(Part part, Object value) {
        return new Tab(parts.with(part, value));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Tab tab && parts.equals(tab.parts);
    }

    @Override
    public int hashCode() {
        return parts.hashCode();
    }

    /** Type, document and recipient only: what tabs hold is not for logs. */
    @Override
    public String toString() {
        return "Tab[%s, document %s, recipient %s]".formatted(type(), text(documentId()), text(recipientId()));
    }

    private static String text(OptionalInt id) {
        return id.isPresent() ? String.valueOf(id.getAsInt()) : "unset";
    }
}
