package io.github.countersign.internal.envelope;

import io.github.countersign.document.DocumentSource;
import io.github.countersign.envelope.Recipient;
import io.github.countersign.envelope.RecipientType;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import net.docusign.api_3_0.ArrayOfPositiveInteger;
import net.docusign.api_3_0.ArrayOfString;
import net.docusign.api_3_0.ArrayOfString1;
import net.docusign.api_3_0.DeliveryMethod;
import net.docusign.api_3_0.FontStyleCode;
import net.docusign.api_3_0.RecipientCaptiveInfo;
import net.docusign.api_3_0.RecipientEmailNotification;
import net.docusign.api_3_0.RecipientPhoneAuthentication;
import net.docusign.api_3_0.RecipientSMSAuthentication;
import net.docusign.api_3_0.RecipientSignatureInfo;
import net.docusign.api_3_0.RecipientTypeCode;
import net.docusign.api_3_0.SupportedLanguage;

/** A recipient to the contract and back. */
final class RecipientMapping {

    private RecipientMapping() {}

    static net.docusign.api_3_0.Recipient to(Recipient recipient, Function<DocumentSource, byte[]> bytes) {
        net.docusign.api_3_0.Recipient mapped = new net.docusign.api_3_0.Recipient();
        mapped.setID(BigInteger.valueOf(recipient.id()));
        mapped.setUserName(recipient.name());
        recipient.signerName().ifPresent(mapped::setSignerName);
        mapped.setEmail(recipient.email());
        mapped.setType(RecipientTypeCode.valueOf(recipient.type().name()));
        mapped.setRoutingOrder(recipient.routingOrder());
        checks(mapped, recipient);
        delivery(mapped, recipient);
        template(mapped, recipient);
        if (!recipient.customFields().isEmpty()) {
            ArrayOfString1 fields = new ArrayOfString1();
            fields.getCustomField().addAll(recipient.customFields());
            mapped.setCustomFields(fields);
        }
        if (!recipient.attachments().isEmpty()) {
            mapped.setRecipientAttachment(DraftMapping.attachments(recipient.attachments(), bytes));
        }
        if (!recipient.excludedDocuments().isEmpty()) {
            ArrayOfPositiveInteger excluded = new ArrayOfPositiveInteger();
            recipient.excludedDocuments().forEach(id -> excluded.getDocumentID().add(BigInteger.valueOf(id)));
            mapped.setExcludedDocuments(excluded);
        }
        return mapped;
    }

    private static void checks(net.docusign.api_3_0.Recipient mapped, Recipient recipient) {
        // The contract requires the element; empty means no code.
        mapped.setAccessCode(recipient.accessCode().orElse(""));
        if (recipient.isAccessCodeInEmail()) {
            mapped.setAddAccessCodeToEmail(true);
        }
        // Optional by contract, but dsapi.asmx has been seen to complain without it.
        mapped.setRequireIDLookup(recipient.idCheck().isPresent());
        recipient.idCheck().ifPresent(mapped::setIDCheckConfigurationName);
        if (recipient.isPhoneChecked()) {
            RecipientPhoneAuthentication phone = new RecipientPhoneAuthentication();
            phone.setRecipMayProvideNumber(recipient.mayGivePhoneNumber());
            phone.setSenderProvidedNumbers(numbers(recipient.phoneNumbers()));
            mapped.setPhoneAuthentication(phone);
        }
        if (!recipient.smsNumbers().isEmpty()) {
            RecipientSMSAuthentication sms = new RecipientSMSAuthentication();
            sms.setSenderProvidedNumbers(numbers(recipient.smsNumbers()));
            mapped.setSMSAuthentication(sms);
        }
        if (recipient.signature().isPresent()) {
            RecipientSignatureInfo signature = new RecipientSignatureInfo();
            recipient.signature().ifPresent(signature::setSignatureName);
            recipient.initials().ifPresent(signature::setSignatureInitials);
            recipient.signatureFont().map(FontStyleCode::fromValue).ifPresent(signature::setFontStyle);
            mapped.setSignatureInfo(signature);
        }
        recipient.certificate().ifPresent(mapped::setRequireSignerCertificate);
        if (recipient.isSigningEachLocation()) {
            mapped.setSignInEachLocation(true);
        }
    }

    private static ArrayOfString numbers(List<String> numbers) {
        ArrayOfString array = new ArrayOfString();
        array.getSenderProvidedNumber().addAll(numbers);
        return array;
    }

    private static void delivery(net.docusign.api_3_0.Recipient mapped, Recipient recipient) {
        recipient.clientUserId().ifPresent(id -> {
            RecipientCaptiveInfo captive = new RecipientCaptiveInfo();
            captive.setClientUserId(id);
            recipient.startUrl().ifPresent(captive::setEmbeddedRecipientStartURL);
            mapped.setCaptiveInfo(captive);
        });
        recipient.faxNumber().ifPresent(number -> {
            mapped.setDeliveryMethod(DeliveryMethod.FAX);
            mapped.setFaxNumber(number);
        });
        recipient.note().ifPresent(mapped::setNote);
        if (recipient.emailSubject().isPresent()) {
            RecipientEmailNotification email = new RecipientEmailNotification();
            recipient.emailSubject().ifPresent(email::setSubject);
            recipient.emailBlurb().ifPresent(email::setEmailBlurb);
            recipient.emailLanguage().map(SupportedLanguage::fromValue).ifPresent(email::setLanguage);
            mapped.setEmailNotification(email);
        }
        if (recipient.mayAgentEditEmail()) {
            mapped.setAgentCanEditEmail(true);
        }
        if (recipient.mayAgentEditName()) {
            mapped.setAgentCanEditName(true);
        }
        recipient.signingGroup().ifPresent(mapped::setSigningGroupId);
    }

    private static void template(net.docusign.api_3_0.Recipient mapped, Recipient recipient) {
        recipient.role().ifPresent(mapped::setRoleName);
        if (recipient.isLocked()) {
            mapped.setTemplateLocked(true);
        }
        if (recipient.isRequiredInTemplate()) {
            mapped.setTemplateRequired(true);
        }
    }

    /** What the service tells of a recipient; data of attachments is not fetched. */
    static Recipient from(net.docusign.api_3_0.Recipient stub) {
        Recipient recipient = Recipient.of(
                        stub.getType() == null
                                ? RecipientType.UNKNOWN
                                : RecipientType.valueOf(stub.getType().name()),
                        Numbers.id(stub.getID()).orElse(0),
                        Texts.orBlank(stub.getUserName()),
                        Texts.orBlank(stub.getEmail()))
                .inOrder(stub.getRoutingOrder() == null ? 1 : stub.getRoutingOrder());
        recipient = Texts.given(recipient, stub.getSignerName(), Recipient::signedBy);
        recipient = checksFrom(recipient, stub);
        recipient = deliveryFrom(recipient, stub);
        recipient = Texts.given(recipient, stub.getRoleName(), Recipient::role);
        recipient = Flags.given(recipient, stub.isTemplateLocked(), Recipient::locked);
        recipient = Flags.given(recipient, stub.isTemplateRequired(), Recipient::requiredInTemplate);
        if (stub.getCustomFields() != null
                && !stub.getCustomFields().getCustomField().isEmpty()) {
            recipient = recipient.customFields(
                    stub.getCustomFields().getCustomField().toArray(String[]::new));
        }
        if (stub.getExcludedDocuments() != null
                && !stub.getExcludedDocuments().getDocumentID().isEmpty()) {
            recipient = recipient.withoutDocuments(stub.getExcludedDocuments().getDocumentID().stream()
                    .flatMap(id -> Numbers.id(id).stream().boxed())
                    .toArray(Integer[]::new));
        }
        return recipient;
    }

    private static Recipient checksFrom(Recipient start, net.docusign.api_3_0.Recipient stub) {
        Recipient recipient = Texts.given(start, stub.getAccessCode(), Recipient::accessCode);
        recipient = Flags.given(recipient, stub.isAddAccessCodeToEmail(), Recipient::accessCodeInEmail);
        recipient = Texts.given(recipient, stub.getIDCheckConfigurationName(), Recipient::idCheck);
        RecipientPhoneAuthentication phone = stub.getPhoneAuthentication();
        if (phone != null) {
            recipient = recipient.phoneCheck(numbers(phone.getSenderProvidedNumbers()));
            recipient = Flags.given(recipient, phone.isRecipMayProvideNumber(), Recipient::ownPhoneNumber);
        }
        if (stub.getSMSAuthentication() != null) {
            recipient = recipient.smsCheck(numbers(stub.getSMSAuthentication().getSenderProvidedNumbers()));
        }
        RecipientSignatureInfo signature = stub.getSignatureInfo();
        if (signature != null && signature.getSignatureName() != null) {
            String initials = Texts.orBlank(signature.getSignatureInitials());
            recipient = signature.getFontStyle() == null
                    ? recipient.adopting(signature.getSignatureName(), initials)
                    : recipient.adopting(
                            signature.getSignatureName(),
                            initials,
                            signature.getFontStyle().value());
        }
        recipient = Texts.given(recipient, stub.getRequireSignerCertificate(), Recipient::withCertificate);
        return Flags.given(recipient, stub.isSignInEachLocation(), Recipient::signingEachLocation);
    }

    private static String[] numbers(@org.jspecify.annotations.Nullable ArrayOfString numbers) {
        return numbers == null
                ? new String[0]
                : numbers.getSenderProvidedNumber().toArray(String[]::new);
    }

    private static Recipient deliveryFrom(Recipient start, net.docusign.api_3_0.Recipient stub) {
        Recipient recipient = start;
        if (stub.getCaptiveInfo() != null) {
            recipient = Texts.given(recipient, stub.getCaptiveInfo().getClientUserId(), Recipient::embedded);
            recipient =
                    Texts.given(recipient, stub.getCaptiveInfo().getEmbeddedRecipientStartURL(), Recipient::startingAt);
        }
        recipient = Texts.given(recipient, stub.getFaxNumber(), Recipient::byFax);
        recipient = Texts.given(recipient, stub.getNote(), Recipient::note);
        RecipientEmailNotification email = stub.getEmailNotification();
        if (email != null && email.getSubject() != null) {
            recipient = recipient.email(
                    email.getSubject(),
                    Texts.orBlank(email.getEmailBlurb()),
                    Optional.ofNullable(email.getLanguage())
                            .map(SupportedLanguage::value)
                            .orElse("en"));
        }
        if (stub.getSigningGroupId() != null) {
            recipient = recipient.signingGroup(stub.getSigningGroupId());
        }
        boolean name = Boolean.TRUE.equals(stub.isAgentCanEditName());
        boolean address = Boolean.TRUE.equals(stub.isAgentCanEditEmail());
        return name || address ? recipient.agentMayEdit(name, address) : recipient;
    }
}
