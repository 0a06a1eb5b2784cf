package io.github.countersign.internal.call;

import io.github.countersign.error.FaultDetails;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.namespace.QName;
import org.apache.cxf.binding.soap.SoapFault;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * Reads number, name and text out of a fault.
 *
 * <p>No published document says where the service puts them. So: {@code ErrorCode} and {@code ErrorReason} anywhere in the detail, in any
 * namespace; else a number before or in the text; else a name in it.
 */
final class FaultParser {

    private static final int LONGEST_TEXT = 500;
    private static final Pattern LEADING_NUMBER = Pattern.compile("^\\s*(\\d{1,9})\\s*:");
    private static final Pattern NAMED_NUMBER = Pattern.compile("(?i)\\berror (?:number|code)[ :=]+(\\d{1,9})\\b");
    private static final Pattern NAME = Pattern.compile("\\b([A-Z][A-Za-z0-9]*(?:_[A-Za-z0-9]+)+)\\b");

    private final Redaction redaction;

    FaultParser(Redaction redaction) {
        this.redaction = redaction;
    }

    FaultDetails parse(SoapFault fault) {
        String reason = fault.getReason() == null ? "" : fault.getReason();
        @Nullable String errorCode = textOf(fault.getDetail(), "ErrorCode");
        @Nullable String detailReason = textOf(fault.getDetail(), "ErrorReason");
        String text = detailReason == null || reason.contains(detailReason) ? reason : join(reason, detailReason);

        @Nullable Integer number = errorCode == null ? null : number(errorCode);
        if (number == null) {
            number = firstNumber(text);
        }
        @Nullable
        String name =
                errorCode != null && number(errorCode) == null && !errorCode.isEmpty() ? errorCode : firstName(text);
        return new FaultDetails(
                code(fault),
                redaction.show(text, LONGEST_TEXT),
                number,
                name == null ? null : redaction.show(name, 100));
    }

    /** SOAP 1.2 has the exact code below a coarse one. */
    private static @Nullable String code(SoapFault fault) {
        List<QName> subcodes = fault.getSubCodes();
        QName code = subcodes == null || subcodes.isEmpty() ? fault.getFaultCode() : subcodes.get(subcodes.size() - 1);
        return code == null ? null : code.getLocalPart();
    }

    private static String join(String reason, String detailReason) {
        return reason.isBlank() ? detailReason : reason + " - " + detailReason;
    }

    private static @Nullable String textOf(@Nullable Element detail, String localName) {
        if (detail == null) {
            return null;
        }
        NodeList all = detail.getElementsByTagNameNS("*", localName);
        Node first = all.item(0);
        return first == null ? null : first.getTextContent().strip();
    }

    private static @Nullable Integer firstNumber(String text) {
        Matcher leading = LEADING_NUMBER.matcher(text);
        if (leading.find()) {
            return number(leading.group(1));
        }
        Matcher named = NAMED_NUMBER.matcher(text);
        return named.find() ? number(named.group(1)) : null;
    }

    private static @Nullable Integer number(String text) {
        return text.matches("\\d{1,9}") ? Integer.valueOf(text) : null;
    }

    private static @Nullable String firstName(String text) {
        Matcher matcher = NAME.matcher(text);
        return matcher.find() ? matcher.group(1) : null;
    }
}
