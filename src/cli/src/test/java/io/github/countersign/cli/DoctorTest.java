package io.github.countersign.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.countersign.mock.MagicNames;
import io.github.countersign.mock.MockDocuSign;
import io.github.countersign.mock.MockSite;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page that a support desk reads, at a mock that plays production. */
class DoctorTest {

    @TempDir
    private static Path folder;

    private static MockDocuSign docusign;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private String key = docusign.integratorKey();
    private String user = docusign.userName();
    private String secret = docusign.password();
    private String account = docusign.accountId();
    private URI endpoint = docusign.api();

    @BeforeAll
    static void start() {
        docusign = MockDocuSign.builder().site(MockSite.PRODUCTION).start();
    }

    @AfterAll
    static void stop() {
        docusign.close();
    }

    @Test
    void everythingIsRight() throws IOException {
        assertThat(doctor("--account-management", "--timestamp")).isZero();

        assertThat(out.toString().lines())
                .containsExactly(
                        "connection: right. It was accepted.",
                        "key: right. It was accepted.",
                        "user: right. It was accepted.",
                        "secret: right. It was accepted.",
                        "environment: right. 127.0.0.1 knows key and user.",
                        "account: right. The user is a member.",
                        "api permission: right. The call was allowed.",
                        "call limit: right. It is not reached.",
                        "clock: right. It agrees with that of 127.0.0.1.",
                        "account management: right. It was accepted there, too.");
    }

    @ParameterizedTest
    @CsvSource({
        "sender@example.com, 9999-11111111-2222-3333-4444-555555555555, 4, key",
        "sender@example.com, " + MagicNames.DEMO_ONLY_KEY + ", 4, key",
        "sender@example.com, " + MagicNames.DISABLED_KEY + ", 4, key",
        MagicNames.EXPIRED_PASSWORD + ", , 4, secret",
        MagicNames.CLOSED + ", , 4, account",
        MagicNames.API_OFF + ", , 4, api permission",
        MagicNames.AT_HOURLY_LIMIT + ", , 6, call limit",
        MagicNames.OUTSIDER + ", , 4, account",
        "[" + MagicNames.OUTSIDER + "]sender@example.com, , 4, api permission",
        "[sender@example.com]" + MagicNames.WITHOUT_SOBO + ", , 4, api permission"
    })
    void eachFailureHasOneItemThatIsWrongAndItsExitCode(String who, String otherKey, int code, String wrong)
            throws IOException {
        user = who;
        key = otherKey == null ? key : otherKey;

        assertThat(doctor()).isEqualTo(code);

        assertThat(out.toString().lines().filter(line -> line.contains(": wrong. ")))
                .singleElement()
                .asString()
                .startsWith(wrong + ": wrong. ")
                .contains(" Next: ");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void theOtherAddressIsCheckedInItsOwnForm() throws IOException {
        endpoint = docusign.dsapi();
        assertThat(doctor()).isZero();
        secret = "wrong-secret";
        assertThat(doctor("--password-kind", "account-password")).isEqualTo(4);
        assertThat(out.toString())
                .contains(
                        "secret: wrong. GetAccountMembershipFeaturesList at 127.0.0.1: the account password of s***@example.com was refused.")
                .doesNotContain("wrong-secret");
    }

    @Test
    void programsGetTheSameAsJson() throws IOException {
        secret = "wrong-secret";
        assertThat(doctor("--json")).isEqualTo(4);
        assertThat(out.toString())
                .startsWith("{\"allRight\":false,\"checks\":[{\"item\":\"connection\",\"verdict\":\"right\",")
                .contains("{\"item\":\"secret\",\"verdict\":\"wrong\",\"finding\":\"")
                .contains("\"next\":\"Make a new App Password")
                .doesNotContain("wrong-secret");
        assertThat(out.toString().lines()).hasSize(1);
    }

    @Test
    void nobodyThereIsAMatterOfTheWay() throws IOException {
        endpoint = URI.create("http://localhost:1/api/3.0/api.asmx");
        assertThat(doctor()).isEqualTo(7);
        assertThat(out.toString()).contains("connection: wrong. ", "secret: unknown. The call did not get that far.");
    }

    @Test
    void whatCannotBeTriedIsToldBeforeAnythingIsSent() throws IOException {
        endpoint = URI.create("http://docusign.invalid/api/3.0/api.asmx");
        assertThat(doctor()).isEqualTo(3);
        assertThat(err.toString()).contains("plain http to docusign.invalid", "allowPlainHttp");
        assertThat(doctor("--password-kind", "pin")).isEqualTo(2);
        assertThat(err.toString())
                .contains("'pin' is no kind of password: give app-password, api-password or account-password");
    }

    private int doctor(String... more) throws IOException {
        Path password = Files.writeString(folder.resolve("password"), secret);
        List<String> args = new ArrayList<>(List.of("doctor", "--endpoint", endpoint.toString()));
        args.addAll(List.of("--integrator-key", key, "--user", user, "--account", account));
        args.addAll(List.of("--password-file", password.toString()));
        args.addAll(List.of(more));
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return Countersign.commandLine(new PrintWriter(out, true), new PrintWriter(err, true))
                .execute(args.toArray(String[]::new));
    }
}
