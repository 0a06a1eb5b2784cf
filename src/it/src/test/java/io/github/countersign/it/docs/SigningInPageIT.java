package io.github.countersign.it.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.countersign.DocuSignClient;
import io.github.countersign.Environment;
import io.github.countersign.account.Login;
import io.github.countersign.credentials.Credentials;
import io.github.countersign.credentials.CredentialsProvider;
import io.github.countersign.it.Clients;
import io.github.countersign.junit.DocuSignMock;
import io.github.countersign.mock.MockDocuSign;
import io.github.countersign.mock.MockUser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The code of the page on signing in, run as it is printed. */
@DocuSignMock
class SigningInPageIT {

    /** The page names its file without a folder. */
    private record Folder(java.nio.file.Path path) {
        java.nio.file.Path of(String name) {
            return path.resolve(name);
        }
    }

    private record Vault(String password) {
        char[] secret() {
            return password.toCharArray();
        }
    }

    @Test
    void eachSourceOfSecretsIsTakenAndTheLastOneSignsIn(MockDocuSign docusign, @TempDir java.nio.file.Path folder)
            throws IOException {
        String key = docusign.integratorKey();
        String user = docusign.userName();
        char[] secret = docusign.password().toCharArray();
        Vault vault = new Vault(docusign.password());
        Folder Path = new Folder(folder);
        write(Path.of("docusign.properties"), docusign);
        DocuSignClient.Builder builder =
                DocuSignClient.builder().endpoint(docusign.api()).accountId(docusign.accountId());

        builder.credentials(Credentials.appPassword(key, user, secret));
        builder.credentials(Credentials.appPassword(key, user, vault::secret));
        builder.credentialsProvider(CredentialsProvider.fromEnvironment());
        builder.credentialsProvider(CredentialsProvider.fromFile(Path.of("docusign.properties")));

        try (DocuSignClient client = builder.build()) {
            assertThat(client.ping()).isTrue();
        }
    }

    @Test
    void severalUsersShareOneClient() {
        try (MockDocuSign docusign = MockDocuSign.builder()
                        .user(MockUser.of("ann@example.com", "Ann Lee", "one"))
                        .user(MockUser.of("bo@example.com", "Bo Ray", "two"))
                        .start();
                DocuSignClient client = Clients.of(docusign)) {
            Credentials otherCredentials =
                    Credentials.appPassword(docusign.integratorKey(), "bo@example.com", "two".toCharArray());

            DocuSignClient bo = client.onBehalfOf("bo@example.com");
            DocuSignClient other = client.with(otherCredentials);

            assertThat(bo.ping()).isTrue();
            assertThat(other.ping()).isTrue();
            assertThat(docusign.requests()).hasSize(2);
        }
    }

    @Test
    void theAccountIsFound(MockDocuSign docusign) {
        Environment environment = Environment.at(docusign.api());
        Credentials credentials = Credentials.appPassword(
                docusign.integratorKey(),
                docusign.userName(),
                docusign.password().toCharArray());

        Login login = Login.discover(environment, credentials);
        DocuSignClient client = DocuSignClient.builder()
                .account(login.defaultAccount())
                .credentials(credentials)
                .build();

        try (client) {
            assertThat(client.ping()).isTrue();
            assertThat(login.defaultAccount().id().value()).isEqualToIgnoringCase(docusign.accountId());
        }
    }

    private static void write(java.nio.file.Path file, MockDocuSign docusign) throws IOException {
        Files.writeString(file, """
                integratorKey = %s
                user = %s
                password = %s
                """.formatted(docusign.integratorKey(), docusign.userName(), docusign.password()));
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
    }
}
