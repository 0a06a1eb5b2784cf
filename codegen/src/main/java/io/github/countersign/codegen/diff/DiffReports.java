package io.github.countersign.codegen.diff;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** The forms of a report: text for people, JSON for programs, JUnit XML for build servers. */
public final class DiffReports {

    private final DiffReport report;
    private final String before;
    private final String after;
    private final FailOn failOn;

    /**
     * The forms of one report.
     *
     * @param before name of the old contract
     * @param after name of the new one
     * @param failOn which differences the JUnit form shows as failures
     */
    public DiffReports(DiffReport report, String before, String after, FailOn failOn) {
        this.report = report;
        this.before = before;
        this.after = after;
        this.failOn = failOn;
    }

    /** Writes {@code contract-diff.txt}, {@code contract-diff.json} and {@code TEST-contract-diff.xml} into a folder. */
    public void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("contract-diff.txt"), String.join("\n", text()) + "\n");
        Files.writeString(folder.resolve("contract-diff.json"), json());
        Files.writeString(folder.resolve("TEST-contract-diff.xml"), junit());
    }

    /** A line a difference, then the counts. */
    public List<String> text() {
        List<String> lines = new ArrayList<>();
        lines.add("%s -> %s".formatted(before, after));
        report.differences().forEach(difference -> lines.add(difference.toString()));
        lines.add(report.summary());
        return lines;
    }

    String json() throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.setPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));
            json.writeStartObject();
            json.writeStringField("old", before);
            json.writeStringField("new", after);
            for (Severity severity : Severity.values()) {
                json.writeNumberField(severity.name(), report.count(severity));
            }
            json.writeNumberField("documentation", report.documentation());
            json.writeNumberField("operations", report.operations());
            json.writeNumberField("types", report.types());
            json.writeArrayFieldStart("differences");
            for (Difference difference : report.differences()) {
                difference(json, difference);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        return text + "\n";
    }

    private static void difference(JsonGenerator json, Difference difference) throws IOException {
        json.writeStartObject();
        json.writeStringField("severity", difference.severity().name());
        json.writeStringField("code", difference.code());
        json.writeStringField("where", difference.where());
        json.writeStringField("message", difference.message());
        json.writeStringField("java", difference.java());
        json.writeEndObject();
    }

    String junit() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeCharacters("\n");
            int tests = Math.max(1, report.differences().size());
            xml.writeStartElement("testsuite");
            xml.writeAttribute("name", "contract diff: %s -> %s".formatted(before, after));
            xml.writeAttribute("tests", Integer.toString(tests));
            xml.writeAttribute(
                    "failures", Integer.toString(report.failures(failOn).size()));
            xml.writeAttribute("errors", "0");
            xml.writeAttribute("skipped", "0");
            if (report.differences().isEmpty()) {
                testCase(xml, "contract", "the contracts are the same");
            }
            for (Difference difference : report.differences()) {
                testCase(xml, difference);
            }
            xml.writeCharacters("\n");
            xml.writeEndElement();
            xml.writeCharacters("\n");
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IOException("the JUnit report cannot be written", e);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static void testCase(XMLStreamWriter xml, String className, String name) throws XMLStreamException {
        xml.writeCharacters("\n  ");
        xml.writeStartElement("testcase");
        xml.writeAttribute("classname", className);
        xml.writeAttribute("name", name);
        xml.writeEndElement();
    }

    private void testCase(XMLStreamWriter xml, Difference difference) throws XMLStreamException {
        xml.writeCharacters("\n  ");
        xml.writeStartElement("testcase");
        xml.writeAttribute("classname", "contract." + difference.severity());
        xml.writeAttribute("name", "%s: %s %s".formatted(difference.where(), difference.code(), difference.message()));
        boolean fails = failOn.fails(difference.severity());
        xml.writeStartElement(fails ? "failure" : "system-out");
        if (fails) {
            xml.writeAttribute("message", difference.message());
            xml.writeAttribute("type", difference.severity().name());
        }
        xml.writeCharacters(difference.toString());
        xml.writeEndElement();
        xml.writeEndElement();
    }
}
