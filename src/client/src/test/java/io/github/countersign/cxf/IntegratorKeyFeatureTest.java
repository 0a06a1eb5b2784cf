package io.github.countersign.cxf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.countersign.credentials.Credentials;
import io.github.countersign.credentials.CredentialsProvider;
import io.github.countersign.credentials.HttpHeaderSignIn;
import io.github.countersign.credentials.IntegratorKey;
import io.github.countersign.credentials.SignIn;
import io.github.countersign.testing.Clients;
import io.github.countersign.testing.HttpExchangeRecord;
import io.github.countersign.testing.RecordingServer;
import io.github.countersign.testing.Reply;
import io.github.countersign.testing.Soap;
import io.github.countersign.testing.SoapRequest;
import jakarta.xml.ws.BindingProvider;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.security.auth.callback.CallbackHandler;
import net.docusign.api_3_0.APIServiceSoap;
import org.apache.cxf.Bus;
import org.apache.cxf.BusFactory;
import org.apache.cxf.binding.soap.SoapBindingConstants;
import org.apache.cxf.jaxws.JaxWsProxyFactoryBean;
import org.apache.cxf.ws.security.wss4j.WSS4JOutInterceptor;
import org.apache.wss4j.common.ConfigurationConstants;
import org.apache.wss4j.common.ext.WSPasswordCallback;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The feature in a CXF client that is somebody else's. */
class IntegratorKeyFeatureTest {

    private static final String GUID = "11111111-2222-3333-4444-555555555555";
    private final List<String> askedFor = new ArrayList<>();
    private RecordingServer server;

    @BeforeEach
    void start() {
        server = RecordingServer.start(
                request -> request.headers().get("content-type").startsWith("text")
                        ? Reply.soap(Soap.pingReply())
                        : Reply.soap12(Soap.pingReply()));
    }

    /** The clients below are on CXF's default bus, as other people's are. */
    @AfterEach
    void stop() {
        Bus bus = BusFactory.getDefaultBus(false);
        if (bus != null) {
            bus.shutdown(true);
        }
        BusFactory.setDefaultBus(null);
        BusFactory.setThreadDefaultBus(null);
        server.close();
    }

    @Test
    void signsInAClientInFiveLines() {
        Credentials credentials = Clients.credentials();
        String address = server.endpoint().toString();

        JaxWsProxyFactoryBean factory = new JaxWsProxyFactoryBean();
        factory.setServiceClass(APIServiceSoap.class);
        factory.setAddress(address);
        factory.getFeatures().add(IntegratorKeyFeature.of(SignIn.SOAP_HEADER, () -> credentials));
        APIServiceSoap port = factory.create(APIServiceSoap.class);

        assertThat(port.ping()).isTrue();
        SoapRequest request = server.onlyRequest().soap();
        assertThat(request.userName()).isEqualTo("[" + Clients.KEY + "]" + Clients.USER);
        assertThat(request.password()).isEqualTo(Clients.SECRET);
    }

    @Test
    void theHttpHeaderGoesBesideTheHeadersOfTheRequestContext() {
        APIServiceSoap port = port(IntegratorKeyFeature.of(HttpHeaderSignIn.XML, Clients::credentials));
        Map<String, Object> context = ((BindingProvider) port).getRequestContext();
        Map<String, List<String>> own = new HashMap<>(Map.of("X-Own", List.of("1")));
        context.put(org.apache.cxf.message.Message.PROTOCOL_HEADERS, own);
        port.ping();
        assertThat(server.onlyRequest().headers())
                .containsEntry("x-own", "1")
                .hasEntrySatisfying(
                        "x-docusign-authentication", value -> assertThat(value).contains(Clients.SECRET));
        assertThat(own).containsOnlyKeys("X-Own");
    }

    @Test
    void aProviderInTheRequestContextIsAskedInsteadOfTheFeaturesOwn() {
        APIServiceSoap port = port(IntegratorKeyFeature.of(SignIn.SOAP_HEADER, Clients::credentials));
        CredentialsProvider bo = () -> Credentials.appPassword(Clients.KEY, "bo", new char[] {'b'});
        ((BindingProvider) port).getRequestContext().put(CredentialsProvider.class.getName(), bo);
        port.ping();
        ((BindingProvider) port).getRequestContext().remove(CredentialsProvider.class.getName());
        port.ping();
        assertThat(server.requests())
                .extracting(r -> r.soap().userName())
                .containsExactly("[" + Clients.KEY + "]bo", "[" + Clients.KEY + "]" + Clients.USER);
    }

    @ParameterizedTest
    @CsvSource({
        "ann@example.com, [%s]ann@example.com",
        "[bo@example.com]ann, [%s][bo@example.com]ann",
        "[%s]ann, [%s]ann",
        "[%s][bo]ann, [%s][bo]ann"
    })
    void putsTheKeyIntoTheTokenThatWss4jWrote(String name, String sent) {
        String given = name.replace("%s", GUID);
        APIServiceSoap port = port(IntegratorKeyFeature.wss4j(new IntegratorKey(GUID)), wss4j(given));

        assertThat(port.ping()).isTrue();

        HttpExchangeRecord request = server.onlyRequest();
        assertThat(request.soap().userName()).isEqualTo(sent.replace("%s", GUID));
        assertThat(request.soap().password()).isEqualTo(Clients.SECRET);
        assertThat(askedFor).containsExactly(given);
    }

    @Test
    void actsForSomebodyElseWhileTheCallbackIsAskedForTheBareName() {
        String boss = "99999999-2222-3333-4444-555555555555";
        APIServiceSoap port = port(IntegratorKeyFeature.wss4j(new IntegratorKey(GUID), boss), wss4j("ann"));
        port.ping();
        assertThat(server.onlyRequest().soap().userName()).isEqualTo("[" + GUID + "][" + boss + "]ann");
        assertThat(askedFor).containsExactly("ann");
    }

    @Test
    void rewritesTheTokenOfASoap12MessageWithTimestampNonceAndCreated() {
        WSS4JOutInterceptor wss4j = wss4j("ann");
        wss4j.setProperty(ConfigurationConstants.ACTION, "UsernameToken Timestamp");
        wss4j.setProperty(ConfigurationConstants.ADD_USERNAMETOKEN_NONCE, "true");
        wss4j.setProperty(ConfigurationConstants.ADD_USERNAMETOKEN_CREATED, "true");
        JaxWsProxyFactoryBean factory = factory();
        factory.setBindingId(SoapBindingConstants.SOAP12_BINDING_ID);
        factory.getFeatures().add(IntegratorKeyFeature.wss4j(new IntegratorKey(GUID)));
        factory.getOutInterceptors().add(wss4j);

        assertThat(factory.create(APIServiceSoap.class).ping()).isTrue();

        assertThat(server.onlyRequest().soap().userName()).isEqualTo("[" + GUID + "]ann");
        assertThat(server.onlyRequest().text()).contains("wsu:Timestamp", "wsse:Nonce", "soap-envelope");
    }

    @Test
    void refusesATokenWithTheKeyOfAnotherIntegration() {
        String other = "99999999-2222-3333-4444-555555555555";
        APIServiceSoap port = port(IntegratorKeyFeature.wss4j(new IntegratorKey(GUID)), wss4j("[" + other + "]ann"));
        assertThatThrownBy(port::ping)
                .rootCause()
                .hasMessage(
                        "User name carries integrator key %s, but the key of these credentials is %s: "
                                + "give the bare user name, or credentials with that key",
                        other, GUID);
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void refusesToSendAMessageWithoutTheTokenThatItShouldRewrite() {
        APIServiceSoap port = port(IntegratorKeyFeature.wss4j(new IntegratorKey(GUID)));
        assertThatThrownBy(port::ping)
                .rootCause()
                .isInstanceOf(SignInException.class)
                .hasMessage(
                        "The message has no single UsernameToken to put the integrator key into: add a WSS4JOutInterceptor with action "
                                + "UsernameToken (not its StAX variant), or use IntegratorKeyFeature.of(...)");
        assertThat(server.requests()).isEmpty();
    }

    private APIServiceSoap port(IntegratorKeyFeature feature, WSS4JOutInterceptor... wss4j) {
        JaxWsProxyFactoryBean factory = factory();
        factory.getFeatures().add(feature);
        factory.getOutInterceptors().addAll(List.of(wss4j));
        return factory.create(APIServiceSoap.class);
    }

    private JaxWsProxyFactoryBean factory() {
        JaxWsProxyFactoryBean factory = new JaxWsProxyFactoryBean();
        factory.setServiceClass(APIServiceSoap.class);
        factory.setAddress(server.endpoint().toString());
        return factory;
    }

    private WSS4JOutInterceptor wss4j(String user) {
        CallbackHandler callback = callbacks -> {
            WSPasswordCallback asked = (WSPasswordCallback) callbacks[0];
            assertThat(asked.getUsage()).isEqualTo(WSPasswordCallback.USERNAME_TOKEN);
            askedFor.add(asked.getIdentifier());
            asked.setPassword(Clients.SECRET);
        };
        Map<String, Object> settings = new HashMap<>();
        settings.put(ConfigurationConstants.ACTION, ConfigurationConstants.USERNAME_TOKEN);
        settings.put(ConfigurationConstants.USER, user);
        settings.put(ConfigurationConstants.PASSWORD_TYPE, "PasswordText");
        settings.put(ConfigurationConstants.PW_CALLBACK_REF, callback);
        return new WSS4JOutInterceptor(settings);
    }
}
