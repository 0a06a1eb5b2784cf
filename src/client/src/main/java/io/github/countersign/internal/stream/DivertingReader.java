package io.github.countersign.internal.stream;

import io.github.countersign.document.DocumentSink;
import java.io.IOException;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * A parser that shows documents as empty elements, and puts their content into a sink.
 *
 * <p>It alone decides what a document is: an element of the contract's name and namespace. The content is taken past the parser where a {@link
 * ParkingStream} has stopped for it, and from the parser for whatever is not plain Base64 there: CDATA, entities, comments, or everything.
 */
final class DivertingReader extends EventReader {

    private final ParkingStream stream;
    private final DocumentSink sink;
    private long reported;
    private int documents;
    private @Nullable IncomingDocument current;

    DivertingReader(XMLStreamReader parser, ParkingStream stream, DocumentSink sink) {
        super(parser);
        this.stream = stream;
        this.sink = sink;
    }

    @Override
    public int next() throws XMLStreamException {
        IncomingDocument document = current;
        if (document != null) {
            current = null;
            return divert(document);
        }
        int event = super.next();
        if (event == START_ELEMENT && DocumentElements.NAMES.contains(getLocalName())) {
            reported++;
            if (DocumentElements.NAMESPACES.contains(getNamespaceURI())) {
                current = new IncomingDocument(sink, documents++);
            }
        }
        return event;
    }

    private int divert(IncomingDocument document) throws XMLStreamException {
        boolean complete = false;
        try {
            if (stream.isParkedAt(reported)) {
                stream.takeText(document);
            }
            int event = super.next();
            while (event != END_ELEMENT) {
                accept(event, document);
                event = super.next();
            }
            document.finish();
            complete = true;
            return event;
        } catch (IOException e) {
            XMLStreamException told = new XMLStreamException(e.getMessage(), getLocation(), e);
            if (told.getCause() == null) {
                told.initCause(e);
            }
            throw told;
        } finally {
            if (!complete) {
                document.abandon();
            }
        }
    }

    private void accept(int event, IncomingDocument document) throws IOException {
        switch (event) {
            case CHARACTERS, CDATA, SPACE -> document.accept(getTextCharacters(), getTextStart(), getTextLength());
            case COMMENT, PROCESSING_INSTRUCTION -> {
                // No part of the text.
            }
            default -> throw IncomingDocument.notBase64();
        }
    }
}
