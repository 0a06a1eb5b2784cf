package io.github.countersign.benchmarks.harness;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The class path of one kind of client: what its users would have, and nothing of the others. CXF looks for extensions and JAX-WS for a provider in
 * every jar there is, so a shared class path would change what is measured.
 */
public enum Stack {
    /** Stubs and JAXB. */
    JAXB(Parts.NONE),
    /** CXF without security. */
    CXF(Parts.SOAP, Parts.CXF),
    /** CXF with its WS-Security module. */
    CXF_SECURITY(
            Parts.SOAP,
            Parts.CXF,
            Parts.TOKENS,
            Parts.SAAJ,
            List.of("cxf-rt-security", "cxf-rt-ws-security", "wss4j-", "guava", "failureaccess", "cryptacular")),
    /** Metro. */
    METRO(
            Parts.SAAJ,
            List.of(
                    "jaxws-rt",
                    "ha-api",
                    "management-api",
                    "gmbal-api",
                    "pfl-",
                    "asm-",
                    "streambuffer",
                    "mimepull",
                    "FastInfoset",
                    "angus-mail")),
    /** Spring-WS. */
    SPRING_WS(Parts.SAAJ, List.of("spring-", "micrometer-")),
    /** The toolkit's own client. */
    COUNTERSIGN(Parts.SOAP, Parts.TOKENS, List.of("bucket4j", "resilience4j-"));

    private final Pattern jars;

    @SafeVarargs
    Stack(List<String>... parts) {
        List<String> all = new ArrayList<>(Parts.COMMON);
        for (List<String> part : parts) {
            all.addAll(part);
        }
        this.jars = Pattern.compile(all.stream().map(Pattern::quote).collect(Collectors.joining("|")));
    }

    /** Whether a jar, by its file name, belongs here. */
    boolean has(String jar) {
        return jars.matcher(jar).lookingAt();
    }

    /** Beginnings of file names of jars. */
    private static final class Parts {

        static final List<String> NONE = List.of();
        static final List<String> COMMON = List.of(
                "countersign-",
                "jakarta.",
                "jaxb-",
                "txw2-",
                "istack-",
                "angus-activation-",
                "woodstox-core-",
                "stax2-api-");
        /** Of CXF, what the toolkit's client depends on. */
        static final List<String> SOAP = List.of(
                "cxf-core-",
                "cxf-rt-bindings-soap-",
                "cxf-rt-databinding-",
                "cxf-rt-wsdl-",
                "wsdl4j-",
                "xmlschema-core-",
                "xml-resolver-",
                "asm-9",
                "slf4j-");

        static final List<String> CXF = List.of(
                "cxf-rt-bindings-xml-",
                "cxf-rt-frontend-",
                "cxf-rt-transports-",
                "cxf-rt-ws-addr-",
                "cxf-rt-ws-policy-",
                "neethi-");
        static final List<String> TOKENS =
                List.of("wss4j-ws-security-dom-", "wss4j-ws-security-common-", "xmlsec-", "commons-codec-");
        static final List<String> SAAJ = List.of("saaj-impl-", "stax-ex-");

        private Parts() {}
    }
}
