package io.github.countersign.mock.internal.operation;

import com.ctc.wstx.stax.WstxOutputFactory;
import io.github.countersign.mock.Guesses;
import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Marshaller;
import java.io.StringWriter;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import net.docusign.api_3_0.Envelope;
import net.docusign.api_3_0.EnvelopeStatus;
import net.docusign.api_3_0.RequestDocumentPDFsResponse;
import net.docusign.api_3_0.RequestEnvelopeResponse;
import net.docusign.api_3_0.RequestStatusResponse;
import net.docusign.api_3_0.RequestStatusesResponse;

/** Replies as they go over the wire, in one line without declaration. */
final class Wire {

    private static final JAXBContext CONTEXT = context();

    private Wire() {}

    static String of(EnvelopeStatus status) {
        RequestStatusResponse response = new RequestStatusResponse();
        response.setRequestStatusResult(status);
        return write(response, Guesses.likeliest());
    }

    static String of(Envelope envelope) {
        RequestEnvelopeResponse response = new RequestEnvelopeResponse();
        response.setRequestEnvelopeResult(envelope);
        return write(response, Guesses.likeliest());
    }

    static String write(Object response, Guesses guesses) {
        try {
            StringWriter text = new StringWriter();
            XMLStreamWriter writer = new WstxOutputFactory().createXMLStreamWriter(text);
            Marshaller marshaller = CONTEXT.createMarshaller();
            marshaller.setProperty(Marshaller.JAXB_FRAGMENT, true);
            marshaller.marshal(response, RecordedShape.over(writer, guesses));
            writer.flush();
            return text.toString().replaceAll(" xmlns(:\\w+)?=\"[^\"]*\"", "").replaceAll("(</?)ns1:", "$1");
        } catch (JAXBException | XMLStreamException e) {
            throw new IllegalStateException("Cannot write the reply", e);
        }
    }

    private static JAXBContext context() {
        try {
            return JAXBContext.newInstance(
                    RequestStatusResponse.class,
                    RequestStatusesResponse.class,
                    RequestEnvelopeResponse.class,
                    RequestDocumentPDFsResponse.class);
        } catch (JAXBException e) {
            throw new IllegalStateException(e);
        }
    }
}
