package io.github.countersign.mock.internal.operation;

import io.github.countersign.mock.internal.fault.ServiceFault;
import net.docusign.api_3_0.EnvelopeStatusCode;

/** Refusals of what is asked about one recipient. The names are the vendor's; texts are those of the REST API or ours. */
final class RecipientFaults {

    private RecipientFaults() {}

    static ServiceFault unknown() {
        return ServiceFault.business(
                "Unknown_Envelope_Recipient",
                "The recipient you have identified is not a valid recipient of the specified envelope.");
    }

    static ServiceFault notInSequence() {
        return ServiceFault.business(
                "Recipient_Not_In_Sequence", "The token for an out of sequence recipient cannot be generated.");
    }

    static ServiceFault envelopeNotSent(EnvelopeStatusCode status) {
        return ServiceFault.business(
                "Envelope_Has_Invalid_Status",
                "A token can be made for an envelope that is sent or completed; this one is '%s'."
                        .formatted(status.value()));
    }

    static ServiceFault cannotCorrect() {
        return ServiceFault.business(
                "Envelope_Cannot_Correct_Invalid_State",
                "Only envelopes in the 'Sent' or 'Delivered' states may be corrected.");
    }
}
