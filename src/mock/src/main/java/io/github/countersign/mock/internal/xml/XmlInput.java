package io.github.countersign.mock.internal.xml;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.InputStream;
import java.io.StringReader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Opens what strangers send: no DTD, no entity beyond the five of XML, and an end to depth and numbers. */
public final class XmlInput {

    private static final int DEPTH = 100;
    private static final int ATTRIBUTES = 50;
    private static final int ATTRIBUTE_LENGTH = 64 * 1024;
    private static final int CHILDREN = 50_000;
    private static final long ELEMENTS = 1_000_000;

    private static final XMLInputFactory FACTORY = hardened();

    private XmlInput() {}

    /** A reader at the start of {@code in}, whose charset is the one given or, without one, what the document says. */
    public static XMLStreamReader open(InputStream in, @Nullable String charset) throws XMLStreamException {
        return charset == null ? FACTORY.createXMLStreamReader(in) : FACTORY.createXMLStreamReader(in, charset);
    }

    /** A reader at the start of {@code document}. */
    public static XMLStreamReader open(String document) throws XMLStreamException {
        return FACTORY.createXMLStreamReader(new StringReader(document));
    }

    private static XMLInputFactory hardened() {
        // Named, not looked up: another StAX on the class path would not know these limits.
        WstxInputFactory factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, DEPTH);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, ATTRIBUTES);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, ATTRIBUTE_LENGTH);
        factory.setProperty(WstxInputProperties.P_MAX_CHILDREN_PER_ELEMENT, CHILDREN);
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_COUNT, ELEMENTS);
        return factory;
    }
}
