package io.github.countersign.mock.internal.token;

import io.github.countersign.mock.internal.user.Member;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A link with which a user comes to a page of the web console without signing in.
 *
 * @param value what stands in the link; whoever knows it gets in
 * @param page which page
 * @param user who gets in
 * @param accountId the account in which he works
 * @param envelopeId the envelope that is shown, or null for none
 * @param returnUrl where the browser goes afterwards; empty for nowhere
 * @param suppressNavigation whether the page comes without the menus of the console
 * @param expires from when on it lets nobody in
 */
public record ConsoleToken(
        String value,
        Page page,
        Member user,
        String accountId,
        @Nullable String envelopeId,
        String returnUrl,
        boolean suppressNavigation,
        Instant expires)
        implements Token {

    /** A page of the console. */
    public enum Page {
        /** A draft, or a new one, to be completed and sent. */
        SEND,
        /** An envelope under way, to be corrected. */
        CORRECT,
        /** What happened to an envelope. */
        HISTORY,
        /** The console itself. */
        HOME
    }

    /** The address to return to with {@code event=} and, if there is an envelope, {@code envelopeId=} appended. */
    public String returnWith(String event) {
        String address = ClientUrls.withEvent(returnUrl, event);
        return envelopeId == null ? address : address + "&envelopeId=" + envelopeId;
    }

    @Override
    public String toString() {
        return "ConsoleToken[page=%s, envelope=%s, expires=%s]".formatted(page, envelopeId, expires);
    }
}
