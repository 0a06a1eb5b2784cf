package io.github.countersign.codegen.diff;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;

class DiffReportsTest {

    private static final DiffReport REPORT = new DiffReport(
            List.of(
                    new Difference(
                            Severity.BREAKING,
                            "field",
                            "type Recipient/AccessCode",
                            "is gone",
                            "Recipient.getAccessCode() and setAccessCode(String) disappear"),
                    new Difference(Severity.WIDENING, "enumeration", "type A", "value '<b>&\"' is new", "")),
            3,
            77,
            379);

    @Test
    void textHasALineADifferenceAndTheCountsLast() {
        List<String> lines = new DiffReports(REPORT, "old.wsdl", "new.wsdl", FailOn.BREAKING).text();

        assertThat(lines)
                .containsExactly(
                        "old.wsdl -> new.wsdl",
                        "BREAKING  field             type Recipient/AccessCode: is gone"
                                + " [Java: Recipient.getAccessCode() and setAccessCode(String) disappear]",
                        "WIDENING  enumeration       type A: value '<b>&\"' is new",
                        "1 breaking, 0 name, 1 widening, 0 other differences, 3 of documentation texts,"
                                + " over 77 operations and 379 types");
    }

    @Test
    void jsonHoldsCountsAndDifferences() throws IOException {
        String json = new DiffReports(REPORT, "old.wsdl", "new.wsdl", FailOn.NONE).json();

        assertThat(json)
                .contains("\"BREAKING\" : 1", "\"documentation\" : 3", "\"java\" : \"Recipient.getAccessCode()");
        try (JsonParser parser = new JsonFactory().createParser(json)) {
            int objects = 0;
            while (parser.nextToken() != null) {
                objects += parser.currentToken().isStructStart() ? 1 : 0;
            }
            assertThat(objects).isEqualTo(4);
        }
    }

    @Test
    void junitFailsOnlyWhatFailsTheBuild() throws Exception {
        Document report = parse(new DiffReports(REPORT, "a", "b", FailOn.BREAKING).junit());

        assertThat(report.getDocumentElement().getAttribute("tests")).isEqualTo("2");
        assertThat(report.getDocumentElement().getAttribute("failures")).isEqualTo("1");
        assertThat(report.getElementsByTagName("failure").getLength()).isEqualTo(1);
        assertThat(report.getElementsByTagName("failure").item(0).getTextContent())
                .contains("type Recipient/AccessCode");
    }

    @Test
    void junitOfEqualContractsHasOneTestThatPasses() throws Exception {
        DiffReport same = new DiffReport(List.of(), 0, 5, 6);
        Document report = parse(new DiffReports(same, "a", "b", FailOn.DOC).junit());

        assertThat(report.getDocumentElement().getAttribute("tests")).isEqualTo("1");
        assertThat(report.getDocumentElement().getAttribute("failures")).isEqualTo("0");
        assertThat(report.getElementsByTagName("testcase").getLength()).isEqualTo(1);
    }

    @Test
    void allThreeFormsAreWritten(@TempDir Path folder) throws IOException {
        new DiffReports(REPORT, "a", "b", FailOn.BREAKING).write(folder.resolve("reports"));

        assertThat(folder.resolve("reports/contract-diff.txt")).content().endsWith("379 types\n");
        assertThat(folder.resolve("reports/contract-diff.json")).content().startsWith("{");
        assertThat(folder.resolve("reports/TEST-contract-diff.xml")).content().startsWith("<?xml");
    }

    private static Document parse(String xml) throws Exception {
        return DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new java.io.ByteArrayInputStream(xml.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }
}
