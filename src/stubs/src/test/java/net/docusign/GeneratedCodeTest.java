package net.docusign;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.docusign.accountmanagement.AccountManagementService;
import net.docusign.api_3_0.APIService;
import net.docusign.credential.Credential;
import org.junit.jupiter.api.Test;

class GeneratedCodeTest {

    private static final Path SOURCES = Path.of("target/generated-sources/cxf");
    private static final Path CLASSES = Path.of("target/classes");

    /** A date in one of the forms that code generators print. */
    private static final Pattern DATE = Pattern.compile("\\b20\\d\\d[-./]\\d\\d[-./]\\d\\d|\\bGenerated on\\b");

    @Test
    void namesNoFileOfTheMachineThatBuiltItAndNoDate() {
        String here = Path.of("").toAbsolutePath().toString();

        assertThat(files(SOURCES))
                .hasSizeGreaterThan(500)
                .allSatisfy(source ->
                        assertThat(read(source)).doesNotContain("file:", here).doesNotContainPattern(DATE));
    }

    @Test
    void theWsdlOfEveryServiceIsOnTheClassPath() {
        assertThat(List.of(APIService.WSDL_LOCATION, AccountManagementService.WSDL_LOCATION, Credential.WSDL_LOCATION))
                .doesNotContainNull();
    }

    /** Class names are part of the contract: a difference here breaks people's code. */
    @Test
    void theClassesAreTheListedOnes() throws IOException {
        List<String> classes = files(CLASSES)
                .map(file -> CLASSES.relativize(file).toString())
                .filter(name -> name.endsWith(".class"))
                .map(name -> name.replace('/', '.').replace('\\', '.').replaceAll("\\.class$", ""))
                .sorted()
                .toList();
        List<String> listed;
        try (var list = Objects.requireNonNull(getClass().getResourceAsStream("/classes.txt"))) {
            listed = new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }

        assertThat(classes).containsExactlyElementsOf(listed);
    }

    private static Stream<Path> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
