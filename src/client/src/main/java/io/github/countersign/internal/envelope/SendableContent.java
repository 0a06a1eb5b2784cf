package io.github.countersign.internal.envelope;

import io.github.countersign.document.Document;
import io.github.countersign.document.DocumentSource;
import io.github.countersign.envelope.Attachment;
import io.github.countersign.envelope.EnvelopeDraft;
import io.github.countersign.envelope.Recipient;
import io.github.countersign.error.InvalidDraftException;
import io.github.countersign.error.Problem;
import io.github.countersign.internal.call.Calls;
import io.github.countersign.internal.document.DocumentReader;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/** What stands for the bytes of a draft on their way. What can be known beforehand to be wrong with them is told here, before the call. */
public final class SendableContent {

    private final Calls calls;
    private final Consumer<Problem> warnings;
    private final IdentityHashMap<DocumentSource, DocumentSource> ready = new IdentityHashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    private SendableContent(Calls calls, Consumer<Problem> warnings) {
        this.calls = calls;
        this.warnings = warnings;
    }

    /**
     * Looks at all content of a draft.
     *
     * @param draft the draft
     * @param calls makes the stand-ins
     * @param warnings told what is odd but can be sent
     * @return the content
     * @throws InvalidDraftException naming all content that cannot be sent
     */
    public static SendableContent of(EnvelopeDraft draft, Calls calls, Consumer<Problem> warnings) {
        SendableContent content = new SendableContent(calls, warnings);
        List<Document> documents = draft.documents();
        for (int i = 0; i < documents.size(); i++) {
            content.document(documents.get(i), "documents[" + i + "]");
        }
        content.attachments(draft.attachments(), "");
        List<Recipient> recipients = draft.recipients();
        for (int i = 0; i < recipients.size(); i++) {
            content.attachments(recipients.get(i).attachments(), "recipients[" + i + "].");
        }
        if (!content.problems.isEmpty()) {
            throw InvalidDraftException.of(content.problems);
        }
        return content;
    }

    /**
     * What stands for the bytes of a source in the generated types.
     *
     * @param source a source of the draft
     * @return the stand-in
     */
    public byte[] bytes(DocumentSource source) {
        return calls.streamed(Objects.requireNonNull(ready.get(source), "a source of another draft"));
    }

    private void document(Document document, String path) {
        DocumentReader.ready(document.source(), path, problems::add)
                .ifPresent(source ->
                        ready.put(document.source(), WatchedSource.of(source, document.fileType(), path, warnings)));
    }

    private void attachments(List<Attachment> attachments, String parent) {
        for (int i = 0; i < attachments.size(); i++) {
            DocumentSource given = attachments.get(i).content();
            DocumentReader.ready(given, parent + "attachments[" + i + "]", problems::add)
                    .ifPresent(source -> ready.put(given, source));
        }
    }
}
