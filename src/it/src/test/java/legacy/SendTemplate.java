package legacy;

import java.math.BigInteger;
import net.docusign.api_3_0.APIServiceSoap;
import net.docusign.api_3_0.ArrayOfRecipient1;
import net.docusign.api_3_0.ArrayOfTemplateReference;
import net.docusign.api_3_0.ArrayOfTemplateReferenceRoleAssignment;
import net.docusign.api_3_0.EnvelopeInformation;
import net.docusign.api_3_0.EnvelopeStatus;
import net.docusign.api_3_0.EnvelopeTemplateDefinition;
import net.docusign.api_3_0.Recipient;
import net.docusign.api_3_0.TemplateLocationCode;
import net.docusign.api_3_0.TemplateReference;
import net.docusign.api_3_0.TemplateReferenceRoleAssignment;

/** Takes the first template of the account, fills its first role, and opens the draft in the console. */
class SendTemplate {

    private final APIServiceSoap service;
    private final String accountId;

    SendTemplate(APIServiceSoap service, String accountId) {
        this.service = service;
        this.accountId = accountId;
    }

    String editAddress(String signer, String email, String returnAddress) {
        EnvelopeTemplateDefinition template = service.requestTemplates(accountId, false)
                .getEnvelopeTemplateDefinition()
                .get(0);
        String role = service.requestTemplate(template.getTemplateID(), false)
                .getEnvelope()
                .getRecipients()
                .getRecipient()
                .get(0)
                .getRoleName();

        ArrayOfTemplateReference references = new ArrayOfTemplateReference();
        references.getTemplateReference().add(reference(template.getTemplateID(), role));
        Recipient recipient = SendDocument.recipient(signer, email, null);
        recipient.setCaptiveInfo(null);
        recipient.setRoleName(role);
        ArrayOfRecipient1 recipients = new ArrayOfRecipient1();
        recipients.getRecipient().add(recipient);
        EnvelopeInformation information = new EnvelopeInformation();
        information.setAccountId(accountId);
        information.setSubject(template.getName());

        EnvelopeStatus draft = service.createEnvelopeFromTemplates(references, recipients, information, false);
        return service.requestSenderToken(draft.getEnvelopeID(), accountId, returnAddress);
    }

    private static TemplateReference reference(String templateId, String role) {
        TemplateReferenceRoleAssignment assignment = new TemplateReferenceRoleAssignment();
        assignment.setRecipientID(BigInteger.ONE);
        assignment.setRoleName(role);
        TemplateReference reference = new TemplateReference();
        reference.setTemplate(templateId);
        reference.setTemplateLocation(TemplateLocationCode.SERVER);
        reference.setRoleAssignments(new ArrayOfTemplateReferenceRoleAssignment());
        reference.getRoleAssignments().getRoleAssignment().add(assignment);
        return reference;
    }
}
