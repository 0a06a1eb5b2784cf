package io.github.countersign.account;

/**
 * A brand: colours, logo and texts of pages and e-mails. Immutable.
 *
 * @param id its id, for {@code EnvelopeDraft.Builder.brand}
 * @param name its name, blank if the service tells none
 * @param company the company that it names, blank if the service tells none
 * @param isSenderDefault whether senders see it where nothing else is said
 * @param isRecipientDefault whether recipients see it where nothing else is said
 */
public record Brand(String id, String name, String company, boolean isSenderDefault, boolean isRecipientDefault) {}
