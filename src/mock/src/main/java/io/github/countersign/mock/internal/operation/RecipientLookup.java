package io.github.countersign.mock.internal.operation;

import io.github.countersign.mock.internal.envelope.RecipientState;
import io.github.countersign.mock.internal.envelope.StoredEnvelope;
import io.github.countersign.mock.internal.fault.ServiceFault;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.docusign.api_3_0.ArrayOfCaptiveRecipient1;
import net.docusign.api_3_0.ArrayOfRecipientEsign;
import net.docusign.api_3_0.ArrayOfString3;
import net.docusign.api_3_0.CaptiveRecipient;
import net.docusign.api_3_0.CaptiveRecipientResults;
import net.docusign.api_3_0.DeleteCaptiveRecipientsSignaturesArg;
import net.docusign.api_3_0.RecipientEsign;
import net.docusign.api_3_0.RecipientEsignList;
import net.docusign.api_3_0.RecipientList;
import org.jspecify.annotations.Nullable;

/** What an account knows of recipients: from its members and from the envelopes that it sent. */
final class RecipientLookup {

    private final MockState state;
    private final EnvelopeAccess access;

    RecipientLookup(MockState state, EnvelopeAccess access) {
        this.state = state;
        this.access = access;
    }

    /** The names behind an address, each with whether somebody of that name has signed electronically. */
    RecipientEsignList esign(@Nullable String accountId, @Nullable String email) {
        String account = access.requireAccount(accountId);
        ArrayOfRecipientEsign all = new ArrayOfRecipientEsign();
        known(account, Content.text(email)).forEach((name, signed) -> {
            RecipientEsign entry = new RecipientEsign();
            entry.setUserName(name);
            entry.setEmail(Content.text(email));
            entry.setEsign(signed);
            entry.setReservedRecipientEmail(false);
            all.getRecipientEsign().add(entry);
        });
        RecipientEsignList list = new RecipientEsignList();
        list.setAccountId(account);
        list.setRecipientEsign(all);
        return list;
    }

    RecipientList names(@Nullable String accountId, @Nullable String email) {
        String account = access.requireAccount(accountId);
        ArrayOfString3 names = new ArrayOfString3();
        names.getRecipientName().addAll(known(account, Content.text(email)).keySet());
        RecipientList list = new RecipientList();
        list.setReservedRecipientEmail(false);
        list.setMultipleUsers(names.getRecipientName().size() > 1);
        list.setRecipientName(names);
        return list;
    }

    private Map<String, Boolean> known(String account, String email) {
        Map<String, Boolean> names = new TreeMap<>();
        if (email.isBlank()) {
            return names;
        }
        state.members().members(account).stream()
                .filter(member -> member.email().equalsIgnoreCase(email))
                .forEach(member -> names.put(member.name(), false));
        for (StoredEnvelope envelope : ofAccount(account)) {
            for (RecipientState recipient : envelope.state().recipients()) {
                if (recipient.email().equalsIgnoreCase(email)) {
                    names.merge(recipient.name(), recipient.hasSigned(), Boolean::logicalOr);
                }
            }
        }
        return names;
    }

    /** Forgets the signatures of captive recipients; one who never adopted any has an error of his own. */
    CaptiveRecipientResults forgetSignatures(
            @Nullable String accountId, @Nullable DeleteCaptiveRecipientsSignaturesArg arg) {
        String account = access.requireAccount(accountId);
        ArrayOfCaptiveRecipient1 all = new ArrayOfCaptiveRecipient1();
        if (arg != null && arg.getCaptiveRecipients() != null) {
            arg.getCaptiveRecipients()
                    .getCaptiveRecipient()
                    .forEach(recipient -> all.getBrandResultItem().add(forget(account, recipient)));
        }
        CaptiveRecipientResults results = new CaptiveRecipientResults();
        results.setCaptiveRecipients(all);
        return results;
    }

    private CaptiveRecipient forget(String account, CaptiveRecipient given) {
        CaptiveRecipient result = new CaptiveRecipient();
        result.setClientUserId(given.getClientUserId());
        result.setUserName(given.getUserName());
        result.setEmail(given.getEmail());
        CaptiveSignatures.Person person = new CaptiveSignatures.Person(
                account,
                Content.text(given.getClientUserId()),
                Content.text(given.getUserName()),
                Content.text(given.getEmail()));
        Instant forgotten = state.captiveSignatures().forgottenAt(person);
        boolean adopted = ofAccount(account).stream()
                .flatMap(envelope -> envelope.state().recipients().stream())
                .filter(person::is)
                .anyMatch(recipient -> signedAfter(recipient, forgotten));
        if (adopted) {
            state.captiveSignatures().forget(person, state.now());
        } else {
            result.setErrorDetails(ErrorOfItem.of(ServiceFault.business(
                    "Unknown_Envelope_Recipient", "No such captive recipient has adopted a signature.")));
        }
        return result;
    }

    private static boolean signedAfter(RecipientState recipient, Instant forgotten) {
        Instant signed = recipient.times().signed();
        return signed != null && signed.isAfter(forgotten);
    }

    private List<StoredEnvelope> ofAccount(String account) {
        return state.envelopes().all().stream()
                .filter(envelope -> envelope.accountId().equals(account))
                .toList();
    }
}
