package io.github.countersign.mock.internal.contract;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import javax.xml.XMLConstants;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** What {@code ?WSDL} answers: one flat document whose ports point at this server. */
public final class ServedWsdl {

    private ServedWsdl() {}

    /** The WSDL in UTF-8, every port of it at {@code address}. Built anew on each call: it is asked for once or twice. */
    public static byte[] at(Contract contract, URI address) {
        Document wsdl = FlatContract.wsdl(contract);
        for (Element service : Xml.children(wsdl.getDocumentElement())) {
            if (Xml.is(service, Xml.WSDL, "service")) {
                for (Element port : Xml.children(service)) {
                    Xml.children(port).forEach(soapAddress -> soapAddress.setAttribute("location", address.toString()));
                }
            }
        }
        return bytes(wsdl);
    }

    private static byte[] bytes(Document document) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 19);
        try {
            TransformerFactory factory = TransformerFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.newTransformer().transform(new DOMSource(document), new StreamResult(out));
        } catch (TransformerException e) {
            throw new IllegalStateException("Cannot write the WSDL", e);
        }
        return out.toByteArray();
    }
}
