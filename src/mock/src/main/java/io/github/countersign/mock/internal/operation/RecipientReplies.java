package io.github.countersign.mock.internal.operation;

import io.github.countersign.mock.internal.envelope.PlacedTab;
import io.github.countersign.mock.internal.envelope.RecipientState;
import io.github.countersign.mock.internal.envelope.StoredEnvelope;
import java.math.BigInteger;
import java.util.List;
import java.util.regex.Pattern;
import net.docusign.api_3_0.ArrayOfString1;
import net.docusign.api_3_0.ArrayOfTabStatus;
import net.docusign.api_3_0.CustomTabType;
import net.docusign.api_3_0.Recipient;
import net.docusign.api_3_0.RecipientStatus;
import net.docusign.api_3_0.Tab;
import net.docusign.api_3_0.TabStatus;

/** Recipients and their tabs as status replies show them. */
final class RecipientReplies {

    private static final int STATUS_DPI = 150;
    private static final int TAB_DPI = 72;
    private static final String ADDRESS = "127.0.0.1";
    private static final Pattern WORD_START = Pattern.compile("(?<=[a-z])(?=[A-Z])");

    private final MockState state;
    private final TabValues values;

    RecipientReplies(MockState state) {
        this.state = state;
        this.values = new TabValues(state.settings());
    }

    RecipientStatus plain(StoredEnvelope envelope, RecipientState recipient) {
        RecipientStatus status = common(envelope, recipient);
        ArrayOfTabStatus tabs = new ArrayOfTabStatus();
        tabsOf(envelope, recipient).forEach(t -> tabs.getTabStatus().add(tab(envelope, recipient, t)));
        status.setTabStatuses(tabs);
        return status;
    }

    RecipientStatus extended(StoredEnvelope envelope, RecipientState recipient) {
        RecipientStatus status = common(envelope, recipient);
        ArrayOfTabStatus tabs = new ArrayOfTabStatus();
        for (PlacedTab placed : tabsOf(envelope, recipient)) {
            TabStatus tab = tab(envelope, recipient, placed);
            tab.setDocumentID(placed.document());
            tab.setPageNumber(BigInteger.valueOf(placed.page()));
            tabs.getTabStatus().add(tab);
        }
        status.setTabStatuses(tabs);
        status.setAccountStatus("Active");
        status.setRecipientId(recipient.guid());
        return status;
    }

    private RecipientStatus common(StoredEnvelope envelope, RecipientState recipient) {
        RecipientState.Times times = recipient.times();
        RecipientStatus status = new RecipientStatus();
        status.setType(recipient.type());
        status.setEmail(recipient.email());
        status.setUserName(recipient.name());
        status.setRoutingOrder(recipient.routingOrder());
        status.setSent(state.wireTime().ofNullable(times.sent()));
        status.setDelivered(state.wireTime().ofNullable(times.delivered()));
        status.setSigned(state.wireTime().ofNullable(times.signed()));
        status.setDeclined(state.wireTime().ofNullable(times.declined()));
        status.setDeclineReason(recipient.declineReason());
        status.setStatus(recipient.status());
        status.setRecipientIPAddress(times.delivered() == null ? "" : ADDRESS);
        status.setClientUserId(recipient.clientUserId());
        if (!recipient.checks().isEmpty()) {
            status.setRecipientAuthenticationStatus(AuditOperations.status(recipient, state.wireTime()));
        }
        status.setCustomFields(customFields(Content.recipient(envelope.content(), recipient.number())));
        return status;
    }

    private static ArrayOfString1 customFields(Recipient asked) {
        return asked.getCustomFields() == null ? new ArrayOfString1() : asked.getCustomFields();
    }

    static List<PlacedTab> tabsOf(StoredEnvelope envelope, RecipientState recipient) {
        return envelope.tabs().stream()
                .filter(t -> t.recipient().equals(recipient.number()))
                .toList();
    }

    private TabStatus tab(StoredEnvelope envelope, RecipientState recipient, PlacedTab placed) {
        Tab asked = placed.tab();
        TabStatus status = new TabStatus();
        status.setTabType(asked.getType());
        boolean acted = values.acted(envelope, recipient, placed);
        status.setStatus(acted ? "Signed" : "Active");
        status.setXPosition(atStatusResolution(placed.x()));
        status.setYPosition(atStatusResolution(placed.y()));
        status.setSigned(acted ? state.wireTime().ofNullable(recipient.times().signed()) : null);
        status.setTabLabel(label(asked));
        status.setTabName(orElse(asked.getName(), asked.getType().value()));
        status.setTabValue(values.reported(envelope, recipient, placed));
        if (asked.getCustomTabType() == CustomTabType.LIST) {
            status.setListValues(asked.getCustomTabListValues());
            status.setListSelectedValue(values.selected(envelope, recipient, placed));
        }
        status.setCustomTabType(asked.getCustomTabType());
        return status;
    }

    /** Tabs are placed in pixels at 72 dpi and reported at 150 dpi, without fraction. */
    static int atStatusResolution(int position) {
        return (int) ((long) position * STATUS_DPI / TAB_DPI);
    }

    /** A tab without a label is called by its type, in words. */
    static String label(Tab asked) {
        return orElse(
                asked.getTabLabel(), WORD_START.matcher(asked.getType().value()).replaceAll(" "));
    }

    private static String orElse(String given, String otherwise) {
        return Content.text(given).isEmpty() ? otherwise : given;
    }
}
