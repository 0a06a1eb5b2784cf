package io.github.countersign.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.countersign.DocuSignClient;
import io.github.countersign.credentials.Credentials;
import io.github.countersign.mock.MockDocuSign;
import io.github.countersign.mock.MockDocuSignBuilder;
import io.github.countersign.template.Template;
import io.github.countersign.template.TemplateInfo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeedTest {

    @TempDir
    private Path folder;

    private Seed seed(String json) throws IOException {
        return Seed.read(Files.writeString(folder.resolve("seed.json"), json));
    }

    private static DocuSignClient client(MockDocuSign mock, String user, String password) {
        return DocuSignClient.builder()
                .endpoint(mock.api())
                .accountId(mock.accountId())
                .credentials(Credentials.appPassword(mock.integratorKey(), user, password.toCharArray()))
                .build();
    }

    @Test
    void aMockHasTheAccountKeysUsersAndTemplatesOfItsSeed() throws IOException {
        Files.writeString(folder.resolve("lease.txt"), "Lease\nTenant:\n");
        Seed seed = seed("""
                {
                  "accounts": [{"id": "7c1a0f3e-0000-4000-8000-000000000001", "name": "Lettings"}],
                  "integratorKeys": ["LETT-0001"],
                  "users": [
                    {"email": "ann@example.com", "name": "Ann Lee", "password": "one", "administrator": true},
                    {"email": "bo@example.com", "name": "Bo Ray", "password": "two"}
                  ],
                  "templates": [{
                    "name": "Lease", "description": "for flats", "shared": true,
                    "documents": ["lease.txt"],
                    "roles": [{"role": "Tenant", "order": 1, "anchor": "Tenant:"}]
                  }]
                }
                """);
        MockDocuSignBuilder builder = MockDocuSign.builder();
        seed.into(builder);
        try (MockDocuSign mock = builder.start()) {
            seed.saveTemplates(mock, null);

            assertThat(mock.accountId()).isEqualTo("7c1a0f3e-0000-4000-8000-000000000001");
            assertThat(mock.integratorKey()).isEqualTo("LETT-0001");
            try (DocuSignClient bo = client(mock, "bo@example.com", "two")) {
                TemplateInfo info = bo.templates().list().get(0);
                assertThat(info.name()).isEqualTo("Lease");
                assertThat(info.description()).isEqualTo("for flats");
                Template template = bo.templates().get(info.id().orElseThrow());
                assertThat(template.content().recipients())
                        .singleElement()
                        .satisfies(role -> assertThat(role.role()).contains("Tenant"));
            }
        }
    }

    @Test
    void aMockThatSpeaksHttpsHasACertificateOfItsOwnWhichStays() throws IOException {
        Files.writeString(folder.resolve("lease.txt"), "Lease");
        Path file = folder.resolve("mock.p12");
        Seed seed = seed("{\"templates\": [{\"name\": \"Lease\", \"documents\": [\"lease.txt\"]}]}");

        try (MockDocuSign mock =
                MockDocuSign.builder().tls(TlsKeystore.at(file)).start()) {
            byte[] made = Files.readAllBytes(file);
            seed.saveTemplates(mock, TlsKeystore.at(file));

            assertThat(mock.api()).hasScheme("https");
            assertThat(mock.requests()).singleElement().asString().contains("SaveTemplate");
            assertThat(file).hasBinaryContent(made);
        }
        Files.writeString(file, "no keystore");
        assertThatThrownBy(() -> TlsKeystore.at(file))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("mock.p12 is no PKCS#12 file");
    }

    @Test
    void whatIsWrongWithATemplateIsToldWithItsPlace() throws IOException {
        Seed seed = seed("""
                {"templates": [{"name": "Lease", "documents": ["absent.txt"], "roles": [{"role": "Tenant", "order": 0}]}]}
                """);
        try (MockDocuSign mock = MockDocuSign.builder().start()) {
            assertThatThrownBy(() -> seed.saveTemplates(mock, null))
                    .isInstanceOf(InputException.class)
                    .hasMessageContainingAll(
                            "templates[0] of the seed cannot be used:",
                            "documents[0]",
                            "absent.txt",
                            "recipients[0].routingOrder: is 0");
            assertThat(mock.requests()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    []                                            | is not one JSON object
                    {"users": [}                                  | is no JSON
                    {"user": []}                                  | user is unknown; here there can be
                    {"users": "Ann"}                              | users is no list of objects
                    {"users": [{"mail": "a@example.com"}]}        | users[0].mail is unknown
                    {"users": [{"email": "a@example.com"}]}       | users[0].name is missing
                    {"accounts": [{"id": "x", "name": "y"}]}      | The seed cannot be used: Invalid UUID
                    """)
    void whatIsWrongIsToldWithItsPlace(String json, String message) {
        assertThatThrownBy(() -> seed(json).into(MockDocuSign.builder()))
                .isInstanceOf(InputException.class)
                .hasMessageContaining(message);
    }

    @Test
    void aSeedThatIsNotThereIsTold() {
        assertThatThrownBy(() -> Seed.read(folder.resolve("absent.json")))
                .isInstanceOf(InputException.class)
                .hasMessageEndingWith("absent.json is not there");
    }
}
