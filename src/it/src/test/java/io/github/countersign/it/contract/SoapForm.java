package io.github.countersign.it.contract;

/** How the two versions of SOAP differ on the wire. */
public enum SoapForm {
    SOAP_1_1("http://schemas.xmlsoap.org/soap/envelope/", "text/xml"),
    SOAP_1_2("http://www.w3.org/2003/05/soap-envelope", "application/soap+xml");

    private final String namespace;
    private final String mediaType;

    SoapForm(String namespace, String mediaType) {
        this.namespace = namespace;
        this.mediaType = mediaType;
    }

    /** Namespace of the envelope. */
    public String namespace() {
        return namespace;
    }

    /** Media type of requests and replies. */
    public String mediaType() {
        return mediaType;
    }

    /** An envelope around that body. */
    public String envelope(String body) {
        return "<soap:Envelope xmlns:soap=\"%s\"><soap:Body>%s</soap:Body></soap:Envelope>".formatted(namespace, body);
    }
}
