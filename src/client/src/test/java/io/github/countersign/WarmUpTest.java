package io.github.countersign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.countersign.testing.Clients;
import io.github.countersign.testing.RecordingServer;
import io.github.countersign.testing.Reply;
import io.github.countersign.testing.Soap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WarmUpTest {

    @ParameterizedTest
    @EnumSource(SoapVersion.class)
    void warmingUpSendsNothingAsksForNoCredentialsAndCallsGoOnAsBefore(SoapVersion version) {
        AtomicInteger asked = new AtomicInteger();
        try (RecordingServer server = RecordingServer.start(request -> Reply.soap(Soap.pingReply()));
                DocuSignClient client = Clients.builder(server)
                        .soapVersion(version)
                        .credentialsProvider(() -> {
                            asked.incrementAndGet();
                            return Clients.credentials();
                        })
                        .callListener(event -> asked.incrementAndGet())
                        .cxf((cxf, bus) -> cxf.getOutInterceptors().add(new Counting(asked)))
                        .build()) {
            assertThat(client.warmUp()).isSameAs(client);
            assertThat(server.connections()).isZero();
            assertThat(asked).hasValue(0);

            assertThat(client.ping()).isTrue();
            assertThat(asked).hasValue(3);
            client.close();
            assertThatIllegalStateException()
                    .isThrownBy(client::warmUp)
                    .withMessageStartingWith("This client was closed at ");
        }
    }

    private static final class Counting
            extends org.apache.cxf.phase.AbstractPhaseInterceptor<org.apache.cxf.message.Message> {

        private final AtomicInteger count;

        Counting(AtomicInteger count) {
            super(org.apache.cxf.phase.Phase.SETUP);
            this.count = count;
        }

        @Override
        public void handleMessage(org.apache.cxf.message.Message message) {
            count.incrementAndGet();
        }
    }
}
