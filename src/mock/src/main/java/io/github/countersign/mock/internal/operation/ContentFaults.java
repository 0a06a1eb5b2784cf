package io.github.countersign.mock.internal.operation;

import io.github.countersign.mock.internal.fault.ServiceFault;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Refusals of what is in an envelope. The names are the vendor's; the texts are ours where none is published. */
final class ContentFaults {

    private static final String NAMESPACE = "http://www.docusign.net/API/3.0";

    private ContentFaults() {}

    static ServiceFault invalidRecipientId(String text) {
        return ServiceFault.business("Invalid_Recipient_ID", text);
    }

    static ServiceFault unknownTabRecipient(@Nullable BigInteger recipient) {
        return ServiceFault.business(
                "Unknown_Envelope_Recipient",
                "A tab is for recipient %s, which is none of this envelope.".formatted(recipient));
    }

    static ServiceFault invalidEmail(BigInteger recipient) {
        return ServiceFault.business(
                "Invalid_Email_Address_For_Recipient",
                "The email address for recipient %s is not valid.".formatted(recipient));
    }

    static ServiceFault documentDoesNotExist(@Nullable BigInteger document) {
        return ServiceFault.business(
                "Document_Does_Not_Exist",
                "A tab is on document %s, which is none of this envelope.".formatted(document));
    }

    static ServiceFault noSuchDocument(String document) {
        return ServiceFault.business("Document_Does_Not_Exist", "The envelope has no document %s.".formatted(document));
    }

    static ServiceFault purged(String envelopeId) {
        return ServiceFault.business(
                "Document_Does_Not_Exist", "The documents of envelope %s have been purged.".formatted(envelopeId));
    }

    static ServiceFault unknownLanguage(String language) {
        return ServiceFault.unspecified("The language '%s' is not supported.".formatted(language));
    }

    static ServiceFault duplicateDocument(BigInteger document) {
        return ServiceFault.unspecified("Two documents have the ID %s; it has to be unique.".formatted(document));
    }

    static ServiceFault documentWithoutId(String name) {
        return ServiceFault.unspecified("The document '%s' has no ID.".formatted(name));
    }

    static ServiceFault pageDoesNotExist(BigInteger document, int page, int pages) {
        return ServiceFault.unspecified(
                "A tab is on page %s of document %s, which has %s.".formatted(page, document, pages));
    }

    static ServiceFault anchorNotFound(String anchor) {
        return ServiceFault.business(
                "Anchor_Tab_String_Not_Found", "Anchor tab string '%s' was not found in document.".formatted(anchor));
    }

    static ServiceFault unableToLoad(String document, String reason) {
        return ServiceFault.business(
                "Unable_To_Load_Document", "Unable to load the document '%s': %s.".formatted(document, reason));
    }

    static ServiceFault tooLong(String element, int most) {
        return ServiceFault.validation(
                "The 'http://www.docusign.net/API/3.0:%s' element is invalid - The actual length is greater than the MaxLength value %s."
                        .formatted(element, most));
    }

    static ServiceFault missing(String parent, String element) {
        return ServiceFault.validation(
                "The element '%1$s' in namespace '%3$s' has incomplete content. List of possible elements expected: '%2$s' in namespace '%3$s'."
                        .formatted(parent, element, NAMESPACE));
    }

    static ServiceFault empty(String element) {
        return ServiceFault.validation(
                "The 'http://www.docusign.net/API/3.0:%s' element is invalid - The actual length is less than the MinLength value 1."
                        .formatted(element));
    }

    static ServiceFault unknownTransaction(String transactionId) {
        return ServiceFault.unspecified(
                "The TransactionID '%s' has made no envelope in the last seven days.".formatted(transactionId));
    }

    static ServiceFault duplicateTransaction(String transactionId) {
        return ServiceFault.unspecified("The TransactionID '%s' is in use already.".formatted(transactionId));
    }
}
