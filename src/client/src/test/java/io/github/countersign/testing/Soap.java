package io.github.countersign.testing;

/** SOAP 1.1 texts in the manner of the service: prefix soap, no white space, body in its default namespace. */
public final class Soap {

    public static final String API = "http://www.docusign.net/API/3.0";

    private Soap() {}

    public static String envelope(String body) {
        return """
                <?xml version="1.0" encoding="utf-8"?><soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/" \
                xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:xsd="http://www.w3.org/2001/XMLSchema">\
                <soap:Body>%s</soap:Body></soap:Envelope>""".formatted(body);
    }

    public static String fault(String code, String text, String detail) {
        return envelope("<soap:Fault><faultcode>%s</faultcode><faultstring>%s</faultstring>%s</soap:Fault>"
                .formatted(code, text, detail));
    }

    public static String pingReply() {
        return "<PingResponse xmlns=\"" + API + "\"><PingResult>true</PingResult></PingResponse>";
    }
}
