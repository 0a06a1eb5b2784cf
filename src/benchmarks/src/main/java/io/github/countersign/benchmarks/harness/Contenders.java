package io.github.countersign.benchmarks.harness;

import java.util.ArrayList;
import java.util.List;

/** Who takes part. */
final class Contenders {

    static final Contender PREPARED_BYTES = contender("prepared bytes on a socket", Stack.JAXB, "PreparedBytes");
    static final Contender JAXB = contender("JAXB + socket", Stack.JAXB, "JaxbOverSocket");
    static final Contender BARE_STUB = contender("CXF bare stub", Stack.CXF, "CxfBareStub");
    static final Contender CXF_DEFAULTS = contender("CXF defaults, no sign-in", Stack.CXF, "CxfDefaults");
    static final Contender OLD_SETUP =
            contender("old set-up (CXF + WSS4J)", Stack.CXF_SECURITY, "OldSampleDefaultConduit");
    static final Contender OLD_SETUP_URL =
            contender("old set-up, HttpURLConnection", Stack.CXF_SECURITY, "OldSampleUrlConnection");
    static final Contender METRO = contender("Metro", Stack.METRO, "Metro");
    static final Contender SPRING_WS = contender("Spring-WS", Stack.SPRING_WS, "SpringWs");
    static final Contender FACADE = contender("Countersign facade", Stack.COUNTERSIGN, "CountersignFacade");
    static final Contender PORT = contender("Countersign port", Stack.COUNTERSIGN, "CountersignPort");

    private Contenders() {}

    /** These, without those whose class is not part of this build. */
    static List<Contender> of(Contender... wanted) {
        List<Contender> present = new ArrayList<>();
        for (Contender contender : wanted) {
            if (isPresent(contender)) {
                present.add(contender);
            }
        }
        return present;
    }

    static boolean isPresent(Contender contender) {
        return Contenders.class.getResource("/" + contender.factory().replace('.', '/') + ".class") != null;
    }

    /** The one whose class has this simple name. */
    static Contender named(String simpleName) {
        for (Contender contender : all()) {
            if (contender.factory().endsWith("." + simpleName)) {
                return contender;
            }
        }
        throw new IllegalArgumentException("There is no contender of class '%s', only %s".formatted(simpleName, all()));
    }

    static List<Contender> all() {
        return of(
                PREPARED_BYTES,
                JAXB,
                BARE_STUB,
                CXF_DEFAULTS,
                OLD_SETUP,
                OLD_SETUP_URL,
                METRO,
                SPRING_WS,
                FACADE,
                PORT);
    }

    private static Contender contender(String name, Stack stack, String simpleName) {
        return new Contender(name, stack, "io.github.countersign.benchmarks.rival." + simpleName);
    }
}
