package io.github.countersign.it.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StubsBuildIT {

    private static final String STUBS = "src/stubs/target/countersign-stubs-0.1.0-SNAPSHOT.jar";
    private static final String CONTRACT = "wsdl/target/countersign-wsdl-0.1.0-SNAPSHOT.jar";
    private static final String[] NEPAL = {
        "-Duser.language=tr", "-Duser.country=TR", "-Duser.timezone=Asia/Kathmandu", "-Dfile.encoding=ISO-8859-9"
    };
    private static final String[] NEWFOUNDLAND = {
        "-Duser.language=en", "-Duser.country=CA", "-Duser.timezone=America/St_Johns", "-Dfile.encoding=UTF-8"
    };

    @TempDir
    private Path folder;

    @Test
    void isTheSameBytesInTwoPlacesAndRepeatsNothingThatIsDone() throws Exception {
        StubsCheckout here = StubsCheckout.in(folder.resolve("here"));
        StubsCheckout there = StubsCheckout.in(folder.resolve("some/where else"));
        here.maven("package", NEPAL);
        there.maven("package", NEWFOUNDLAND);

        for (String jar : List.of(CONTRACT, STUBS)) {
            assertThat(here.file(jar)).hasSameBinaryContentAs(there.file(jar));
        }
        leavesEverythingAsItIsWhenNothingChanged(here);
        generatesAnewWhenAnIncludedSchemaChanges(here);
    }

    private static void leavesEverythingAsItIsWhenNothingChanged(StubsCheckout checkout) throws Exception {
        Map<String, FileTime> before = checkout.generatedSources();

        checkout.maven("compile", NEPAL);

        assertThat(before).hasSizeGreaterThan(500);
        assertThat(checkout.generatedSources()).isEqualTo(before);
    }

    private static void generatesAnewWhenAnIncludedSchemaChanges(StubsCheckout checkout) throws Exception {
        Path schema = checkout.file("wsdl/credential/credential.xsd");
        String text = Files.readString(schema);
        assertThat(text).contains("name=\"AuthenticationMessage\"");
        Files.writeString(schema, text.replace("name=\"AuthenticationMessage\"", "name=\"AuthenticationSentence\""));

        checkout.maven("generate-sources", NEPAL);

        Path reply = checkout.file("src/stubs/target/generated-sources/cxf/net/docusign/credential/LoginResponse.java");
        assertThat(reply)
                .content()
                .contains("getAuthenticationSentence()")
                .doesNotContain("getAuthenticationMessage()");
    }

    /** CXF's plugin watches the WSDL and what its configuration names besides, nothing more. */
    @Test
    void everyFileOfTheContractIsWatched() throws IOException {
        String pom = Files.readString(StubsCheckout.root().resolve("src/stubs/pom.xml"));
        List<String> unwatched = new ArrayList<>();
        for (String service : List.of("api", "account-management", "credential")) {
            try (Stream<Path> files =
                    Files.list(StubsCheckout.root().resolve("wsdl").resolve(service))) {
                files.map(file -> "${wsdl.dir}/%s/%s".formatted(service, file.getFileName()))
                        .filter(file -> !pom.contains("<dependency>" + file) && !pom.contains("<wsdl>" + file))
                        .forEach(unwatched::add);
            }
        }

        assertThat(unwatched)
                .as("files that <dependencies> in src/stubs/pom.xml should name")
                .isEmpty();
    }
}
