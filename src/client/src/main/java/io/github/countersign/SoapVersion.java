package io.github.countersign;

/** The SOAP version of the messages. The service takes both at the same addresses. */
public enum SoapVersion {
    /** {@code text/xml} with a {@code SOAPAction} header. The default; all recorded traffic of the service is of this kind. */
    SOAP_1_1,
    /** {@code application/soap+xml}, the action is a parameter of the content type. */
    SOAP_1_2
}
