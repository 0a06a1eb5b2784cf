package io.github.countersign.internal.envelope;

import io.github.countersign.EnvelopeId;
import io.github.countersign.envelope.DocumentStatus;
import io.github.countersign.envelope.EnvelopeStatus;
import io.github.countersign.envelope.EnvelopeStatusCode;
import io.github.countersign.envelope.RecipientStatus;
import io.github.countersign.envelope.RecipientStatusCode;
import io.github.countersign.envelope.RecipientType;
import java.math.BigInteger;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import net.docusign.api_3_0.RecipientTypeCode;
import org.jspecify.annotations.Nullable;

/** Turns the status of the contract, in which anything may be missing, into records. */
final class StatusMapping {

    private static final BigInteger LARGEST_INT = BigInteger.valueOf(Integer.MAX_VALUE);

    private StatusMapping() {}

    /** @param asked the envelope that was asked for: the service need not repeat it */
    static EnvelopeStatus status(net.docusign.api_3_0.EnvelopeStatus status, EnvelopeId asked) {
        return new EnvelopeStatus(
                asked,
                code(status.getStatus()),
                Optional.ofNullable(status.getStatus()).map(net.docusign.api_3_0.EnvelopeStatusCode::value),
                orBlank(status.getSubject()),
                orBlank(status.getUserName()),
                orBlank(status.getEmail()),
                Times.of(status.getTimeGenerated()),
                Times.of(status.getCreated()),
                Times.of(status.getSent()),
                Times.of(status.getDelivered()),
                Times.of(status.getSigned()),
                Times.of(status.getCompleted()),
                Times.of(status.getDeclined()),
                text(status.getVoidReason()),
                recipients(status),
                documents(status));
    }

    static EnvelopeStatusCode code(net.docusign.api_3_0.@Nullable EnvelopeStatusCode code) {
        if (code == null) {
            return EnvelopeStatusCode.UNKNOWN;
        }
        return switch (code) {
            case CREATED -> EnvelopeStatusCode.CREATED;
            case SENT -> EnvelopeStatusCode.SENT;
            case DELIVERED -> EnvelopeStatusCode.DELIVERED;
            case SIGNED -> EnvelopeStatusCode.SIGNED;
            case COMPLETED -> EnvelopeStatusCode.COMPLETED;
            case DECLINED -> EnvelopeStatusCode.DECLINED;
            case VOIDED -> EnvelopeStatusCode.VOIDED;
            case DELETED -> EnvelopeStatusCode.DELETED;
            case TIMED_OUT -> EnvelopeStatusCode.TIMED_OUT;
            case PROCESSING -> EnvelopeStatusCode.PROCESSING;
            case TEMPLATE -> EnvelopeStatusCode.TEMPLATE;
            // A word for filters; no envelope is ever in this state.
            case ANY -> EnvelopeStatusCode.UNKNOWN;
        };
    }

    private static List<RecipientStatus> recipients(net.docusign.api_3_0.EnvelopeStatus status) {
        return Optional.ofNullable(status.getRecipientStatuses())
                .map(array -> mapped(array.getRecipientStatus(), StatusMapping::recipient))
                .orElse(List.of());
    }

    private static List<DocumentStatus> documents(net.docusign.api_3_0.EnvelopeStatus status) {
        return Optional.ofNullable(status.getDocumentStatuses())
                .map(array -> mapped(array.getDocumentStatus(), StatusMapping::document))
                .orElse(List.of());
    }

    private static <S, T> List<T> mapped(List<S> elements, Function<S, T> mapping) {
        return elements.stream().filter(Objects::nonNull).map(mapping).toList();
    }

    private static RecipientStatus recipient(net.docusign.api_3_0.RecipientStatus recipient) {
        return new RecipientStatus(
                orBlank(recipient.getUserName()),
                orBlank(recipient.getEmail()),
                type(recipient.getType()),
                recipient.getRoutingOrder(),
                code(recipient.getStatus()),
                Optional.ofNullable(recipient.getStatus()).map(net.docusign.api_3_0.RecipientStatusCode::value),
                text(recipient.getRecipientId()),
                Times.of(recipient.getSent()),
                Times.of(recipient.getDelivered()),
                Times.of(recipient.getSigned()),
                Times.of(recipient.getDeclined()),
                text(recipient.getDeclineReason()));
    }

    private static RecipientStatusCode code(net.docusign.api_3_0.@Nullable RecipientStatusCode code) {
        if (code == null) {
            return RecipientStatusCode.UNKNOWN;
        }
        return switch (code) {
            case CREATED -> RecipientStatusCode.CREATED;
            case SENT -> RecipientStatusCode.SENT;
            case DELIVERED -> RecipientStatusCode.DELIVERED;
            case SIGNED -> RecipientStatusCode.SIGNED;
            case DECLINED -> RecipientStatusCode.DECLINED;
            case COMPLETED -> RecipientStatusCode.COMPLETED;
            case FAX_PENDING -> RecipientStatusCode.FAX_PENDING;
            case AUTO_RESPONDED -> RecipientStatusCode.AUTO_RESPONDED;
        };
    }

    private static RecipientType type(@Nullable RecipientTypeCode code) {
        if (code == null) {
            return RecipientType.UNKNOWN;
        }
        return switch (code) {
            case SIGNER -> RecipientType.SIGNER;
            case AGENT -> RecipientType.AGENT;
            case EDITOR -> RecipientType.EDITOR;
            case INTERMEDIARY -> RecipientType.INTERMEDIARY;
            case CARBON_COPY -> RecipientType.CARBON_COPY;
            case CERTIFIED_DELIVERY -> RecipientType.CERTIFIED_DELIVERY;
            case IN_PERSON_SIGNER -> RecipientType.IN_PERSON_SIGNER;
            case SIGNING_HOST -> RecipientType.SIGNING_HOST;
        };
    }

    private static DocumentStatus document(net.docusign.api_3_0.DocumentStatus document) {
        return new DocumentStatus(id(document.getID()), orBlank(document.getName()));
    }

    private static OptionalInt id(@Nullable BigInteger id) {
        return id == null || id.signum() <= 0 || id.compareTo(LARGEST_INT) > 0
                ? OptionalInt.empty()
                : OptionalInt.of(id.intValue());
    }

    private static String orBlank(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** The service writes empty elements where it means nothing. */
    private static Optional<String> text(@Nullable String text) {
        return Optional.ofNullable(text).filter(value -> !value.isBlank());
    }
}
