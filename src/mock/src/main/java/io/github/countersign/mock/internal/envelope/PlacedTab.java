package io.github.countersign.mock.internal.envelope;

import java.math.BigInteger;
import net.docusign.api_3_0.Tab;
import net.docusign.api_3_0.TabTypeCode;

/**
 * A tab where it stands; one with an anchor text stands at each place where the text was found.
 *
 * @param tab what the sender asked for; not to be changed
 * @param document the number of the document
 * @param page the page, from 1
 * @param x distance of the tab's left edge from the left of the page, in pixels at 72 dpi
 * @param y distance of the tab's upper edge from the top of the page, in pixels at 72 dpi
 */
public record PlacedTab(Tab tab, BigInteger document, int page, int x, int y) {

    /** The number of the recipient who fills it in. */
    public BigInteger recipient() {
        return tab.getRecipientID();
    }

    /** Whether the recipient is to attach a file at it. */
    public boolean asksForFile() {
        return tab.getType() == TabTypeCode.SIGNER_ATTACHMENT
                || tab.getType() == TabTypeCode.SIGNER_ATTACHMENT_OPTIONAL;
    }
}
