package io.github.countersign.internal.cxf;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.xml.bind.ValidationEvent;
import jakarta.xml.bind.helpers.ValidationEventImpl;
import jakarta.xml.bind.helpers.ValidationEventLocatorImpl;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TolerantReaderTest {

    private final PrintStream before = System.err;
    private final ByteArrayOutputStream log = new ByteArrayOutputStream();
    private final TolerantReader reader = new TolerantReader();

    @BeforeEach
    void capture() {
        System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void restore() {
        System.setErr(before);
    }

    @Test
    void namesAnUnknownElementOnceAndReadsOn() {
        assertThat(reader.handleEvent(unexpected("NewField"))).isTrue();
        assertThat(reader.handleEvent(unexpected("NewField"))).isTrue();
        assertThat(warnings())
                .singleElement()
                .asString()
                .contains("The service sent element NewField (line 3, column 7), which this contract does not have: "
                        + "skipped, and not reported again");
    }

    @Test
    void doesNotLetAReplyFloodTheLog() {
        for (int i = 0; i < 1000; i++) {
            reader.handleEvent(unexpected("Field" + i));
        }
        assertThat(warnings()).hasSize(100);
    }

    @Test
    void readsOnAfterAValueThatIsNoneOfItsType() {
        assertThat(reader.handleEvent(event(ValidationEvent.ERROR, "Zero length BigInteger")))
                .isTrue();
        assertThat(reader.handleEvent(event(ValidationEvent.WARNING, null))).isTrue();
        assertThat(warnings()).isEmpty();
    }

    @Test
    void givesUpOnlyOnWhatIsFatal() {
        assertThat(reader.handleEvent(event(ValidationEvent.FATAL_ERROR, "broken")))
                .isFalse();
    }

    private java.util.List<String> warnings() {
        return log.toString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.contains("WARN"))
                .toList();
    }

    private static ValidationEvent unexpected(String name) {
        return event(
                ValidationEvent.ERROR,
                "unexpected element (uri:\"urn:x\", local:\"%s\"). Expected elements are <{}a>".formatted(name));
    }

    private static ValidationEvent event(int severity, String message) {
        ValidationEventLocatorImpl locator = new ValidationEventLocatorImpl();
        locator.setLineNumber(3);
        locator.setColumnNumber(7);
        return new ValidationEventImpl(severity, message, locator);
    }
}
