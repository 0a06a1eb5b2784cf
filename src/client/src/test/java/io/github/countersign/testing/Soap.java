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

    /** SOAP 1.2. */
    public static String envelope12(String body) {
        return envelope(body)
                .replace("http://schemas.xmlsoap.org/soap/envelope/", "http://www.w3.org/2003/05/soap-envelope");
    }

    public static String fault12(String code, String subcode, String text, String detail) {
        String inner =
                subcode.isEmpty() ? "" : "<soap:Subcode><soap:Value>%s</soap:Value></soap:Subcode>".formatted(subcode);
        return envelope12("""
                <soap:Fault><soap:Code><soap:Value>%s</soap:Value>%s</soap:Code><soap:Reason><soap:Text xml:lang="en">%s</soap:Text>\
                </soap:Reason>%s</soap:Fault>""".formatted(code, inner, text, detail));
    }

    public static String fault(String code, String text, String detail) {
        return envelope("<soap:Fault><faultcode>%s</faultcode><faultstring>%s</faultstring>%s</soap:Fault>"
                .formatted(code, text, detail));
    }

    public static String pingReply() {
        return "<PingResponse xmlns=\"" + API + "\"><PingResult>true</PingResult></PingResponse>";
    }
}
