package io.github.countersign.mock.internal.signature;

import io.github.countersign.mock.internal.fault.FaultKind;
import io.github.countersign.mock.internal.fault.ServiceFault;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** Lets a message pass once its signature is verified. The whole message is held for that, and a tree of it. Thread-safe. */
public final class SignedMessages {

    private static final int DEPTH = 100;

    private final BodySignature signature;

    /** Lets pass what has this signature. */
    public SignedMessages(BodySignature signature) {
        this.signature = signature;
    }

    /**
     * The same message, to be read from the beginning.
     *
     * @param message the message, limited in size
     * @param charset its charset, or null to go by the document itself
     * @throws ServiceFault if it is no XML or not signed as it has to be
     */
    public InputStream verified(InputStream message, @Nullable String charset) throws IOException {
        byte[] bytes = message.readAllBytes();
        InputSource source = new InputSource(new ByteArrayInputStream(bytes));
        source.setEncoding(charset);
        signature.verify(parse(source));
        return new ByteArrayInputStream(bytes);
    }

    private static Document parse(InputSource source) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setAttribute("jdk.xml.maxElementDepth", DEPTH);
            DocumentBuilder builder = factory.newDocumentBuilder();
            // The default one prints to System.err.
            builder.setErrorHandler(new DefaultHandler());
            return builder.parse(source);
        } catch (SAXParseException e) {
            throw unreadable(e.getLineNumber(), e.getColumnNumber());
        } catch (SAXException e) {
            throw unreadable(0, 0);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("This Java runtime cannot read XML safely", e);
        }
    }

    private static ServiceFault unreadable(int line, int column) {
        return new ServiceFault(
                FaultKind.MALFORMED,
                null,
                null,
                "Server was unable to read request. ---> There is an error in XML document (%d, %d)."
                        .formatted(line, column));
    }
}
