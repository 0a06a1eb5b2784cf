package io.github.countersign.benchmarks.message;

/** Who signs in; the byte server does not look. */
public final class SignIn {

    /** The bare integrator key. */
    public static final String KEY = "BNCH-01234567-89ab-cdef-0123-456789abcdef";

    /** The user without the key. */
    public static final String USER = "sender@example.com";

    /** The user as it goes over the wire. */
    public static final String QUALIFIED_USER = "[" + KEY + "]" + USER;

    /** Namespace of the Security header. */
    public static final String WSSE =
            "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd";

    private static final String PASSWORD_TEXT =
            "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-username-token-profile-1.0#PasswordText";

    private SignIn() {}

    /** {@return the secret, not a constant so that no class file carries it into a log} */
    public static char[] secret() {
        return "benchmark".toCharArray();
    }

    /** {@return the Security header as text, with its own namespace declarations} */
    public static String securityHeader() {
        return ("<wsse:Security xmlns:wsse=\"%s\"><wsse:UsernameToken><wsse:Username>%s</wsse:Username>"
                        + "<wsse:Password Type=\"%s\">%s</wsse:Password></wsse:UsernameToken></wsse:Security>")
                .formatted(WSSE, QUALIFIED_USER, PASSWORD_TEXT, String.valueOf(secret()));
    }
}
