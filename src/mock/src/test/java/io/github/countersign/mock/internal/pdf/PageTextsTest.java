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

class PageTextsTest {

    @TempDir
    Path folder;

    @Test
    void anAnchorIsFoundAtEveryOccurrenceWithItsPlaceAsPeopleSeeIt() throws Exception {
        PageTexts texts = read(TestPdf.of(
                new TestPdf.Line(1, 72, 100, "Sign here"),
                new TestPdf.Line(1, 300, 500, "and Sign here"),
                new TestPdf.Line(3, 50, 700, "Sign here")));

        List<Spot> spots = texts.find(new Anchor("Sign here", false, true));

        assertThat(spots).extracting(Spot::page).containsExactly(1, 1, 3);
        assertThat(spots.get(0).x()).isCloseTo(72, within(0.5f));
        assertThat(spots.get(0).y()).isCloseTo(100, within(0.5f));
        assertThat(spots.get(1).x()).isGreaterThan(310);
        assertThat(spots.get(2).y()).isCloseTo(700, within(0.5f));
    }

    @ParameterizedTest
    @ValueSource(ints = {90, 180, 270})
    void aRotatedPageIsMeasuredAsItIsShown(int rotation) throws Exception {
        PageTexts texts = read(TestPdf.rotated(rotation, new TestPdf.Line(1, 120, 200, "Anchor")));

        Spot spot = texts.find(new Anchor("Anchor", false, true)).get(0);

        assertThat(spot.x()).isCloseTo(120, within(0.5f));
        assertThat(spot.y()).isCloseTo(200, within(0.5f));
    }

    @Test
    void caseAndWholeWordsCountOnlyWhenAsked() throws Exception {
        PageTexts texts = read(TestPdf.saying("SIGNATURE signature signatures iİ"));

        assertThat(texts.find(new Anchor("signature", false, false))).hasSize(3);
        assertThat(texts.find(new Anchor("signature", false, true))).hasSize(2);
        assertThat(texts.find(new Anchor("signature", true, true))).hasSize(1);
        assertThat(texts.find(new Anchor("SIGNATURE", true, false))).hasSize(2);
    }

    @Test
    void aTextThatIsNotThereIsNotFoundAndLinesAreNotJoined() throws Exception {
        PageTexts texts = read(TestPdf.of(new TestPdf.Line(1, 72, 100, "Sign"), new TestPdf.Line(1, 72, 120, "here")));

        assertThat(texts.find(new Anchor("Sign here", false, false))).isEmpty();
    }

    private PageTexts read(byte[] pdf) throws Exception {
        Path file = folder.resolve("document.pdf");
        Files.write(file, pdf);
        return PageTexts.of(file);
    }
}
