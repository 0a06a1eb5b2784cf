package legacy;

import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import javax.xml.datatype.DatatypeConfigurationException;
import javax.xml.datatype.DatatypeFactory;
import net.docusign.api_3_0.APIServiceSoap;
import net.docusign.api_3_0.ArrayOfString2;
import net.docusign.api_3_0.EnvelopeStatus;
import net.docusign.api_3_0.EnvelopeStatusFilter;
import net.docusign.api_3_0.EnvelopeStatusFilterBeginDateTime;

/** Looks after envelopes that were sent. */
class StatusAndDocuments {

    private final APIServiceSoap service;
    private final String accountId;

    StatusAndDocuments(APIServiceSoap service, String accountId) {
        this.service = service;
        this.accountId = accountId;
    }

    List<EnvelopeStatus> statuses(String... envelopeIds) throws DatatypeConfigurationException {
        GregorianCalendar begin = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
        begin.add(GregorianCalendar.YEAR, -1);
        EnvelopeStatusFilterBeginDateTime since = new EnvelopeStatusFilterBeginDateTime();
        since.setValue(DatatypeFactory.newInstance().newXMLGregorianCalendar(begin));
        EnvelopeStatusFilter filter = new EnvelopeStatusFilter();
        filter.setAccountId(accountId);
        filter.setBeginDateTime(since);
        filter.setEnvelopeIds(new ArrayOfString2());
        filter.getEnvelopeIds().getEnvelopeId().addAll(List.of(envelopeIds));
        return service.requestStatusesEx(filter).getEnvelopeStatuses().getEnvelopeStatus();
    }

    byte[] pdf(String envelopeId) {
        return service.requestPDF(envelopeId).getPDFBytes();
    }
}
