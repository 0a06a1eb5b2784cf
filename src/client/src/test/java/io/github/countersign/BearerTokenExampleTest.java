package io.github.countersign;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.countersign.testing.Clients;
import io.github.countersign.testing.RecordingServer;
import io.github.countersign.testing.Reply;
import io.github.countersign.testing.Soap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.apache.cxf.helpers.CastUtils;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;
import org.junit.jupiter.api.Test;

/**
 * How an application would add a sign-in of its own, should the service ever take one: through the door to CXF. DocuSign's SOAP services are
 * documented not to take bearer tokens, so this is an example and nothing more.
 */
class BearerTokenExampleTest {

    @Test
    void aTokenOfTheApplicationGoesBesideTheSignIn() {
        try (RecordingServer server = RecordingServer.start(request -> Reply.soap(Soap.pingReply()));
                DocuSignClient client = Clients.builder(server)
                        .cxf((endpoint, bus) -> endpoint.getOutInterceptors().add(new BearerToken(() -> "t0ken")))
                        .build()) {
            client.ping();
            assertThat(server.onlyRequest().headers()).containsEntry("authorization", "Bearer t0ken");
            assertThat(server.onlyRequest().soap().userName()).isEqualTo("[" + Clients.KEY + "]" + Clients.USER);
        }
    }

    private static final class BearerToken extends AbstractPhaseInterceptor<Message> {

        private final Supplier<String> token;

        BearerToken(Supplier<String> token) {
            super(Phase.SETUP);
            this.token = token;
        }

        @Override
        public void handleMessage(Message message) {
            Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            Map<String, List<String>> given = CastUtils.cast((Map<?, ?>) message.get(Message.PROTOCOL_HEADERS));
            if (given != null) {
                headers.putAll(given);
            }
            headers.put("Authorization", List.of("Bearer " + token.get()));
            message.put(Message.PROTOCOL_HEADERS, headers);
        }
    }
}
