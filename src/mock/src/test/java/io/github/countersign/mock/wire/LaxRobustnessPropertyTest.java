package io.github.countersign.mock.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.countersign.mock.MockDocuSign;
import io.github.countersign.mock.MockRequest.Outcome;
import io.github.countersign.mock.internal.contract.Contract;
import io.github.countersign.mock.internal.pdf.TestPdf;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;

/** Where no schema is in front of the operations, they are the ones who must cope. */
class LaxRobustnessPropertyTest {

    private static final MockDocuSign DOCUSIGN = MockDocuSign.start();
    private static final String PDF = Base64.getEncoder().encodeToString(TestPdf.saying("Sign here: /s1/"));

    private static final List<String> LEAVES = List.of(
            "<AccountId>%s</AccountId>".formatted(DOCUSIGN.accountId()),
            "<ID>1</ID>",
            "<ID>x</ID>",
            "<Name>Contract</Name>",
            "<PDFBytes>%s</PDFBytes>".formatted(PDF),
            "<PDFBytes/>",
            "<UserName>Ann</UserName>",
            "<Email>ann@example.com</Email>",
            "<Type>Signer</Type>",
            "<Type>SignHere</Type>",
            "<RecipientID>1</RecipientID>",
            "<DocumentID>1</DocumentID>",
            "<PageNumber>1</PageNumber>",
            "<XPosition>10</XPosition>",
            "<AnchorTabItem><AnchorTabString>/s1/</AnchorTabString></AnchorTabItem>",
            "<AnchorTabItem/>",
            "<CaptiveInfo/>",
            "<Subject>Please</Subject>",
            "<EnvelopeID>x</EnvelopeID>",
            "<EnvelopeIds><EnvelopeId>x</EnvelopeId></EnvelopeIds>",
            "<EnvelopeIds xmlns:i='http://www.w3.org/2001/XMLSchema-instance' i:nil='true'/>",
            "<BeginDateTime>2026-01-01T00:00:00</BeginDateTime>",
            "<BeginDateTime/>",
            "<Statuses><Status>Sent</Status></Statuses>",
            "<RoleName>Buyer</RoleName>",
            "<RecipientCorrections><RecipientCorrection/></RecipientCorrections>",
            "<FolderFrom><FolderType>Inbox</FolderType></FolderFrom>",
            "<FolderTo/>",
            "<FolderTypeInfo/>",
            "<RoleAssignments><RoleAssignment/></RoleAssignments>",
            "<FieldData><DataValues><DataValue/></DataValues></FieldData>",
            "<TemplateLocation>Server</TemplateLocation>",
            "<AdditionalTabs><Tab/></AdditionalTabs>",
            "<User/>",
            "<TransactionID>t</TransactionID>",
            "<Asynchronous>true</Asynchronous>",
            "<TransformPdfFields>true</TransformPdfFields>",
            "<Unknown><ID>2</ID></Unknown>");

    @AfterContainer
    static void close() {
        DOCUSIGN.close();
    }

    @Property(tries = 1000)
    void whateverIsMissingIsARefusalAndNeverADefect(
            @ForAll("operations") String operation, @ForAll("contents") String content) {
        HttpResponse<String> reply = Wire.post(
                DOCUSIGN.dsapi(),
                Wire.API,
                operation,
                Wire.header(DOCUSIGN),
                Wire.envelope("", "<%1$s xmlns='%2$s'>%3$s</%1$s>".formatted(operation, Wire.API, content)));

        assertThat(DOCUSIGN.requests().get(DOCUSIGN.requests().size() - 1).outcome())
                .describedAs(reply.body())
                .isIn(Outcome.ANSWERED, Outcome.REFUSED);
    }

    @Provide
    Arbitrary<String> operations() {
        Set<String> answered = new TreeSet<>(MockDocuSign.operations());
        answered.removeAll(Contract.DSAPI.missingOperations());
        return Arbitraries.of(answered);
    }

    /** Elements of the contract inside one another, at random but likely to fit. */
    @Provide
    Arbitrary<String> contents() {
        Arbitrary<String> leaves = Arbitraries.of(LEAVES).list().ofMaxSize(5).map(l -> String.join("", l));
        Arbitrary<String> things = leaves.flatMap(inside -> Arbitraries.of(
                        "<Documents><Document>%s</Document></Documents>",
                        "<Recipients><Recipient>%s</Recipient></Recipients>", "<Tabs><Tab>%s</Tab></Tabs>", "%s")
                .map(form -> form.formatted(inside)));
        Arbitrary<String> inside = things.list()
                .ofMaxSize(5)
                .map(parts -> "<AccountId>%s</AccountId><Subject>s</Subject>".formatted(DOCUSIGN.accountId())
                        + String.join("", parts));
        return inside.flatMap(content -> Arbitraries.of(
                        "<Envelope>%s</Envelope>",
                        "<EnvelopeStatusFilter>%s</EnvelopeStatusFilter>",
                        "<EnvelopeStatusChangeFilter>%s</EnvelopeStatusChangeFilter>",
                        "<Correction>%s</Correction>",
                        "<Arg>%s</Arg>",
                        "<FolderFilter>%s</FolderFilter>",
                        "<EnvelopeTemplate><EnvelopeTemplateDefinition><Name>T</Name></EnvelopeTemplateDefinition>"
                                + "<Envelope>%s</Envelope></EnvelopeTemplate>",
                        "<EnvelopeInformation>%1$s</EnvelopeInformation><CompositeTemplates><CompositeTemplate>"
                                + "<InlineTemplates><InlineTemplate><Envelope>%1$s</Envelope></InlineTemplate>"
                                + "</InlineTemplates></CompositeTemplate></CompositeTemplates>",
                        "<EnvelopeInformation>%1$s</EnvelopeInformation><TemplateReferences><TemplateReference>%1$s"
                                + "</TemplateReference></TemplateReferences>%1$s",
                        "<SetSharedAccessRequest>%1$s<SharedItems>%1$s<SharedItem/></SharedItems>"
                                + "</SetSharedAccessRequest>",
                        "<AddressBookItems><AddressBookItem>%1$s</AddressBookItem></AddressBookItems>",
                        "%s")
                .map(form -> form.formatted(content)));
    }
}
