package io.github.countersign.cli;

import io.github.countersign.DocuSignClient;
import io.github.countersign.document.Document;
import io.github.countersign.envelope.EnvelopeDraft;
import io.github.countersign.envelope.Recipient;
import io.github.countersign.envelope.SentEnvelope;
import io.github.countersign.envelope.Tab;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code countersign send}. */
@Command(name = "send", description = "Sends files to be signed. One call.", mixinStandardHelpOptions = true)
final class SendCommand implements Callable<Integer> {

    @Mixin
    private final Caller caller = new Caller();

    private static final int LONGEST_SUBJECT = 100;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "The documents, in this order.")
    private List<Path> files = List.of();

    @Option(
            names = "--signer",
            paramLabel = "'NAME <MAIL>'",
            description = "Who signs; repeat it for more. They sign one after the other in this order.",
            required = true)
    private List<String> signers = List.of();

    @Option(
            names = "--anchor",
            paramLabel = "TEXT",
            description =
                    "Text in the documents at which to sign: the first for the first signer, and so on. Without any,"
                            + " signers place their signature themselves.")
    private List<String> anchors = List.of();

    @Option(
            names = "--cc",
            paramLabel = "'NAME <MAIL>'",
            description = "Who gets a copy when all have signed; repeat it for more.")
    private List<String> copies = List.of();

    @Option(names = "--parallel", description = "All signers get it at once.")
    private boolean parallel;

    @Option(
            names = "--subject",
            paramLabel = "TEXT",
            description = "Subject of the e-mail. Default: 'Please sign' and the name of the first file.")
    private @Nullable String subject;

    @Option(names = "--message", paramLabel = "TEXT", description = "Text of the e-mail.")
    private @Nullable String message;

    @Override
    public Integer call() throws IOException {
        return caller.print(this::answer);
    }

    private Map<String, @Nullable Object> answer(DocuSignClient client) {
        EnvelopeDraft draft = draft();
        SentEnvelope sent = client.envelopes().send(draft);
        Map<String, @Nullable Object> answer = new LinkedHashMap<>();
        answer.put("envelopeId", sent.id().value());
        answer.put("status", Answers.word(sent.status()));
        answer.put(
                "recipients",
                draft.recipients().stream()
                        .map(r -> Answers.recipient(r.name(), r.email(), r.routingOrder(), null))
                        .toList());
        answer.put(
                "documents",
                draft.documents().stream()
                        .map(d -> Answers.document(d.id(), d.name()))
                        .toList());
        return answer;
    }

    private EnvelopeDraft draft() {
        if (anchors.size() > signers.size()) {
            throw new InputException("%d anchors but %d signers: give one --anchor for each signer"
                    .formatted(anchors.size(), signers.size()));
        }
        EnvelopeDraft.Builder draft = EnvelopeDraft.builder().subject(subjectOrDefault());
        if (message != null) {
            draft.emailBlurb(message);
        }
        for (int i = 0; i < files.size(); i++) {
            draft.document(Document.of(i + 1, files.get(i)));
        }
        recipients().forEach(draft::recipient);
        for (int i = 0; i < anchors.size(); i++) {
            draft.tab(Tab.signHere().anchored(anchors.get(i)).by(i + 1));
        }
        return draft.build();
    }

    private List<Recipient> recipients() {
        List<Recipient> recipients = new ArrayList<>();
        for (String signer : signers) {
            Mailbox mailbox = Mailbox.parse(signer);
            int id = recipients.size() + 1;
            recipients.add(Recipient.signer(id, mailbox.name(), mailbox.email()).inOrder(parallel ? 1 : id));
        }
        int last = parallel ? 2 : signers.size() + 1;
        for (String copy : copies) {
            Mailbox mailbox = Mailbox.parse(copy);
            recipients.add(Recipient.carbonCopy(recipients.size() + 1, mailbox.name(), mailbox.email())
                    .inOrder(last));
        }
        return recipients;
    }

    private String subjectOrDefault() {
        if (subject != null) {
            return subject;
        }
        String text = "Please sign " + files.get(0).getFileName();
        return text.length() <= LONGEST_SUBJECT ? text : text.substring(0, LONGEST_SUBJECT);
    }
}
