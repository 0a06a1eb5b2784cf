package io.github.countersign.mock.internal.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentStamperTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {0, 90, 180, 270})
    void aStampStandsWhereItIsPutHoweverThePageIsTurned(int rotation) throws Exception {
        Path pdf = write(TestPdf.rotated(rotation, new TestPdf.Line(1, 72, 100, "Contract")));

        byte[] stamped = DocumentStamper.stamp(
                pdf, List.of(new Stamp(new Spot(1, 200, 300), Stamp.Style.TEXT, "Ann Lee", 1)), "", "");

        Spot spot = PageTexts.of(write(stamped))
                .find(new Anchor("Ann Lee", false, true))
                .get(0);
        assertThat(spot.x()).isCloseTo(200, within(1f));
        assertThat(spot.y()).isCloseTo(310, within(1f));
    }

    @Test
    void signaturesAndInitialsShowTheNameAndStampsGoToTheirPage() throws Exception {
        Path pdf = write(TestPdf.of(new TestPdf.Line(1, 72, 100, "One"), new TestPdf.Line(2, 72, 100, "Two")));

        byte[] stamped = DocumentStamper.stamp(
                pdf,
                List.of(
                        new Stamp(new Spot(2, 100, 200), Stamp.Style.SIGNATURE, "Zoë Ångström", 1),
                        new Stamp(new Spot(1, 100, 200), Stamp.Style.INITIALS, "ZÅ", 2)),
                "",
                "");

        assertThat(TestPdf.textOf(stamped, 1)).contains("ZÅ").doesNotContain("Zoë");
        assertThat(TestPdf.textOf(stamped, 2)).contains("Signed by", "Zoë Ångström");
    }

    @Test
    void headerAndWatermarkAreOnEveryPage() throws Exception {
        Path pdf = write(TestPdf.of(new TestPdf.Line(1, 72, 100, "One"), new TestPdf.Line(2, 72, 100, "Two")));

        byte[] stamped = DocumentStamper.stamp(pdf, List.of(), "Envelope 4711", "DEMO");

        for (int page = 1; page <= 2; page++) {
            // The slanting watermark comes out in pieces.
            assertThat(TestPdf.textOf(stamped, page).replaceAll("\\s", ""))
                    .contains("Envelope4711")
                    .contains("DEMO");
        }
    }

    @Test
    void aNameThatTheFontCannotWriteNeverBreaksStamping() throws Exception {
        Path pdf = write(TestPdf.saying("Contract"));

        byte[] stamped = DocumentStamper.stamp(
                pdf, List.of(new Stamp(new Spot(1, 10, 10), Stamp.Style.SIGNATURE, "山田\n\uD83D\uDE00 Ω", 1)), "", "");

        assertThat(TestPdf.textOf(stamped)).contains("Contract", "?? ? Ω");
    }

    @Test
    void aSpotBelowThePageIsMovedUpToItsEdge() throws Exception {
        Path pdf = write(TestPdf.saying("Contract"));

        byte[] stamped = DocumentStamper.stamp(
                pdf, List.of(new Stamp(new Spot(1, 54, 5000), Stamp.Style.SIGNATURE, "Ann", 1)), "", "");

        Spot spot = PageTexts.of(write(stamped))
                .find(new Anchor("Ann", false, true))
                .get(0);
        assertThat(spot.y()).isBetween(750f, 792f);
    }

    @Test
    void withNothingToStampTheBytesStayTheSame() throws Exception {
        byte[] pdf = TestPdf.saying("Contract");

        assertThat(DocumentStamper.stamp(write(pdf), List.of(), "", "")).isEqualTo(pdf);
    }

    private Path write(byte[] pdf) throws Exception {
        return Files.write(Files.createTempFile(folder, "stamp", ".pdf"), pdf);
    }
}
