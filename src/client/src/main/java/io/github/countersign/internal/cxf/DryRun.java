package io.github.countersign.internal.cxf;

import io.github.countersign.SoapVersion;
import io.github.countersign.credentials.Credentials;
import io.github.countersign.internal.transport.RequestBody;
import io.github.countersign.internal.transport.TimeLimits;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.logging.Logger;
import net.docusign.api_3_0.APIServiceSoap;
import org.apache.cxf.Bus;
import org.apache.cxf.message.Message;
import org.apache.cxf.message.MessageImpl;
import org.apache.cxf.transport.AbstractConduit;
import org.apache.cxf.ws.addressing.EndpointReferenceUtils;

/** A call that goes all the way and leaves nothing and nowhere, so that the classes of the first real one are loaded. Somebody else's interceptors take no part. */
final class DryRun {

    private static final String REPLY =
            "<e:Envelope xmlns:e=\"%s\"><e:Body><PingResponse xmlns=\"http://www.docusign.net/API/3.0\"><PingResult>true</PingResult></PingResponse></e:Body></e:Envelope>";

    private DryRun() {}

    static void of(Bus bus, EndpointPlan plan) throws Exception {
        EndpointPlan bare =
                new EndpointPlan(plan.type(), plan.address(), plan.version(), plan.signIn(), List.of(), plan.strict());
        Credentials nobody = Credentials.appPassword("warm-up", "nobody", new char[] {'-'});
        Attempt attempt = new Attempt(() -> nobody, TimeLimits.DEFAULT.start(), (bytes, length) -> RequestBody.NONE);
        Method ping = APIServiceSoap.class.getMethod("ping");
        String namespace = plan.version() == SoapVersion.SOAP_1_2
                ? "http://www.w3.org/2003/05/soap-envelope"
                : "http://schemas.xmlsoap.org/soap/envelope/";
        byte[] reply = REPLY.formatted(namespace).getBytes(StandardCharsets.UTF_8);
        try (SoapEndpoint endpoint =
                SoapEndpoint.open(bus, bare, new Loop(plan.address().toString(), reply))) {
            if (!Boolean.TRUE.equals(endpoint.invoke(ping, new Object[0], attempt))) {
                throw new IllegalStateException("The dry run did not come back");
            }
        }
    }

    /** Answers by itself. */
    private static final class Loop extends AbstractConduit {

        private static final Logger LOG = Logger.getLogger(DryRun.class.getName());

        private final byte[] reply;

        Loop(String address, byte[] reply) {
            super(EndpointReferenceUtils.getEndpointReference(address));
            this.reply = reply;
        }

        @Override
        public void prepare(Message message) {
            message.setContent(OutputStream.class, OutputStream.nullOutputStream());
        }

        @Override
        public void close(Message message) throws IOException {
            if (message.getContent(InputStream.class) != null) {
                return;
            }
            Message in = new MessageImpl();
            in.setExchange(message.getExchange());
            in.put(Message.RESPONSE_CODE, 200);
            in.put(Message.CONTENT_TYPE, "text/xml");
            in.put(Message.PROTOCOL_HEADERS, Map.of());
            in.setContent(InputStream.class, new ByteArrayInputStream(reply));
            getMessageObserver().onMessage(in);
        }

        @Override
        protected Logger getLogger() {
            return LOG;
        }
    }
}
