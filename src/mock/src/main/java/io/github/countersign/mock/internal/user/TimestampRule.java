package io.github.countersign.mock.internal.user;

import io.github.countersign.mock.internal.fault.ServiceFault;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The Timestamp of a WS-Security header against the clock of the mock, within the tolerance that the framework has. */
final class TimestampRule {

    private static final String WSU =
            "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd";
    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    private final InstantSource clock;

    TimestampRule(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * Refuses a message whose Timestamp has run out or begins later.
     *
     * @throws ServiceFault then, or if a time in it is none
     */
    void check(@Nullable Element security) {
        NodeList found = security == null ? null : security.getElementsByTagNameNS(WSU, "Timestamp");
        if (found == null || found.getLength() == 0) {
            return;
        }
        Element timestamp = (Element) found.item(0);
        Instant now = clock.instant();
        Instant created = time(timestamp, "Created");
        Instant expires = time(timestamp, "Expires");
        if (created != null && created.isAfter(now.plus(TOLERANCE))) {
            throw expired("the Timestamp was created at %s, and it is only %s".formatted(created, now));
        }
        if (expires != null && expires.isBefore(now.minus(TOLERANCE))) {
            throw expired("the Timestamp expired at %s, and it is %s".formatted(expires, now));
        }
    }

    private static @Nullable Instant time(Element timestamp, String name) {
        NodeList found = timestamp.getElementsByTagNameNS(WSU, name);
        if (found.getLength() == 0) {
            return null;
        }
        try {
            return OffsetDateTime.parse(found.item(0).getTextContent().strip()).toInstant();
        } catch (DateTimeException e) {
            throw expired("%s of the Timestamp is no time with a zone".formatted(name));
        }
    }

    private static ServiceFault expired(String why) {
        return Refusals.unreadable("Message Expired").because("Message Expired: %s.".formatted(why));
    }
}
