package io.github.countersign.mock.internal.operation;

import io.github.countersign.mock.internal.contract.Contract;
import io.github.countersign.mock.internal.fault.ServiceFault;
import io.github.countersign.mock.internal.soap.JaxbBinding;
import jakarta.xml.bind.JAXBException;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import net.docusign.api_3_0.ArrayOfDocument;
import net.docusign.api_3_0.ArrayOfRecipient;
import net.docusign.api_3_0.ArrayOfTab;
import net.docusign.api_3_0.Document;
import net.docusign.api_3_0.Envelope;
import net.docusign.api_3_0.Recipient;
import net.docusign.api_3_0.RecipientTypeCode;
import net.docusign.api_3_0.Tab;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * A template as the program DocuSign Professional writes it, a {@code dpd} file. No schema of it is published; what is read here
 * is what the vendor's sample files hold.
 *
 * @param name its name
 * @param description what it is for
 * @param content the envelope that it stands for, with document bytes if the file has them
 */
record ProfessionalTemplate(String name, String description, Envelope content) {

    private static final String ROOT = "DocuSignDocumentTemplate";

    /** Reads the text of such a file. */
    static ProfessionalTemplate parse(@Nullable String text) {
        Element root = root(Content.text(text));
        Element header = child(root, "Header");
        Envelope content = new Envelope();
        content.setSubject(textOf(header, "Subject"));
        content.setEmailBlurb(textOf(header, "Message"));
        content.setDocuments(documents(root));
        content.setRecipients(new ArrayOfRecipient());
        content.setTabs(new ArrayOfTab());
        for (Element element : children(child(root, "Recipients"), "Recipient")) {
            BigInteger number =
                    BigInteger.valueOf(content.getRecipients().getRecipient().size() + 1L);
            content.getRecipients().getRecipient().add(recipient(element, number));
            children(child(element, "Tabs"), "Tab")
                    .forEach(tab -> content.getTabs().getTab().add(tab(tab, number)));
        }
        return new ProfessionalTemplate(textOf(header, "Name"), textOf(header, "Description"), content);
    }

    private static Element root(String text) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var builder = factory.newDocumentBuilder();
            // The default one writes to the console of whoever runs the mock.
            builder.setErrorHandler(null);
            Element root =
                    builder.parse(new InputSource(new StringReader(text))).getDocumentElement();
            if (ROOT.equals(root.getLocalName())) {
                return root;
            }
            throw unreadable("its root is %s and not %s".formatted(root.getLocalName(), ROOT));
        } catch (SAXException | IOException e) {
            throw unreadable("it is no XML");
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("The XML parser of this Java runtime lacks a feature", e);
        }
    }

    private static ArrayOfDocument documents(Element root) {
        List<Element> bytes = children(child(root, "PDFBytes"), "Document");
        ArrayOfDocument documents = new ArrayOfDocument();
        for (Element element : children(root, "Document")) {
            int place = documents.getDocument().size();
            Document document = new Document();
            document.setID(BigInteger.valueOf(place + 1L));
            document.setName(textOf(element, "Name"));
            document.setTransformPdfFields("true".equals(textOf(element, "TransformPdfFields")));
            document.setFileExtension("pdf");
            if (place < bytes.size()) {
                document.setPDFBytes(decoded(bytes.get(place)));
            }
            documents.getDocument().add(document);
        }
        return documents;
    }

    private static byte[] decoded(Element element) {
        try {
            return Base64.getMimeDecoder().decode(element.getTextContent());
        } catch (IllegalArgumentException e) {
            throw unreadable("the bytes of a document are no base64");
        }
    }

    private static Recipient recipient(Element element, BigInteger number) {
        Recipient recipient = bound(element, Recipient.class);
        recipient.setID(number);
        recipient.setUserName(textOf(element, "UserName"));
        recipient.setEmail(textOf(element, "Email"));
        recipient.setAccessCode(textOf(element, "AccessCode"));
        recipient.setNote(textOf(element, "Note"));
        recipient.setRoleName(textOf(element, "RoleName"));
        if (recipient.getType() == null) {
            recipient.setType(RecipientTypeCode.SIGNER);
        }
        return recipient;
    }

    private static Tab tab(Element element, BigInteger recipient) {
        Tab tab = bound(element, Tab.class);
        tab.setRecipientID(recipient);
        tab.setCustomTabValidationPattern(textOrNothing(element, "CustomTabValidationPattern"));
        tab.setCustomTabValidationMessage(textOrNothing(element, "CustomTabValidationMessage"));
        if (tab.getDocumentID() == null) {
            tab.setDocumentID(BigInteger.ONE);
        }
        return tab;
    }

    /** The elements have the names of the contract, in another order. */
    private static <T> T bound(Element element, Class<T> type) {
        try {
            return JaxbBinding.context(Contract.API)
                    .createUnmarshaller()
                    .unmarshal(element, type)
                    .getValue();
        } catch (JAXBException e) {
            throw unreadable("a %s cannot be read".formatted(element.getLocalName()));
        }
    }

    private static @Nullable Element child(Element parent, String name) {
        List<Element> found = children(parent, name);
        return found.isEmpty() ? null : found.get(0);
    }

    private static List<Element> children(@Nullable Element parent, String name) {
        List<Element> found = new ArrayList<>();
        Node first = parent == null ? null : parent.getFirstChild();
        for (Node node = first; node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && name.equals(element.getLocalName())) {
                found.add(element);
            }
        }
        return found;
    }

    private static String textOf(@Nullable Element parent, String name) {
        List<Element> found = children(parent, name);
        return found.isEmpty() ? "" : found.get(0).getTextContent().strip();
    }

    private static @Nullable String textOrNothing(Element parent, String name) {
        String text = textOf(parent, name);
        return text.isEmpty() ? null : text;
    }

    private static ServiceFault unreadable(String why) {
        return ServiceFault.unspecified("The template is no DocuSign Professional file: %s.".formatted(why));
    }
}
