package io.github.countersign.mock.internal.operation;

import java.util.List;
import net.docusign.api_3_0.ArrayOfFormDataXfdfField;
import net.docusign.api_3_0.FormData;
import net.docusign.api_3_0.FormDataXfdf;
import net.docusign.api_3_0.FormDataXfdfField;
import net.docusign.api_3_0.RecipientStatus;
import net.docusign.api_3_0.TabStatus;
import org.jspecify.annotations.Nullable;

/** What a recipient filled in, as a form: one field for each tab that has a value. */
final class FormReport {

    private FormReport() {}

    /** The form of a recipient; null for one without tabs, who has none. */
    static @Nullable FormData of(RecipientStatus recipient) {
        List<TabStatus> tabs = recipient.getTabStatuses().getTabStatus();
        if (tabs.isEmpty()) {
            return null;
        }
        ArrayOfFormDataXfdfField fields = new ArrayOfFormDataXfdfField();
        for (TabStatus tab : tabs) {
            if (!Content.text(tab.getTabValue()).isEmpty()) {
                FormDataXfdfField field = new FormDataXfdfField();
                field.setName(tab.getTabLabel());
                field.setValue(tab.getTabValue());
                fields.getField().add(field);
            }
        }
        FormDataXfdf xfdf = new FormDataXfdf();
        xfdf.setFields(fields);
        FormData form = new FormData();
        form.setXfdf(xfdf);
        return form;
    }
}
