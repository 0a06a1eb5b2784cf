package io.github.countersign.codegen.diff;

import io.github.countersign.codegen.contract.Contract;
import io.github.countersign.codegen.contract.ContractFiles;
import io.github.countersign.codegen.contract.ContractReader;
import io.github.countersign.codegen.contract.LocalSource;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/** The documents of one service of our contract, as trees that a mutation may change. */
final class MutableContract {

    static final String XSD = "http://www.w3.org/2001/XMLSchema";
    static final String WSDL = "http://schemas.xmlsoap.org/wsdl/";

    private static final Map<String, ContractFiles> FILES = new ConcurrentHashMap<>();

    private final URI root;
    private final Map<URI, Document> documents = new LinkedHashMap<>();
    private final Random random;
    private final Map<String, Element> remembered = new LinkedHashMap<>();

    private MutableContract(URI root, Random random) {
        this.root = root;
        this.random = random;
    }

    static MutableContract of(String wsdl, long seed) {
        ContractFiles files = FILES.computeIfAbsent(
                wsdl,
                name -> ContractFiles.read(LocalSource.classpath("META-INF/wsdl/docusign/" + name), new LocalSource()));
        MutableContract contract = new MutableContract(files.root(), new Random(seed));
        for (URI address : files.addresses()) {
            contract.documents.put(address, parse(files.content(address)));
        }
        return contract;
    }

    private static Document parse(byte[] content) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(new ByteArrayInputStream(content));
        } catch (Exception e) {
            throw new IllegalStateException("Our own contract cannot be parsed", e);
        }
    }

    Contract read() {
        Map<URI, byte[]> contents = contents();
        return ContractReader.read(root, uri -> {
            byte[] content = contents.get(uri);
            if (content == null) {
                throw new NoSuchFileException(uri.toString());
            }
            return content;
        });
    }

    private Map<URI, byte[]> contents() {
        Map<URI, byte[]> contents = new LinkedHashMap<>();
        documents.forEach((uri, document) -> contents.put(uri, serialize(document)));
        return contents;
    }

    private static byte[] serialize(Document document) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            TransformerFactory.newDefaultInstance()
                    .newTransformer()
                    .transform(new DOMSource(document), new StreamResult(out));
        } catch (Exception e) {
            throw new IllegalStateException("A tree cannot be written", e);
        }
        return out.toByteArray();
    }

    /** Writes the documents into a folder, as they lie in the contract. */
    void write(Path folder) throws IOException {
        for (Map.Entry<URI, byte[]> document : contents().entrySet()) {
            String path = document.getKey().getPath().replace("/META-INF/wsdl/docusign/", "");
            Path file = folder.resolve(path);
            Files.createDirectories(file.getParent());
            Files.write(file, document.getValue());
        }
    }

    List<Element> all(String namespace, String name, Predicate<Element> condition) {
        List<Element> found = new ArrayList<>();
        for (Element element : elements()) {
            if (element.getLocalName().equals(name)
                    && element.getNamespaceURI().equals(namespace)
                    && condition.test(element)) {
                found.add(element);
            }
        }
        return found;
    }

    private List<Element> elements() {
        List<Element> found = new ArrayList<>();
        documents.values().forEach(document -> collect(document.getDocumentElement(), found));
        return found;
    }

    /** Node lists of the DOM are slow to count. */
    private static void collect(Element element, List<Element> found) {
        found.add(element);
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element e) {
                collect(e, found);
            }
        }
    }

    /** One of them, by the seed. */
    Element any(String namespace, String name, Predicate<Element> condition) {
        List<Element> found = all(namespace, name, condition);
        if (found.isEmpty()) {
            throw new IllegalStateException("The contract has no such <%s> to mutate".formatted(name));
        }
        return found.get(random.nextInt(found.size()));
    }

    /** The same choice for one contract, however often it is asked for. */
    Element remember(String what, Supplier<Element> choice) {
        if (!remembered.containsKey(what)) {
            remembered.put(what, choice.get());
        }
        return remembered.get(what);
    }

    Element schema(String name, Predicate<Element> condition) {
        return any(XSD, name, condition);
    }

    Element service(String name, Predicate<Element> condition) {
        return any(WSDL, name, condition);
    }

    /** The first element of the WSDL that declares operations and messages. */
    Element definitions() {
        return parent(all(WSDL, "portType", e -> true).get(0));
    }

    static Element parent(Node node) {
        return (Element) node.getParentNode();
    }

    static List<Element> children(Element parent, String name) {
        List<Element> found = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element && element.getLocalName().equals(name)) {
                found.add(element);
            }
        }
        return found;
    }

    static boolean has(Element parent, String name) {
        return !children(parent, name).isEmpty();
    }

    static Element child(Element parent, String name) {
        return children(parent, name).get(0);
    }

    /** A new schema element, ready to be put somewhere. */
    static Element schemaElement(Element near, String name, String... attributes) {
        return fill(near.getOwnerDocument().createElementNS(XSD, "xs:" + name), attributes);
    }

    static Element createWsdl(Element near, String name, String... attributes) {
        return fill(near.getOwnerDocument().createElementNS(WSDL, "wsdl:" + name), attributes);
    }

    static Element fill(Element element, String... attributes) {
        for (int i = 0; i < attributes.length; i += 2) {
            element.setAttribute(attributes[i], attributes[i + 1]);
        }
        return element;
    }

    /** Gives every reference to a declaration another name. */
    void rename(String attribute, String from, String to) {
        for (Element element : elements()) {
            NamedNodeMap attributes = element.getAttributes();
            for (int i = 0; i < attributes.getLength(); i++) {
                rename((Attr) attributes.item(i), attribute, from, to);
            }
        }
    }

    private static void rename(Attr attr, String attribute, String from, String to) {
        boolean concerned = attribute.contains(attr.getName());
        if (concerned && attr.getValue().equals("tns:" + from)) {
            attr.setValue("tns:" + to);
        }
    }
}
