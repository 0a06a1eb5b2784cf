package io.github.countersign.mock.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.countersign.mock.MockDocuSign;
import io.github.countersign.mock.MockEnvelope;
import io.github.countersign.mock.internal.pdf.TestPdf;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a test looks at when the code that it tests tells it nothing. */
class LastEnvelopeTest {

    private final MockDocuSign docusign = MockDocuSign.start();

    @AfterEach
    void close() {
        docusign.close();
    }

    @Test
    void theEnvelopeThatWasMadeLastIsThereWithoutItsId() {
        assertThatThrownBy(docusign::lastEnvelope)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("There is no envelope in this mock: nobody has made one yet, see requests()");

        TestEnvelope.EMPTY.signer(1, "Ann", 1).send(docusign);
        String second = TestEnvelope.EMPTY.signer(1, "Bo", 1).send(docusign);

        assertThat(docusign.lastEnvelope().id()).isEqualTo(second);
    }

    @Test
    void itsDocumentsAreThereAsSignedSoFar() {
        String id = TestEnvelope.EMPTY.signer(1, "Ann", 1).signer(2, "Bo", 2).send(docusign);
        MockEnvelope envelope = docusign.lastEnvelope();
        assertThat(TestPdf.textOf(envelope.document("Contract")))
                .contains("Contract of sale")
                .doesNotContain("Ann");

        envelope.recipient("Ann").sign();
        assertThat(TestPdf.textOf(envelope.document("Contract")))
                .contains("Ann")
                .doesNotContain("Bo");
        assertThatThrownBy(() -> envelope.document("Lease"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Envelope %s has no document 'Lease'; it has [Contract]", id);

        assertThat(envelope.recipient("Bo").declineReason()).isEmpty();
        envelope.recipient("Bo").decline("Too dear");
        assertThat(envelope.recipient("Bo").declineReason()).contains("Too dear");
    }
}
