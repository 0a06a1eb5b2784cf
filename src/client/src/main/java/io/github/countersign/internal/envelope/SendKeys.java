package io.github.countersign.internal.envelope;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import net.docusign.api_3_0.ArrayOfCustomField;
import net.docusign.api_3_0.CustomField;
import net.docusign.api_3_0.CustomFieldType;
import net.docusign.api_3_0.Envelope;
import org.jspecify.annotations.Nullable;

/** Puts the key of a send where it can be found again: as transaction id, and in a hidden custom field, which every status tells. */
final class SendKeys {

    private final String field;

    SendKeys(String field) {
        this.field = field;
    }

    /**
     * Marks an envelope.
     *
     * @param own the caller's key, which comes before any transaction id
     * @return the key: the caller's, else the transaction id that is there, else a new one
     */
    String mark(Envelope envelope, Optional<String> own) {
        @Nullable String present = envelope.getTransactionID();
        String key = own.orElseGet(
                () -> present == null || present.isBlank() ? UUID.randomUUID().toString() : present);
        envelope.setTransactionID(key);
        ArrayOfCustomField fields =
                envelope.getCustomFields() == null ? new ArrayOfCustomField() : envelope.getCustomFields();
        List<CustomField> all = fields.getCustomField();
        all.removeIf(other -> field.equals(other.getName()));
        all.add(hidden(key));
        envelope.setCustomFields(fields);
        return key;
    }

    private CustomField hidden(String key) {
        CustomField hidden = new CustomField();
        hidden.setName(field);
        hidden.setValue(key);
        hidden.setShow("False");
        hidden.setRequired("False");
        hidden.setCustomFieldType(CustomFieldType.TEXT);
        return hidden;
    }
}
