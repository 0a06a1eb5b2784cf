package io.github.countersign.mock.internal.template;

import io.github.countersign.mock.internal.envelope.StoredDocument;
import io.github.countersign.mock.internal.user.Member;
import java.time.Instant;
import java.util.List;
import net.docusign.api_3_0.Envelope;

/**
 * A template as the mock keeps it. Immutable; {@code content} is shared between calls and must not be changed.
 *
 * @param id its id, a GUID in lower case
 * @param accountId the account that it belongs to
 * @param owner who saved it
 * @param name its name
 * @param description what it is for; empty for nothing said
 * @param shared whether the other users of the account may use it
 * @param lastModified when it was last saved
 * @param pages the pages of all its documents
 * @param content the envelope that it stands for, without document bytes
 * @param documents its documents, in the order of {@code content}
 */
public record StoredTemplate(
        String id,
        String accountId,
        Member owner,
        String name,
        String description,
        boolean shared,
        Instant lastModified,
        int pages,
        Envelope content,
        List<StoredDocument> documents) {

    public StoredTemplate {
        documents = List.copyOf(documents);
    }
}
