package io.github.countersign.mock.internal.operation;

import static io.github.countersign.mock.internal.operation.Requests.add;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.countersign.mock.internal.envelope.PlacedTab;
import io.github.countersign.mock.internal.pdf.TestPdf;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.List;
import net.docusign.api_3_0.Envelope;
import net.docusign.api_3_0.Tab;
import net.docusign.api_3_0.TabTypeCode;
import net.docusign.api_3_0.UnitTypeCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TabPlacementTest {

    private static final int SIGNATURE_HEIGHT = 33;

    @TempDir
    Path folder;

    private TestMock mock;

    @BeforeEach
    void start() {
        mock = new TestMock(folder);
    }

    @AfterEach
    void stop() {
        mock.close();
    }

    @Test
    void anAnchoredTabStandsAtEveryOccurrenceInAllDocuments() {
        Envelope envelope = withAnchor(Requests.anchored(TabTypeCode.SIGN_HERE, 1, "Signature:"));

        String id = mock.api.createAndSendEnvelope(envelope).getEnvelopeID();

        assertThat(placed(id))
                .extracting(PlacedTab::document, PlacedTab::page, PlacedTab::x, PlacedTab::y)
                .containsExactly(
                        tuple(BigInteger.ONE, 1, 72, 400 - SIGNATURE_HEIGHT),
                        tuple(BigInteger.ONE, 2, 300, 500 - SIGNATURE_HEIGHT),
                        tuple(BigInteger.TWO, 1, 100, 200 - SIGNATURE_HEIGHT));
        mock.sign(id, 1);
        byte[] pdf = mock.api.requestPDF(id).getPDFBytes();
        for (int page = 1; page <= 3; page++) {
            assertThat(TestPdf.textOf(pdf, page)).contains("Ann Lee");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "PIXELS, 10, 20, 82, 420",
        "INCHES, 1, 0.5, 144, 436",
        "CMS, 2.54, 0, 144, 400",
        "MMS, 25.4, 0, 144, 400",
        ", 1, -1, 73, 399"
    })
    void offsetsAreInTheUnitAndDownwards(UnitTypeCode unit, double x, double y, int expectedX, int expectedBase) {
        Tab tab = Requests.anchored(TabTypeCode.SIGN_HERE, 1, "Signature:");
        tab.getAnchorTabItem().setUnit(unit);
        tab.getAnchorTabItem().setXOffset(x);
        tab.getAnchorTabItem().setYOffset(y);

        String id = mock.api.createEnvelope(withAnchor(tab)).getEnvelopeID();

        PlacedTab first = placed(id).get(0);
        assertThat(first.x()).isEqualTo(expectedX);
        assertThat(first.y()).isEqualTo(expectedBase - SIGNATURE_HEIGHT);
    }

    @Test
    void anAnchorThatIsNotThereIsAFaultUnlessItMayBeMissing() {
        Tab tab = Requests.anchored(TabTypeCode.SIGN_HERE, 1, "Nowhere");

        assertThatThrownBy(() -> mock.api.createEnvelope(withAnchor(tab)))
                .hasMessage("Anchor tab string 'Nowhere' was not found in document.");
        assertThat(mock.state.envelopes().all()).isEmpty();

        tab.getAnchorTabItem().setIgnoreIfNotPresent(true);
        assertThat(placed(mock.api.createEnvelope(withAnchor(tab)).getEnvelopeID()))
                .isEmpty();
    }

    @Test
    void anAnchorNeedsAText() {
        Tab tab = Requests.anchored(TabTypeCode.SIGN_HERE, 1, "");

        assertThatThrownBy(() -> mock.api.createEnvelope(withAnchor(tab)))
                .hasMessageStartingWith("Validation error: The element 'AnchorTabItem'")
                .hasMessageContaining("'AnchorTabString'");
    }

    private List<PlacedTab> placed(String id) {
        return mock.state.envelopes().find(id).orElseThrow().tabs();
    }

    private static Envelope withAnchor(Tab tab) {
        Envelope envelope = Requests.empty();
        envelope.setSubject("Please sign");
        add(
                envelope,
                Requests.document(
                        1,
                        "Contract",
                        TestPdf.of(
                                new TestPdf.Line(1, 72, 400, "Signature: ____"),
                                new TestPdf.Line(2, 300, 500, "signature: ____"))));
        add(envelope, Requests.document(2, "Annex", TestPdf.of(new TestPdf.Line(1, 100, 200, "Signature:"))));
        add(envelope, Requests.recipient(1, "Ann Lee", 1));
        add(envelope, tab);
        return envelope;
    }
}
