package legacy;

import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.TimeZone;
import java.util.UUID;
import javax.xml.datatype.DatatypeConfigurationException;
import javax.xml.datatype.DatatypeFactory;
import net.docusign.api_3_0.APIServiceSoap;
import net.docusign.api_3_0.RequestRecipientTokenAuthenticationAssertion;
import net.docusign.api_3_0.RequestRecipientTokenAuthenticationAssertionAuthenticationMethod;
import net.docusign.api_3_0.RequestRecipientTokenClientURLs;

/** Asks for the address of the signing page that is shown inside a site's own pages. */
class EmbeddedSigning {

    private final APIServiceSoap service;
    private final String returnAddress;

    EmbeddedSigning(APIServiceSoap service, String returnAddress) {
        this.service = service;
        this.returnAddress = returnAddress;
    }

    String address(String envelopeId, String clientUserId, String name, String email)
            throws DatatypeConfigurationException {
        return service.requestRecipientToken(envelopeId, clientUserId, name, email, assertion(), urls());
    }

    private static RequestRecipientTokenAuthenticationAssertion assertion() throws DatatypeConfigurationException {
        RequestRecipientTokenAuthenticationAssertion assertion = new RequestRecipientTokenAuthenticationAssertion();
        assertion.setAssertionID(UUID.randomUUID().toString());
        assertion.setAuthenticationInstant(DatatypeFactory.newInstance()
                .newXMLGregorianCalendar(new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT)));
        assertion.setAuthenticationMethod(RequestRecipientTokenAuthenticationAssertionAuthenticationMethod.PASSWORD);
        assertion.setSecurityDomain("example.com");
        return assertion;
    }

    private RequestRecipientTokenClientURLs urls() {
        RequestRecipientTokenClientURLs urls = new RequestRecipientTokenClientURLs();
        urls.setOnSigningComplete(returnAddress + "?event=signed");
        urls.setOnViewingComplete(returnAddress + "?event=viewed");
        urls.setOnCancel(returnAddress + "?event=cancelled");
        urls.setOnDecline(returnAddress + "?event=declined");
        urls.setOnSessionTimeout(returnAddress + "?event=session-timeout");
        urls.setOnTTLExpired(returnAddress + "?event=expired");
        urls.setOnException(returnAddress + "?event=exception");
        return urls;
    }
}
