package io.github.countersign.benchmarks.rival;

import io.github.countersign.benchmarks.message.EnvelopeIds;
import io.github.countersign.benchmarks.message.SampleEnvelope;
import io.github.countersign.benchmarks.seam.Call;
import io.github.countersign.benchmarks.seam.Job;
import io.github.countersign.benchmarks.seam.Operation;
import io.github.countersign.benchmarks.seam.Rival;
import java.io.IOException;
import java.nio.file.Files;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import net.docusign.api_3_0.CreateAndSendEnvelope;
import net.docusign.api_3_0.CreateAndSendEnvelopeResponse;
import net.docusign.api_3_0.Envelope;
import net.docusign.api_3_0.RequestPDF;
import net.docusign.api_3_0.RequestPDFResponse;
import net.docusign.api_3_0.RequestStatus;
import net.docusign.api_3_0.RequestStatusResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.oxm.jaxb.Jaxb2Marshaller;
import org.springframework.ws.WebServiceMessage;
import org.springframework.ws.client.core.WebServiceTemplate;
import org.springframework.ws.soap.SoapMessage;
import org.springframework.ws.transport.http.HttpUrlConnectionMessageSender;
import org.w3c.dom.Element;

/** Spring-WS with its defaults, SAAJ and {@code HttpURLConnection}; the Security header is copied from a ready element. */
public final class SpringWs implements Rival {

    @Override
    public Call prepare(Job job) throws Exception {
        Jaxb2Marshaller marshaller = new Jaxb2Marshaller();
        marshaller.setClassesToBeBound(
                CreateAndSendEnvelope.class,
                CreateAndSendEnvelopeResponse.class,
                RequestStatus.class,
                RequestStatusResponse.class,
                RequestPDF.class,
                RequestPDFResponse.class);
        marshaller.afterPropertiesSet();
        HttpUrlConnectionMessageSender sender = new HttpUrlConnectionMessageSender();
        sender.setConnectionTimeout(job.idle());
        sender.setReadTimeout(job.idle());
        WebServiceTemplate template = new WebServiceTemplate(marshaller);
        template.setMessageSender(sender);
        template.setDefaultUri(job.endpoint().toString());
        template.afterPropertiesSet();
        return new Templated(template, job);
    }

    private static final class Templated implements Call {

        private final WebServiceTemplate template;
        private final Operation operation;
        private final @Nullable Envelope envelope;
        private final Element security = SecurityElement.create();
        private final TransformerFactory transformers = TransformerFactory.newInstance();

        Templated(WebServiceTemplate template, Job job) throws Exception {
            this.template = template;
            this.operation = job.operation();
            this.envelope =
                    operation == Operation.SEND ? SampleEnvelope.with(Files.readAllBytes(job.document())) : null;
        }

        @Override
        public String call(String envelopeId) {
            return switch (operation) {
                case SEND -> {
                    CreateAndSendEnvelope request = new CreateAndSendEnvelope();
                    request.setEnvelope(envelope);
                    yield exchange("CreateAndSendEnvelope", request, CreateAndSendEnvelopeResponse.class)
                            .getCreateAndSendEnvelopeResult()
                            .getEnvelopeID();
                }
                case STATUS -> {
                    RequestStatus request = new RequestStatus();
                    request.setEnvelopeID(envelopeId);
                    yield exchange("RequestStatus", request, RequestStatusResponse.class)
                            .getRequestStatusResult()
                            .getEnvelopeID();
                }
                case RECEIVE -> {
                    RequestPDF request = new RequestPDF();
                    request.setEnvelopeID(envelopeId);
                    yield EnvelopeIds.ofDocument(exchange("RequestPDF", request, RequestPDFResponse.class)
                            .getRequestPDFResult()
                            .getPDFBytes()
                            .length);
                }
            };
        }

        @Override
        public void close() {
            // A template holds nothing open.
        }

        private <T> T exchange(String action, Object request, Class<T> type) {
            return type.cast(template.marshalSendAndReceive(request, message -> signIn(message, action)));
        }

        private void signIn(WebServiceMessage message, String action) throws IOException, TransformerException {
            SoapMessage soap = (SoapMessage) message;
            soap.setSoapAction("http://www.docusign.net/API/3.0/" + action);
            Transformer transformer = transformers.newTransformer();
            transformer.transform(new DOMSource(security), soap.getSoapHeader().getResult());
        }
    }
}
