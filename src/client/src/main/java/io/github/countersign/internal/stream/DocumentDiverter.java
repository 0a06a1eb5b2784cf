package io.github.countersign.internal.stream;

import io.github.countersign.document.DocumentSink;
import java.io.InputStream;
import java.util.List;
import javax.xml.stream.XMLStreamReader;
import org.apache.cxf.interceptor.Interceptor;
import org.apache.cxf.interceptor.StaxInInterceptor;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;

/** Puts the documents of a reply into the {@link DocumentSink} of its exchange, where there is one. Two interceptors: about the parser one is before, one behind. */
public final class DocumentDiverter {

    private DocumentDiverter() {}

    /** {@return both} */
    public static List<Interceptor<Message>> interceptors() {
        return List.of(new BeforeParser(), new BehindParser());
    }

    private static final class BeforeParser extends AbstractPhaseInterceptor<Message> {

        BeforeParser() {
            super(Phase.POST_STREAM);
            addBefore(StaxInInterceptor.class.getName());
        }

        @Override
        public void handleMessage(Message message) {
            InputStream in = message.getContent(InputStream.class);
            if (in != null && message.getExchange().get(DocumentSink.class) != null) {
                ParkingStream parking = new ParkingStream(in);
                message.setContent(InputStream.class, parking);
                message.setContent(ParkingStream.class, parking);
            }
        }
    }

    private static final class BehindParser extends AbstractPhaseInterceptor<Message> {

        BehindParser() {
            super(Phase.POST_STREAM);
            addAfter(StaxInInterceptor.class.getName());
        }

        @Override
        public void handleMessage(Message message) {
            ParkingStream parking = message.getContent(ParkingStream.class);
            XMLStreamReader parser = message.getContent(XMLStreamReader.class);
            DocumentSink sink = message.getExchange().get(DocumentSink.class);
            if (parking != null && parser != null && sink != null) {
                message.setContent(XMLStreamReader.class, new DivertingReader(parser, parking, sink));
            }
        }
    }
}
