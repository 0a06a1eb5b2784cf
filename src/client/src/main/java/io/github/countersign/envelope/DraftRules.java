package io.github.countersign.envelope;

import io.github.countersign.document.Document;
import io.github.countersign.error.Problem;
import io.github.countersign.internal.document.AcceptedTypes;
import io.github.countersign.internal.document.DocumentReader;
import java.util.List;

/** What the service is known to refuse in an envelope as a whole and in its documents (DocuSign SOAP reference, sending group). */
final class DraftRules {

    private static final int LONGEST_SUBJECT = 100;
    private static final int LONGEST_BLURB = 10_000;
    private static final int LONGEST_NAME = 100;

    private DraftRules() {}

    static List<Problem> check(EnvelopeDraft draft) {
        Problems problems = new Problems();
        problems.required("subject", draft.subject(), LONGEST_SUBJECT);
        draft.emailBlurb().ifPresent(text -> problems.limited("emailBlurb", text, LONGEST_BLURB));
        documents(draft.documents(), problems);
        RecipientRules.check(draft.recipients(), problems);
        TabRules.check(draft, problems);
        return problems.all();
    }

    private static void documents(List<Document> documents, Problems problems) {
        if (documents.isEmpty()) {
            problems.add("documents.missing", "documents", "there is none; an envelope needs at least one");
        }
        problems.ids("documents[%d].id", documents.stream().map(Document::id).toList());
        for (int i = 0; i < documents.size(); i++) {
            document(documents.get(i), "documents[%d]".formatted(i), problems);
        }
    }

    private static void document(Document document, String path, Problems problems) {
        problems.required(path + ".name", document.name(), LONGEST_NAME);
        if (!AcceptedTypes.contains(document.fileType())) {
            problems.add(
                    "document.type-unknown",
                    path + ".fileExtension",
                    "the service does not convert '%s'; it takes %s. Say withFileExtension(...) if the name tells the wrong one"
                            .formatted(document.fileType(), AcceptedTypes.list()));
        }
        DocumentReader.look(document, path).ifPresent(problems::add);
    }
}
