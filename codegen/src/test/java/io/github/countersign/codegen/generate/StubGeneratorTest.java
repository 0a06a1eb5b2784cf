package io.github.countersign.codegen.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.github.countersign.codegen.contract.ContractException;
import io.github.countersign.codegen.contract.ContractFiles;
import io.github.countersign.codegen.contract.ContractSource;
import io.github.countersign.codegen.contract.DownloadingSource;
import io.github.countersign.codegen.contract.LocalSource;
import io.github.countersign.codegen.generate.StubsRequest.ContractUnit;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StubGeneratorTest {

    private static final Path EXAMPLE = Path.of("src/test/resources/example");

    @TempDir
    private Path folder;

    private Path contract;

    @BeforeEach
    void copyTheExample() throws IOException {
        contract = Files.createDirectories(folder.resolve("ü contract"));
        try (Stream<Path> files = Files.list(EXAMPLE)) {
            for (Path file : files.toList()) {
                Files.copy(file, contract.resolve(file.getFileName().toString()));
            }
        }
    }

    @Test
    void aSecondRunWritesNothing() throws IOException {
        assertThat(generate()).isTrue();
        Path source = source("Greet.java");
        FileTime before = Files.getLastModifiedTime(source);

        assertThat(generate()).isFalse();

        assertThat(Files.getLastModifiedTime(source)).isEqualTo(before);
        assertThat(folder.resolve("work")).doesNotExist();
    }

    @Test
    void aChangeInAnIncludedSchemaRegeneratesAndLeavesTheRestUntouched() throws IOException {
        generate();
        Path untouched = source("Greet.java");
        Files.setLastModifiedTime(untouched, FileTime.fromMillis(1000));
        edit("colours.xsd", "value=\"green\"", "value=\"blue\"");

        assertThat(generate()).isTrue();

        assertThat(source("Colour.java")).content().contains("BLUE").doesNotContain("GREEN");
        assertThat(Files.getLastModifiedTime(untouched)).isEqualTo(FileTime.fromMillis(1000));
    }

    @Test
    void aDeletedOrChangedSourceIsRestored() throws IOException {
        generate();
        String original = Files.readString(source("Colour.java"));
        Files.delete(source("Colour.java"));
        assertThat(generate()).isTrue();
        assertThat(source("Colour.java")).hasContent(original);

        Files.writeString(source("Colour.java"), "edited by hand");
        assertThat(generate()).isTrue();
        assertThat(source("Colour.java")).hasContent(original);
    }

    @Test
    void sourcesOfAFormerRunGoAndFilesOfOthersStay() throws IOException {
        generate();
        Path stranger = Files.writeString(source("Stranger.java"), "not ours");
        edit("colours.xsd", "name=\"Colour\"", "name=\"Hue\"");
        edit("greeting.wsdl", "t:Colour", "t:Hue");

        generate();

        assertThat(source("Hue.java")).exists();
        assertThat(source("Colour.java")).doesNotExist();
        assertThat(stranger).exists();
    }

    @Test
    void otherPackagesAndAnotherVersionRegenerate() throws IOException {
        generate();

        assertThat(run(request(files(), List.of("urn:greeting=other.place"), "1")))
                .isTrue();
        assertThat(folder.resolve("sources/other/place/Greet.java")).exists();
        assertThat(source("Greet.java")).doesNotExist();
        assertThat(folder.resolve("sources/greeting")).doesNotExist();
        assertThat(run(request(files(), List.of("urn:greeting=other.place"), "2")))
                .isTrue();
    }

    @Test
    void theWsdlIsAResourceWhereTheServiceClassLooksForIt() throws IOException {
        generate();

        assertThat(source("GreetingService.java")).content().contains("classpath:META-INF/wsdl/greeting.wsdl");
        assertThat(folder.resolve("resources/META-INF/wsdl/greeting.wsdl"))
                .hasSameBinaryContentAs(contract.resolve("greeting.wsdl"));
        assertThat(folder.resolve("resources/META-INF/wsdl/colours.xsd")).exists();
    }

    @Test
    void sourcesNameNoPathOfThisMachineAndNoDate() throws IOException {
        generate();

        try (Stream<Path> sources = Files.walk(folder.resolve("sources"))) {
            for (Path source : sources.filter(Files::isRegularFile).toList()) {
                assertThat(source).content().doesNotContain(folder.toString(), "file:", "Generated on", "20" + "26");
            }
        }
    }

    @Test
    void aContractOfSeveralAddressesIsFetchedWhenAllowed() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            boolean wsdl = "wsdl".equals(exchange.getRequestURI().getQuery());
            String text = Files.readString(contract.resolve(wsdl ? "greeting.wsdl" : "colours.xsd"))
                    .replace("\"colours.xsd\"", "\"?xsd=colours\"");
            byte[] body = text.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        try {
            URI address = URI.create("http://localhost:%d/greeting.asmx?wsdl"
                    .formatted(server.getAddress().getPort()));
            ContractFiles files = ContractFiles.read(address, new DownloadingSource());

            assertThat(run(request(files, List.of("urn:greeting=greeting"), "1")))
                    .isTrue();

            assertThat(source("Colour.java")).content().contains("GREEN");
        } finally {
            server.stop(0);
        }
    }

    @Test
    void aServerThatIsNotThereEndsInOneSentence() {
        ContractSource source = new DownloadingSource();
        assertThatThrownBy(() -> ContractFiles.read(URI.create("http://localhost:1/a?wsdl"), source))
                .isInstanceOf(ContractException.class)
                .hasMessage("http://localhost:1/a?wsdl cannot be read: there is no connection to localhost:"
                        + " check the network, or save the file and name it instead.");
    }

    @Test
    void whatCxfRefusesEndsInOneSentence() throws IOException {
        edit("colours.xsd", "</xs:schema>", "<xs:complexType name='greet'/></xs:schema>");

        assertThatThrownBy(this::generate)
                .isInstanceOf(ContractException.class)
                .hasMessageStartingWith("CXF could not generate stubs from ")
                .hasMessageContaining("greet")
                .hasMessageNotContainingAny("\n", "\tat ");
        assertThat(folder.resolve("sources")).doesNotExist();
    }

    @Test
    void aFileInThePlaceOfTheFolderEndsInOneSentence() throws IOException {
        Path file = Files.writeString(folder.resolve("sources"), "in the way");

        assertThatThrownBy(this::generate)
                .isInstanceOf(ContractException.class)
                .hasMessage(
                        "%s cannot be written: a file is in the place of the folder. Make it writable, or set another folder."
                                .formatted(file));
    }

    @Test
    void aMissingBindingFileIsNamed() {
        Path missing = folder.resolve("missing.xml");
        StubsRequest request = new StubsRequest(
                List.of(new ContractUnit(files(), "META-INF/wsdl", "")),
                List.of(),
                List.of(missing),
                folder.resolve("sources"),
                folder.resolve("resources"),
                folder.resolve("work"),
                folder.resolve("record"),
                "1");
        assertThatThrownBy(() -> new StubGenerator(request).run())
                .hasMessage("binding file %s does not exist. Correct <bindings>.".formatted(missing));
    }

    private boolean generate() {
        return run(request(files(), List.of("urn:greeting=greeting"), "1"));
    }

    private static boolean run(StubsRequest request) {
        return new StubGenerator(request).run();
    }

    private ContractFiles files() {
        return ContractFiles.read(contract.resolve("greeting.wsdl").toUri(), new LocalSource());
    }

    private StubsRequest request(ContractFiles files, List<String> packages, String version) {
        return new StubsRequest(
                List.of(new ContractUnit(files, "META-INF/wsdl", "")),
                new ArrayList<>(packages),
                List.of(),
                folder.resolve("sources"),
                folder.resolve("resources"),
                folder.resolve("work"),
                folder.resolve("record"),
                version);
    }

    private Path source(String name) {
        return folder.resolve("sources/greeting").resolve(name);
    }

    private void edit(String file, String from, String to) throws IOException {
        String text = Files.readString(contract.resolve(file));
        assertThat(text).contains(from);
        Files.writeString(contract.resolve(file), text.replace(from, to));
    }
}
