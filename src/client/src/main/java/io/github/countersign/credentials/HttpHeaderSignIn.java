package io.github.countersign.credentials;

/**
 * The credentials in the HTTP header {@code X-DocuSign-Authentication}, for {@code dsapi.asmx}. {@code AccountManagement.asmx} takes nothing
 * else, whatever is chosen for the calls to the API.
 */
public enum HttpHeaderSignIn implements SignIn {
    /** {@code <DocuSignCredentials>}, as all samples of the SOAP API have it. The default. */
    XML,
    /** A JSON object. Documented for REST; whether the SOAP addresses take it is not. */
    JSON
}
