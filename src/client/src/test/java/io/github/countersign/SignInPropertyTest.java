package io.github.countersign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.countersign.credentials.Credentials;
import io.github.countersign.credentials.HttpHeaderSignIn;
import io.github.countersign.credentials.SignIn;
import io.github.countersign.testing.Clients;
import io.github.countersign.testing.HttpExchangeRecord;
import io.github.countersign.testing.HttpHeader;
import io.github.countersign.testing.RecordingServer;
import io.github.countersign.testing.Reply;
import io.github.countersign.testing.Soap;
import io.github.countersign.testing.SoapRequest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

class SignInPropertyTest {

    private static final AtomicReference<Credentials> CURRENT = new AtomicReference<>();
    private static final AtomicReference<HttpExchangeRecord> LAST = new AtomicReference<>();
    private static RecordingServer server;
    private static DocuSignClient client;
    private static DocuSignClient soap12;
    private static DocuSignClient xml;
    private static DocuSignClient json;

    @BeforeContainer
    static void start() {
        server = RecordingServer.start(request -> {
            LAST.set(request);
            return request.headers().get("content-type").startsWith("application/soap")
                    ? Reply.soap12(Soap.pingReply())
                    : Reply.soap(Soap.pingReply());
        });
        client = builder().build();
        soap12 = builder().soapVersion(SoapVersion.SOAP_1_2).build();
        xml = builder().signIn(SignIn.HTTP_HEADER).build();
        json = builder().signIn(HttpHeaderSignIn.JSON).build();
    }

    @AfterContainer
    static void stop() {
        Stream.of(client, soap12, xml, json).forEach(DocuSignClient::close);
        server.close();
    }

    @Property(tries = 300)
    void anyKeyUserAndSecretReachTheServiceUnchanged(
            @ForAll("keys") String key, @ForAll("names") String user, @ForAll("secrets") String secret) {
        CURRENT.set(Credentials.appPassword(key, user, secret.toCharArray()));

        for (DocuSignClient each : List.of(client, soap12)) {
            each.ping();
            SoapRequest request = LAST.get().soap();
            assertThat(request.userName()).isEqualTo("[" + key + "]" + user);
            assertThat(request.password()).isEqualTo(secret);
        }
    }

    @Property(tries = 300)
    void anyKeyUserAndSecretReachTheServiceUnchangedInBothFormsOfTheHttpHeader(
            @ForAll("keys") String key,
            @ForAll("names") String user,
            @ForAll("keys") String other,
            @ForAll("secrets") String secret)
            throws Exception {
        CURRENT.set(Credentials.appPassword(key, user, secret.toCharArray()).onBehalfOf(other));
        Map<String, String> sent =
                Map.of("SendOnBehalfOf", other, "Username", user, "Password", secret, "IntegratorKey", key);

        xml.ping();
        assertThat(HttpHeader.readXml(header())).isEqualTo(sent);
        json.ping();
        assertThat(HttpHeader.readJson(header())).isEqualTo(sent);
    }

    @Property(tries = 200)
    void whatXmlCannotCarryIsRefusedBeforeAnythingIsSent(
            @ForAll("secrets") String before, @ForAll("illegal") String illegal, @ForAll("secrets") String after) {
        String text = before + illegal + after;
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Credentials.appPassword(Clients.KEY, "ann", text.toCharArray()))
                .withMessageStartingWith("The secret has a character at position");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Credentials.appPassword(Clients.KEY, "ann" + text, "s".toCharArray()))
                .withMessageStartingWith("User name has a character at position");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Clients.credentials().onBehalfOf(text))
                .withMessageStartingWith("The user to send on behalf of has a character at position");
    }

    @Provide
    Arbitrary<String> keys() {
        return legal().filter(c -> c != '[' && c != ']')
                .list()
                .ofMinSize(1)
                .ofMaxSize(40)
                .map(SignInPropertyTest::text)
                .filter(text -> !text.isBlank());
    }

    /** Names that start with a bracket mean something to the service; their rules have tests of their own. */
    @Provide
    Arbitrary<String> names() {
        return secrets().filter(text -> !text.isBlank() && !text.startsWith("["));
    }

    @Provide
    Arbitrary<String> secrets() {
        return legal().list().ofMinSize(1).ofMaxSize(40).map(SignInPropertyTest::text);
    }

    /** Never half a pair at the edge of something that completes it. */
    @Provide
    Arbitrary<String> illegal() {
        return Arbitraries.of("\u0000", "\u0001", "\u000B", "\u001F", "\uFFFE", "\uFFFF", "\uD800x", "x\uDC00");
    }

    private static String header() {
        String value = LAST.get().headers().get("x-docusign-authentication");
        assertThat(value).matches("[ -~]+");
        return value;
    }

    private static DocuSignClient.Builder builder() {
        return Clients.builder(server).credentialsProvider(CURRENT::get);
    }

    private static Arbitrary<Integer> legal() {
        return Arbitraries.oneOf(
                Arbitraries.of(
                        (int) '<',
                        (int) '>',
                        (int) '&',
                        (int) '"',
                        (int) '\'',
                        (int) '[',
                        (int) ']',
                        (int) '\t',
                        (int) '\n',
                        (int) '\r',
                        (int) ' '),
                Arbitraries.integers().between(0x20, 0x7E),
                Arbitraries.integers().between(0x7F, 0xD7FF),
                Arbitraries.integers().between(0xE000, 0xFFFD),
                Arbitraries.integers().between(0x10000, 0x10FFFF));
    }

    private static String text(List<Integer> codePoints) {
        StringBuilder text = new StringBuilder();
        codePoints.forEach(text::appendCodePoint);
        return text.toString();
    }
}
