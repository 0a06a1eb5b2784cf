package io.github.countersign.credentials;

/**
 * Where the credentials of a call travel.
 *
 * <p>The choice decides the address too: {@code api.asmx} takes the SOAP header and validates requests against its schema, {@code dsapi.asmx}
 * takes the HTTP header, validates field by field, and lacks a few operations and fields. Immutable.
 */
public sealed interface SignIn permits SoapHeaderSignIn, HttpHeaderSignIn {

    /** A WS-Security UsernameToken in the SOAP header, for {@code api.asmx}. The default. */
    SoapHeaderSignIn SOAP_HEADER = SoapHeaderSignIn.DEFAULT;

    /** {@code X-DocuSign-Authentication} as XML, for {@code dsapi.asmx}. */
    HttpHeaderSignIn HTTP_HEADER = HttpHeaderSignIn.XML;
}
