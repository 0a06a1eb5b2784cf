package io.github.countersign.internal.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.InetAddress;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class NameLookupTest {

    @Test
    void anErrorOfTheResolverFailsOneCallAndNotTheHostForGood() throws Exception {
        AtomicBoolean exhausted = new AtomicBoolean(true);
        NameLookup.Resolver resolver = host -> {
            if (exhausted.getAndSet(false)) {
                throw new OutOfMemoryError("unable to create native thread");
            }
            return new InetAddress[] {InetAddress.getLoopbackAddress()};
        };
        try (WireServer server = WireServer.plain(WireServer.answering(request -> WireServer.ok("hello")));
                HttpTransport transport = new HttpTransport(TransportSettings.DEFAULT, resolver)) {
            HttpRequest request = new HttpRequest(
                    "POST",
                    HttpTarget.of("http://service.example:%d/".formatted(server.port())),
                    List.of(),
                    RequestBody.NONE);

            HttpTransportException first = catchThrowableOfType(
                    HttpTransportException.class, () -> transport.execute(request, Client.PATIENT.start()));

            assertThat(first).hasRootCauseMessage("unable to create native thread");
            assertThat(transport.execute(request, Client.PATIENT.start()).status())
                    .isEqualTo(200);
        }
    }
}
