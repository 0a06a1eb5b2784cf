package io.github.countersign.mock.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.countersign.mock.wire.Wire;
import java.net.http.HttpResponse;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.docusign.api_3_0.EnvelopeStatusCode;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The times in replies to RequestStatus: once told, a recipient's stay as they are, and each comes after the one before. */
final class Times {

    private static final List<String> ORDER = List.of("Sent", "Delivered", "Signed", "Declined");

    private final Map<String, LocalDateTime> told = new HashMap<>();

    void check(HttpResponse<String> reply, EnvelopeStatusCode expected) {
        assertThat(reply.statusCode()).as(reply.body()).isEqualTo(200);
        Element result = (Element) Wire.parse(reply.body())
                .getElementsByTagNameNS(Wire.API, "RequestStatusResult")
                .item(0);
        assertThat(Pushes.text(result, "Status")).isEqualTo(expected.value());
        String id = Pushes.text(result, "EnvelopeID");
        Node list = Pushes.child(result, "RecipientStatuses");
        for (Node node = list.getFirstChild(); node != null; node = node.getNextSibling()) {
            check(id + Pushes.text((Element) node, "UserName"), (Element) node);
        }
    }

    private void check(String who, Element recipient) {
        List<LocalDateTime> times = new ArrayList<>();
        for (String name : ORDER) {
            LocalDateTime time = time(recipient, name);
            LocalDateTime earlier = told.get(who + name);
            if (earlier != null) {
                assertThat(time).as("%s of %s", name, who).isEqualTo(earlier);
            }
            if (time != null) {
                told.put(who + name, time);
                times.add(time);
            }
        }
        assertThat(times).as("Times of %s", who).isSorted();
    }

    private static @Nullable LocalDateTime time(Element recipient, String name) {
        for (Node node = recipient.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (name.equals(node.getLocalName()) && !node.getTextContent().isEmpty()) {
                return LocalDateTime.parse(node.getTextContent());
            }
        }
        return null;
    }
}
