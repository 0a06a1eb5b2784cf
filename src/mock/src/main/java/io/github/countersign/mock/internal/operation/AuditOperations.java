package io.github.countersign.mock.internal.operation;

import io.github.countersign.mock.internal.envelope.CheckResult;
import io.github.countersign.mock.internal.envelope.HistoryEvent;
import io.github.countersign.mock.internal.envelope.IdentityCheck;
import io.github.countersign.mock.internal.envelope.RecipientState;
import io.github.countersign.mock.internal.envelope.StoredEnvelope;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import net.docusign.api_3_0.ArrayOfEnvelopeAuditEvent;
import net.docusign.api_3_0.AuthenticationStatus;
import net.docusign.api_3_0.EnvelopeAuditEvent;
import net.docusign.api_3_0.EnvelopeAuditEventsResponse.EnvelopeAuditEventsResult;
import net.docusign.api_3_0.EventResult;
import net.docusign.api_3_0.EventStatusCode;
import net.docusign.api_3_0.GetRecipientAuthenticationStatusExArg;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** What happened to an envelope, and how its recipients proved who they are. */
final class AuditOperations {

    private static final String SOURCE = "API";
    private static final String ADDRESS = "127.0.0.1";
    private static final DateTimeFormatter WITH_OFFSET = new DateTimeFormatterBuilder()
            .appendPattern("yyyy-MM-dd'T'HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 7, true)
            .appendOffset("+HH:MM", "Z")
            .toFormatter(Locale.ROOT);
    private static final Map<IdentityCheck, BiConsumer<AuthenticationStatus, EventResult>> CHECKS = Map.ofEntries(
            Map.entry(IdentityCheck.ACCESS_CODE, AuthenticationStatus::setAccessCodeResult),
            Map.entry(IdentityCheck.ID_QUESTIONS, AuthenticationStatus::setIDQuestionsResult),
            Map.entry(IdentityCheck.ID_LOOKUP, AuthenticationStatus::setIDLookupResult),
            Map.entry(IdentityCheck.AGE_VERIFY, AuthenticationStatus::setAgeVerifyResult),
            Map.entry(IdentityCheck.STAN_PIN, AuthenticationStatus::setSTANPinResult),
            Map.entry(IdentityCheck.OFAC, AuthenticationStatus::setOFACResult),
            Map.entry(IdentityCheck.PHONE, AuthenticationStatus::setPhoneAuthResult),
            Map.entry(IdentityCheck.LIVE_ID, AuthenticationStatus::setLiveIDResult),
            Map.entry(IdentityCheck.FACEBOOK, AuthenticationStatus::setFacebookResult),
            Map.entry(IdentityCheck.GOOGLE, AuthenticationStatus::setGoogleResult),
            Map.entry(IdentityCheck.LINKEDIN, AuthenticationStatus::setLinkedinResult),
            Map.entry(IdentityCheck.SALESFORCE, AuthenticationStatus::setSalesforceResult),
            Map.entry(IdentityCheck.TWITTER, AuthenticationStatus::setTwitterResult),
            Map.entry(IdentityCheck.OPEN_ID, AuthenticationStatus::setOpenIDResult),
            Map.entry(IdentityCheck.ANY_SOCIAL_ID, AuthenticationStatus::setAnySocialIDResult),
            Map.entry(IdentityCheck.YAHOO, AuthenticationStatus::setYahooResult));

    private final MockState state;
    private final EnvelopeAccess access;

    AuditOperations(MockState state, EnvelopeAccess access) {
        this.state = state;
        this.access = access;
    }

    /** As a tree without namespace, with times that carry an offset: both as documented. */
    EnvelopeAuditEventsResult events(@Nullable String envelopeId) {
        StoredEnvelope envelope = access.visible(envelopeId);
        Document document = newDocument();
        Element root = document.createElement("DocusignEnvelopeEvents");
        root.setAttribute("EnvelopeId", envelope.id());
        for (HistoryEvent event : inOrder(envelope)) {
            Element element = document.createElement("Event");
            append(element, "logTime", withOffset(event.at()));
            append(element, "Source", SOURCE);
            append(element, "UserName", event.userName());
            append(element, "Action", event.action());
            append(element, "Message", event.message());
            append(element, "EnvelopeStatus", event.status().value());
            append(element, "ClientIPAddress", ADDRESS);
            append(element, "Information", "");
            root.appendChild(element);
        }
        EnvelopeAuditEventsResult result = new EnvelopeAuditEventsResult();
        result.getContent().add(root);
        return result;
    }

    ArrayOfEnvelopeAuditEvent eventsV2(@Nullable String envelopeId) {
        StoredEnvelope envelope = access.visible(envelopeId);
        ArrayOfEnvelopeAuditEvent all = new ArrayOfEnvelopeAuditEvent();
        for (HistoryEvent event : inOrder(envelope)) {
            EnvelopeAuditEvent entry = new EnvelopeAuditEvent();
            entry.setLogTime(withOffset(event.at()));
            entry.setSource(SOURCE);
            entry.setUserName(event.userName());
            entry.setUserId(event.userId());
            entry.setAction(event.action());
            entry.setMessage(event.message());
            entry.setEnvelopeStatus(event.status().value());
            entry.setClientIPAddress(ADDRESS);
            entry.setInformation("");
            entry.setGeoLocation("");
            entry.setLanguage("");
            all.getEnvelopeAuditEvent().add(entry);
        }
        return all;
    }

    /** What came of each check that a recipient went through; those he did not are absent. */
    AuthenticationStatus checks(@Nullable GetRecipientAuthenticationStatusExArg arg) {
        if (arg == null) {
            throw ContentFaults.missing("GetRecipientAuthenticationStatusEx", "Arg");
        }
        StoredEnvelope envelope = access.visible(arg.getEnvelopeId());
        return envelope.state().recipients().stream()
                .filter(r -> r.name().equals(arg.getRecipientName()))
                .filter(r -> r.email().equalsIgnoreCase(Content.text(arg.getRecipientEmail())))
                .filter(r -> arg.getRoutingOrder() == null || arg.getRoutingOrder() == r.routingOrder())
                .findFirst()
                .map(r -> status(r, state.wireTime()))
                .orElseThrow(RecipientFaults::unknown);
    }

    static AuthenticationStatus status(RecipientState recipient, WireTime time) {
        AuthenticationStatus status = new AuthenticationStatus();
        recipient.checks().forEach((check, result) -> {
            BiConsumer<AuthenticationStatus, EventResult> set = CHECKS.get(check);
            if (set == null) {
                throw new IllegalStateException("The contract has no place for the check " + check);
            }
            set.accept(status, result(result, time));
        });
        return status;
    }

    private static EventResult result(CheckResult given, WireTime time) {
        EventResult result = new EventResult();
        result.setStatus(given.passed() ? EventStatusCode.PASSED : EventStatusCode.FAILED);
        result.setEventTimestamp(time.of(given.at()));
        result.setFailureDescription(given.failure().isEmpty() ? null : given.failure());
        return result;
    }

    private static List<HistoryEvent> inOrder(StoredEnvelope envelope) {
        List<HistoryEvent> events = new ArrayList<>(envelope.history());
        events.sort(Comparator.comparing(HistoryEvent::at));
        return events;
    }

    private String withOffset(Instant at) {
        return WITH_OFFSET.format(at.atZone(state.settings().accountZone()));
    }

    private static void append(Element parent, String name, String text) {
        Element child = parent.getOwnerDocument().createElement(name);
        child.setTextContent(text);
        parent.appendChild(child);
    }

    private static Document newDocument() {
        try {
            return DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .newDocument();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("This Java runtime cannot make a tree", e);
        }
    }
}
