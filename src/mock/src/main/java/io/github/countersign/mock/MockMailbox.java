package io.github.countersign.mock;

import io.github.countersign.mock.internal.mail.MailRoom;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The mails that the service sent. Recipients who sign inside an application get none, as with the real service.
 *
 * <p>Thread-safe. A mail is here as soon as the call, or the person, that caused it is done.
 */
public final class MockMailbox {

    private final MailRoom room;

    MockMailbox(MailRoom room) {
        this.room = room;
    }

    /** The last ten thousand mails, oldest first. */
    public List<MockMail> all() {
        return room.mails();
    }

    /** The mails to that address, in any case, oldest first. */
    public List<MockMail> to(String address) {
        return all().stream()
                .filter(mail -> mail.to().equalsIgnoreCase(address))
                .toList();
    }

    /**
     * The last mail to that address.
     *
     * @throws IllegalArgumentException if there is none; the message names those who got mail
     */
    public MockMail last(String address) {
        List<MockMail> mails = to(address);
        if (mails.isEmpty()) {
            throw new IllegalArgumentException("No mail was sent to %s; mail went to %s"
                    .formatted(
                            address,
                            all().isEmpty()
                                    ? "nobody"
                                    : all().stream()
                                            .map(MockMail::to)
                                            .distinct()
                                            .collect(Collectors.joining(", "))));
        }
        return mails.get(mails.size() - 1);
    }

    /** Forgets all mails. */
    public void clear() {
        room.clear();
    }
}
