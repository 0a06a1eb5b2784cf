package io.github.countersign.cli;

import io.github.countersign.document.Document;
import io.github.countersign.envelope.EnvelopeDraft;
import io.github.countersign.envelope.Recipient;
import io.github.countersign.envelope.RecipientType;
import io.github.countersign.envelope.Tab;
import io.github.countersign.template.TemplateInfo;
import java.nio.file.Path;
import java.util.List;

/** A template of a seed: documents that lie beside it, and roles that sign. */
final class SeedTemplate {

    private SeedTemplate() {}

    static TemplateInfo info(JsonObject seed) {
        TemplateInfo info = TemplateInfo.named(seed.text("name"));
        TemplateInfo described = seed.has("description") ? info.describedAs(seed.text("description")) : info;
        return seed.isTrue("shared") ? described.sharedWithEveryone() : described;
    }

    static EnvelopeDraft content(JsonObject seed, Path file) {
        EnvelopeDraft.Builder content = EnvelopeDraft.builder().subject(seed.text("name"));
        List<String> documents = seed.texts("documents");
        for (int i = 0; i < documents.size(); i++) {
            content.document(Document.of(i + 1, file.resolveSibling(documents.get(i))));
        }
        int id = 1;
        for (JsonObject role : seed.objects("roles")) {
            content.recipient(Recipient.placeholder(id, RecipientType.SIGNER, role.text("role"))
                    .inOrder(role.number("order", id)));
            if (role.has("anchor")) {
                content.tab(Tab.signHere()
                        .onDocument(1)
                        .anchored(role.text("anchor"))
                        .by(id));
            }
            id++;
        }
        return content.buildForTemplate();
    }
}
