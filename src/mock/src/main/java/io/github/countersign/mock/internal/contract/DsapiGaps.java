package io.github.countersign.mock.internal.contract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** What dsapi.asmx lacks of the contract of api.asmx, as the table beside the contract has it. Immutable. */
final class DsapiGaps {

    private static final String TABLE = "/META-INF/wsdl/docusign/dsapi.tsv";

    /**
     * One line of the table.
     *
     * @param kind {@code operation}, {@code field} or {@code value}
     * @param owner the service or type that has it at api.asmx
     * @param name its name
     */
    private record Gap(String kind, String owner, String name) {}

    private static final Lazy<DsapiGaps> KNOWN = new Lazy<>(() -> new DsapiGaps(read()));

    private final List<Gap> gaps;

    private DsapiGaps(List<Gap> gaps) {
        this.gaps = gaps;
    }

    static DsapiGaps known() {
        return KNOWN.get();
    }

    private static List<Gap> read() {
        try (InputStream in = DsapiGaps.class.getResourceAsStream(TABLE)) {
            if (in == null) {
                throw new IllegalStateException(
                        "%s is not on the class path: countersign-wsdl is missing or of another version"
                                .formatted(TABLE));
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split("\t", -1))
                    .map(cells -> new Gap(cells[0], cells[1], cells[2]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Set<String> operations() {
        return gaps.stream()
                .filter(gap -> gap.kind().equals("operation"))
                .map(Gap::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Takes out of a flat WSDL or schema what dsapi.asmx does not have. */
    void cutFrom(Document contract) {
        for (Gap gap : gaps) {
            switch (gap.kind()) {
                case "operation" -> cutOperation(contract, gap.name());
                case "field" -> cutFromType(contract, gap.owner(), "element", e -> is(e, "name", gap.name()));
                case "value" -> cutFromType(contract, gap.owner(), "enumeration", e -> is(e, "value", gap.name()));
                default -> throw new IllegalStateException("%s has a line of kind %s".formatted(TABLE, gap.kind()));
            }
        }
    }

    private static void cutOperation(Document contract, String name) {
        cut(contract.getDocumentElement(), Xml.WSDL, "operation", e -> is(e, "name", name));
        cut(
                contract.getDocumentElement(),
                Xml.WSDL,
                "message",
                e -> is(e, "name", name + "SoapIn") || is(e, "name", name + "SoapOut"));
        cut(
                contract.getDocumentElement(),
                Xml.SCHEMA,
                "element",
                e -> (is(e, "name", name) || is(e, "name", name + "Response")) && isGlobal(e));
    }

    private static void cutFromType(Document contract, String type, String kind, Predicate<Element> which) {
        for (String typeKind : List.of("complexType", "simpleType")) {
            for (Element found : Xml.descendants(contract.getDocumentElement(), Xml.SCHEMA, typeKind)) {
                if (is(found, "name", type)) {
                    cut(found, Xml.SCHEMA, kind, which);
                }
            }
        }
    }

    private static void cut(Element root, String namespace, String kind, Predicate<Element> which) {
        for (Element found : Xml.descendants(root, namespace, kind)) {
            if (which.test(found)) {
                found.getParentNode().removeChild(found);
            }
        }
    }

    private static boolean is(Element element, String attribute, String value) {
        return element.getAttribute(attribute).equals(value);
    }

    private static boolean isGlobal(Element element) {
        return element.getParentNode() instanceof Element parent && Xml.is(parent, Xml.SCHEMA, "schema");
    }
}
