package io.github.countersign.credentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialSourcesTest {

    private static final String KEY = "11111111-2222-3333-4444-555555555555";

    @TempDir
    Path directory;

    private Path file;

    @BeforeEach
    void name() {
        file = directory.resolve("credentials.properties");
    }

    @Test
    void theEnvironmentHasThreeVariablesAndTwoMoreForThoseWhoNeedThem() {
        Map<String, String> variables = new HashMap<>(Map.of(
                "COUNTERSIGN_INTEGRATOR_KEY", KEY, "COUNTERSIGN_USER", "ann", "COUNTERSIGN_PASSWORD", "hunter2"));
        Credentials plain = NamedValues.ofEnvironment(variables::get).credentials();
        assertThat(plain.qualifiedUserName()).isEqualTo("[" + KEY + "]ann");
        assertThat(plain.<String>withSecret(String::new)).isEqualTo("hunter2");
        assertThat(plain.kind()).isEqualTo(SecretKind.APP_PASSWORD);

        variables.put("COUNTERSIGN_PASSWORD_KIND", "api-password");
        variables.put("COUNTERSIGN_ON_BEHALF_OF", "bo");
        Credentials full = NamedValues.ofEnvironment(variables::get).credentials();
        assertThat(full.kind()).isEqualTo(SecretKind.API_PASSWORD);
        assertThat(full.onBehalfOf()).contains("bo");
    }

    @Test
    void allVariablesThatAreMissingAreNamedAtOnce() {
        assertThatExceptionOfType(CredentialsException.class)
                .isThrownBy(() -> NamedValues.ofEnvironment(
                                Map.of("COUNTERSIGN_USER", "ann", "COUNTERSIGN_PASSWORD", "")::get)
                        .credentials())
                .withMessage("The environment lacks COUNTERSIGN_INTEGRATOR_KEY, COUNTERSIGN_PASSWORD");
        assertThatExceptionOfType(CredentialsException.class)
                .isThrownBy(() -> CredentialsProvider.fromEnvironment().credentials())
                .withMessageStartingWith("The environment lacks COUNTERSIGN_");
    }

    @Test
    void aFileIsReadAgainOnEveryCall() throws IOException {
        write("integratorKey=" + KEY + "\nuser=änn@example.com\npassword=öld", "rw-------");
        CredentialsProvider provider = CredentialsProvider.fromFile(file);
        assertThat(provider.credentials().user()).isEqualTo("änn@example.com");
        assertThat(provider.credentials().<String>withSecret(String::new)).isEqualTo("öld");

        write(
                "integratorKey=" + KEY + "\nuser=ann\npassword=new\npasswordKind=ACCOUNT-PASSWORD\nonBehalfOf=bo",
                "r--------");
        assertThat(provider.credentials().<String>withSecret(String::new)).isEqualTo("new");
        assertThat(provider.credentials().kind()).isEqualTo(SecretKind.ACCOUNT_PASSWORD);
        assertThat(provider.credentials().onBehalfOf()).contains("bo");
        assertThat(provider).hasToString("credentials from file " + file);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r--r--", "rw--w----", "rw------x"})
    void aFileThatOthersCanOpenIsRefused(String permissions) throws IOException {
        write("integratorKey=" + KEY + "\nuser=ann\npassword=hunter2", permissions);
        assertThatExceptionOfType(CredentialsException.class)
                .isThrownBy(() -> CredentialsProvider.fromFile(file).credentials())
                .withMessage(
                        "File %s is open to others than its owner (%s): chmod 600 it, and change the password in it",
                        file, permissions);
    }

    @Test
    void whatIsWrongWithTheFileIsSaidWithoutItsContent() throws IOException {
        assertRefused("File %s is not there".formatted(file));
        write("password=hunter2", "rw-------");
        assertRefused("File %s lacks integratorKey, user".formatted(file));
        write("integratorKey=[hunter2]\nuser=ann\npassword=hunter2\npasswordKind=hunter2", "rw-------");
        assertRefused("File %s has an unknown passwordKind: give app-password, api-password or account-password"
                .formatted(file));
        write("integratorKey=" + KEY + "\nuser= \npassword=hunter2\\u0001", "rw-------");
        assertRefused("File %s lacks user".formatted(file));
        write("integratorKey=" + KEY + "\nuser=ann\npassword=hunter2\\u0001", "rw-------");
        assertRefused(
                ("File %s has credentials that cannot be used: The secret has a character at position 8 that XML cannot carry: "
                                + "a control character or half of a pair")
                        .formatted(file));
        write("integratorKey=\\u00zz hunter2", "rw-------");
        assertRefused("File %s cannot be read as properties in UTF-8 (IllegalArgumentException)".formatted(file));
        write("x".repeat(70_000), "rw-------");
        assertRefused("File %s is too large for a file of credentials".formatted(file));
    }

    private void assertRefused(String message) {
        assertThatExceptionOfType(CredentialsException.class)
                .isThrownBy(() -> CredentialsProvider.fromFile(file).credentials())
                .withMessage(message)
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("hunter2"))
                .withNoCause();
    }

    private void write(String text, String permissions) throws IOException {
        Files.deleteIfExists(file);
        Files.write(file, text.getBytes(StandardCharsets.UTF_8));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
    }
}
