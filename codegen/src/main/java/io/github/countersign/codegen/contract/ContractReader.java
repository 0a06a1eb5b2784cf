package io.github.countersign.codegen.contract;

import com.ibm.wsdl.extensions.PopulatedExtensionRegistry;
import com.ibm.wsdl.factory.WSDLFactoryImpl;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import javax.wsdl.Definition;
import javax.wsdl.Types;
import javax.wsdl.WSDLException;
import javax.wsdl.extensions.ExtensionRegistry;
import javax.wsdl.extensions.UnknownExtensibilityElement;
import javax.wsdl.extensions.UnknownExtensionDeserializer;
import javax.wsdl.xml.WSDLLocator;
import javax.wsdl.xml.WSDLReader;
import javax.xml.namespace.QName;
import org.apache.ws.commons.schema.XmlSchema;
import org.apache.ws.commons.schema.XmlSchemaCollection;
import org.apache.ws.commons.schema.XmlSchemaException;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** From documents to a contract: WSDL4J reads the WSDL, Apache XmlSchema the types. Thread-safe. */
public final class ContractReader {

    private ContractReader() {}

    /**
     * Reads the document and everything it refers to.
     *
     * @throws ContractException if a document cannot be read, or a name is used that none of them declares
     */
    public static Contract read(URI root, ContractSource source) {
        return read(ContractFiles.read(root, source));
    }

    /**
     * The contract that the documents state.
     *
     * @throws ContractException if a name is used that none of them declares, or a schema is redefined
     */
    public static Contract read(ContractFiles files) {
        refuseRedefinitions(files);
        boolean wsdl = files.document(files.root()).kind() == ScannedDocument.Kind.WSDL;
        try {
            return wsdl ? readWsdl(files) : readSchema(files);
        } catch (XmlSchemaException | WSDLException e) {
            throw new ContractException(
                    "%s cannot be read: %s".formatted(ScannedDocument.display(files.root()), e.getMessage()));
        }
    }

    private static void refuseRedefinitions(ContractFiles files) {
        for (ScannedDocument document : files.all()) {
            for (ScannedDocument.Reference reference : document.references()) {
                if (reference.relation() == ScannedDocument.Relation.REDEFINE) {
                    throw new ContractException(
                            document.at(reference.line()),
                            "xs:redefine cannot be compared. Write the types out, or include the schema.");
                }
            }
        }
    }

    private static Contract readSchema(ContractFiles files) {
        XmlSchema schema = collection(files).read(source(files, files.root()));
        return new SchemaTypes(files, List.of(schema)).contract();
    }

    private static Contract readWsdl(ContractFiles files) throws WSDLException {
        WSDLReader reader = new WSDLFactoryImpl().newWSDLReader();
        reader.setFeature("javax.wsdl.verbose", false);
        reader.setExtensionRegistry(withoutSchemas());
        Definition definition = reader.readWSDL(new Locator(files));
        List<XmlSchema> schemas = schemas(files, definition);
        return new WsdlServices(files, definition).contract(new SchemaTypes(files, schemas));
    }

    /** Schemas are for the schema library: WSDL4J would follow their includes a second time. */
    private static ExtensionRegistry withoutSchemas() {
        ExtensionRegistry registry = new PopulatedExtensionRegistry();
        registry.registerDeserializer(
                Types.class, new QName(DocumentScanner.XSD, "schema"), new UnknownExtensionDeserializer());
        return registry;
    }

    /** Embedded schemas, those of imported WSDLs first. */
    private static List<XmlSchema> schemas(ContractFiles files, Definition root) {
        XmlSchemaCollection collection = collection(files);
        List<XmlSchema> schemas = new ArrayList<>();
        for (ScannedDocument wsdl : files.wsdls()) {
            Definition definition = WsdlServices.definitionAt(root, wsdl.uri());
            int number = 0;
            for (Element element : schemaElements(definition)) {
                schemas.add(collection.read(element, wsdl.uri() + "#types" + number++));
            }
        }
        return schemas;
    }

    private static List<Element> schemaElements(Definition definition) {
        List<Element> elements = new ArrayList<>();
        Types types = definition.getTypes();
        if (types != null) {
            for (Object extension : types.getExtensibilityElements()) {
                if (extension instanceof UnknownExtensibilityElement unknown
                        && DocumentScanner.XSD.equals(unknown.getElement().getNamespaceURI())) {
                    elements.add(unknown.getElement());
                }
            }
        }
        return elements;
    }

    private static XmlSchemaCollection collection(ContractFiles files) {
        XmlSchemaCollection collection = new XmlSchemaCollection();
        collection.setSchemaResolver((namespace, location, base) -> {
            URI target = ContractFiles.resolve(withoutFragment(base), location);
            return files.has(target)
                    ? source(files, target)
                    : new InputSource(new StringReader(
                            "<schema xmlns='%s' targetNamespace='%s'/>".formatted(DocumentScanner.XSD, namespace)));
        });
        return collection;
    }

    private static URI withoutFragment(String uri) {
        int hash = uri.indexOf('#');
        return URI.create(hash < 0 ? uri : uri.substring(0, hash));
    }

    private static InputSource source(ContractFiles files, URI uri) {
        InputSource source = new InputSource(new ByteArrayInputStream(files.content(uri)));
        source.setSystemId(uri.toString());
        return source;
    }

    /** Serves WSDL4J from the bytes that were scanned, so that nothing else can slip in. */
    private static final class Locator implements WSDLLocator {

        private final ContractFiles files;
        private URI latest;

        Locator(ContractFiles files) {
            this.files = files;
            this.latest = files.root();
        }

        @Override
        public InputSource getBaseInputSource() {
            return source(files, files.root());
        }

        @Override
        public InputSource getImportInputSource(String parent, String location) {
            latest = ContractFiles.resolve(URI.create(parent), location);
            return source(files, latest);
        }

        @Override
        public String getBaseURI() {
            return files.root().toString();
        }

        @Override
        public String getLatestImportURI() {
            return latest.toString();
        }

        @Override
        public void close() {
            // Bytes in memory: there is nothing to close.
        }
    }
}
