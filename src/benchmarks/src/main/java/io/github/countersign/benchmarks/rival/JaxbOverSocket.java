package io.github.countersign.benchmarks.rival;

import io.github.countersign.benchmarks.message.EnvelopeIds;
import io.github.countersign.benchmarks.message.SampleEnvelope;
import io.github.countersign.benchmarks.seam.Call;
import io.github.countersign.benchmarks.seam.Job;
import io.github.countersign.benchmarks.seam.Operation;
import io.github.countersign.benchmarks.seam.Rival;
import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Marshaller;
import jakarta.xml.bind.Unmarshaller;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.util.concurrent.ConcurrentLinkedDeque;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import net.docusign.api_3_0.CreateAndSendEnvelope;
import net.docusign.api_3_0.CreateAndSendEnvelopeResponse;
import net.docusign.api_3_0.Envelope;
import net.docusign.api_3_0.RequestPDF;
import net.docusign.api_3_0.RequestPDFResponse;
import net.docusign.api_3_0.RequestStatus;
import net.docusign.api_3_0.RequestStatusResponse;
import org.jspecify.annotations.Nullable;

/** The practical floor: the stubs through JAXB, the Security header as ready bytes, a socket. What a perfect SOAP stack could come close to. */
public final class JaxbOverSocket implements Rival {

    @Override
    public Call prepare(Job job) throws Exception {
        return new Bound(job);
    }

    private static final class Bound implements Call {

        private final ConcurrentLinkedDeque<Codec> codecs = new ConcurrentLinkedDeque<>();
        private final XMLInputFactory readers = XMLInputFactory.newFactory();
        private final JAXBContext context = JAXBContext.newInstance(
                CreateAndSendEnvelope.class,
                CreateAndSendEnvelopeResponse.class,
                RequestStatus.class,
                RequestStatusResponse.class,
                RequestPDF.class,
                RequestPDFResponse.class);
        private final Operation operation;
        private final RawConnections connections;
        private final @Nullable Envelope envelope;

        Bound(Job job) throws Exception {
            this.operation = job.operation();
            this.connections = new RawConnections(job.endpoint(), job.idle());
            this.envelope =
                    operation == Operation.SEND ? SampleEnvelope.with(Files.readAllBytes(job.document())) : null;
        }

        @Override
        public String call(String envelopeId) throws Exception {
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
            connections.close();
        }

        private <T> T exchange(String action, Object request, Class<T> type) throws Exception {
            @Nullable Codec pooled = codecs.pollFirst();
            Codec codec = pooled == null ? new Codec(context, readers) : pooled;
            byte[] answer = connections.with(connection -> {
                Buffer body = codec.encode(request);
                connection.write(action, body.bytes(), body.size());
                return connection.answer();
            });
            T result = codec.decode(answer, type);
            codecs.addFirst(codec);
            return result;
        }
    }

    /** Marshaller, unmarshaller and buffer, used by one call at a time. */
    private static final class Codec {

        private final Buffer buffer = new Buffer();
        private final XMLInputFactory readers;
        private final Marshaller marshaller;
        private final Unmarshaller unmarshaller;

        Codec(JAXBContext context, XMLInputFactory readers) throws JAXBException {
            this.readers = readers;
            this.marshaller = context.createMarshaller();
            this.unmarshaller = context.createUnmarshaller();
            marshaller.setProperty(Marshaller.JAXB_FRAGMENT, true);
        }

        Buffer encode(Object request) throws JAXBException {
            buffer.reset();
            buffer.writeBytes(RawEnvelope.START);
            marshaller.marshal(request, buffer);
            buffer.writeBytes(RawEnvelope.END);
            return buffer;
        }

        <T> T decode(byte[] answer, Class<T> type) throws JAXBException, XMLStreamException {
            XMLStreamReader reader = readers.createXMLStreamReader(new ByteArrayInputStream(answer));
            int depth = 0;
            while (depth < 3) {
                if (reader.next() == XMLStreamReader.START_ELEMENT) {
                    depth++;
                }
            }
            T result = unmarshaller.unmarshal(reader, type).getValue();
            reader.close();
            return result;
        }
    }

    /** Lets its bytes be used where they lie. */
    private static final class Buffer extends ByteArrayOutputStream {

        byte[] bytes() {
            return buf;
        }
    }
}
