package io.github.countersign.mock.internal.soap;

/** The two SOAP versions that share one address. */
public enum SoapVersion {
    /** SOAP 1.1: {@code text/xml}, the operation in the {@code SOAPAction} header. */
    V1_1("http://schemas.xmlsoap.org/soap/envelope/", "text/xml"),
    /** SOAP 1.2: {@code application/soap+xml}, the operation in the {@code action} parameter. */
    V1_2("http://www.w3.org/2003/05/soap-envelope", "application/soap+xml");

    private final String namespace;
    private final String mediaType;

    SoapVersion(String namespace, String mediaType) {
        this.namespace = namespace;
        this.mediaType = mediaType;
    }

    String namespace() {
        return namespace;
    }

    /** The media type of requests and replies. */
    public String mediaType() {
        return mediaType;
    }
}
