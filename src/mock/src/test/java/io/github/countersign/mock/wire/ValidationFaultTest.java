package io.github.countersign.mock.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.countersign.mock.MockDocuSign;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValidationFaultTest {

    private static final MockDocuSign DOCUSIGN = MockDocuSign.start();
    private static final String IN_API = "' in namespace 'http://www.docusign.net/API/3.0'";

    @AfterAll
    static void close() {
        DOCUSIGN.close();
    }

    private static String fault(String operation, String content) {
        HttpResponse<String> reply = Wire.call(
                DOCUSIGN, operation, "<%1$s xmlns='%2$s'>%3$s</%1$s>".formatted(operation, Wire.API, content));
        assertThat(reply.statusCode()).isEqualTo(500);
        assertThat(reply.body()).contains("<faultcode>soap:Client</faultcode>", "<detail />");
        return Wire.text(reply.body(), "faultstring");
    }

    private static String faultInDocument(String content) {
        return fault(
                "CreateEnvelope", "<Envelope><Documents><Document>" + content + "</Document></Documents></Envelope>");
    }

    private static String faultInRecipient(String content) {
        return fault(
                "CreateEnvelope",
                "<Envelope><Recipients><Recipient>" + content + "</Recipient></Recipients></Envelope>");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    x   | The string 'x' is not a valid Integer value.
                    1.5 | The string '1.5' is not a valid Integer value.
                    0   | Value '0' was either too large or too small for PositiveInteger.
                    -3  | Value '-3' was either too large or too small for PositiveInteger.
                    """)
    void aValueThatDoesNotFitItsTypeIsNamedWithTheTypeAndTheReason(String value, String reason) {
        assertThat(faultInDocument("<ID>%s</ID>".formatted(value)))
                .isEqualTo("Validation error: The 'http://www.docusign.net/API/3.0:ID' element is invalid - The value '"
                        + value + "' is invalid according to its datatype "
                        + "'http://www.w3.org/2001/XMLSchema:positiveInteger' - " + reason);
    }

    @Test
    void aValueOutsideAnEnumerationIsNamedWithTheTypeOfTheContract() {
        assertThat(faultInRecipient("<ID>1</ID><Type>Witness</Type>"))
                .isEqualTo("Validation error: The element 'Recipient" + IN_API + " has invalid child element 'Type"
                        + IN_API + ". List of possible elements expected: 'UserName" + IN_API + ".");
        assertThat(
                        fault(
                                "RequestStatuses",
                                "<EnvelopeStatusFilter><AccountId>a</AccountId><Statuses><Status>Lost</Status></Statuses></EnvelopeStatusFilter>"))
                .isEqualTo(
                        "Validation error: The 'http://www.docusign.net/API/3.0:Status' element is invalid - The value 'Lost'"
                                + " is invalid according to its datatype 'http://www.docusign.net/API/3.0:EnvelopeStatusCode'"
                                + " - The Enumeration constraint failed.");
    }

    @Test
    void aBooleanInWordsIsNoBoolean() {
        assertThat(fault(
                        "RequestEnvelope",
                        "<EnvelopeID>e</EnvelopeID><IncludeDocumentBytes>yes</IncludeDocumentBytes>"))
                .isEqualTo(
                        "Validation error: The 'http://www.docusign.net/API/3.0:IncludeDocumentBytes' element is invalid - The"
                                + " value 'yes' is invalid according to its datatype 'http://www.w3.org/2001/XMLSchema:boolean'"
                                + " - The string 'yes' is not a valid Boolean value.");
    }

    @Test
    void brokenBase64IsShownShortened() {
        String fault = faultInDocument("<ID>1</ID><Name>n</Name><PDFBytes>" + "!".repeat(5000) + "</PDFBytes>");

        assertThat(fault)
                .startsWith(
                        "Validation error: The 'http://www.docusign.net/API/3.0:PDFBytes' element is invalid - The value '!!!")
                .endsWith("is not a valid Base64 text sequence.")
                .hasSizeLessThan(1000);
    }

    @Test
    void anElementWhereNothingMoreIsExpectedIsInvalidWithoutAList() {
        assertThat(fault("VoidEnvelope", "<EnvelopeID>e</EnvelopeID><Reason>r</Reason><More/>"))
                .isEqualTo("Validation error: The element 'VoidEnvelope" + IN_API + " has invalid child element 'More"
                        + IN_API + ".");
    }

    @Test
    void severalExpectedElementsStandInOneList() {
        assertThat(fault("VoidEnvelope", "<Other/>"))
                .isEqualTo("Validation error: The element 'VoidEnvelope" + IN_API + " has invalid child element 'Other"
                        + IN_API + ". List of possible elements expected: 'EnvelopeID, Reason" + IN_API + ".");
    }

    @Test
    void aForeignElementHasNoNamespaceInTheTextWhenItHasNone() {
        assertThat(fault("VoidEnvelope", "<Other xmlns=''/>"))
                .startsWith("Validation error: The element 'VoidEnvelope" + IN_API
                        + " has invalid child element 'Other'. List");
    }

    @Test
    void textBetweenElementsIsRefused() {
        assertThat(fault("VoidEnvelope", "text"))
                .isEqualTo("Validation error: The element 'VoidEnvelope" + IN_API + " cannot contain text.");
    }

    @Test
    void elementsInsideATextAreRefused() {
        assertThat(fault("VoidEnvelope", "<EnvelopeID><b/></EnvelopeID>"))
                .startsWith("Validation error: The element 'EnvelopeID" + IN_API + " cannot contain child element");
    }

    @Test
    void anAttributeThatTheContractDoesNotHaveIsRefused() {
        assertThat(fault("VoidEnvelope", "<EnvelopeID lang='en'>e</EnvelopeID>"))
                .isEqualTo("Validation error: The 'lang' attribute is not declared.");
        assertThat(faultInDocument("<ID xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xsi:nil='true'/>"))
                .isEqualTo(
                        "Validation error: The 'http://www.w3.org/2001/XMLSchema-instance:nil' attribute is not declared.");
    }

    @Test
    void anIncompleteElementIsToldWhatIsMissing() {
        assertThat(fault("RequestEnvelope", "<EnvelopeID>e</EnvelopeID>"))
                .isEqualTo("Validation error: The element 'RequestEnvelope" + IN_API
                        + " has incomplete content. List of possible elements expected: 'IncludeDocumentBytes" + IN_API
                        + ".");
    }

    @Test
    void whatTheRealSchemaDoesNotRequireMayBeAbsent() {
        HttpResponse<String> statuses = Wire.call(
                DOCUSIGN,
                "RequestStatuses",
                "<RequestStatuses xmlns='%s'><EnvelopeStatusFilter><AccountId>%s</AccountId></EnvelopeStatusFilter></RequestStatuses>"
                        .formatted(Wire.API, DOCUSIGN.accountId()));

        assertThat(statuses.body()).doesNotContain("Validation error");
        assertThat(faultInRecipient("<ID>1</ID><UserName>u</UserName><Email>e</Email><Type>Signer</Type><Nonsense/>"))
                .contains("'AccessCode, ", "has invalid child element 'Nonsense'");
    }

    @Test
    void theWordsDoNotDependOnTheLanguageOfTheMachine() {
        java.util.Locale before = java.util.Locale.getDefault();
        java.util.Locale.setDefault(java.util.Locale.GERMANY);
        try {
            assertThat(fault("VoidEnvelope", "<Other/>")).contains("has invalid child element");
        } finally {
            java.util.Locale.setDefault(before);
        }
    }
}
