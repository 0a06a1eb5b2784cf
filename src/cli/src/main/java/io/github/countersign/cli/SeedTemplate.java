package io.github.countersign.cli;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import net.docusign.api_3_0.AnchorTab;
import net.docusign.api_3_0.ArrayOfDocument;
import net.docusign.api_3_0.ArrayOfRecipient;
import net.docusign.api_3_0.ArrayOfTab;
import net.docusign.api_3_0.Document;
import net.docusign.api_3_0.Envelope;
import net.docusign.api_3_0.EnvelopeTemplate;
import net.docusign.api_3_0.EnvelopeTemplateDefinition;
import net.docusign.api_3_0.Recipient;
import net.docusign.api_3_0.RecipientTypeCode;
import net.docusign.api_3_0.Tab;
import net.docusign.api_3_0.TabTypeCode;

/** A template of a seed, as SaveTemplate takes it: roles without people, which a draft of an envelope cannot have. */
final class SeedTemplate {

    private SeedTemplate() {}

    static EnvelopeTemplate of(JsonObject seed, Path file, String accountId) throws IOException {
        EnvelopeTemplate template = new EnvelopeTemplate();
        template.setEnvelopeTemplateDefinition(definition(seed));
        Envelope content = new Envelope();
        content.setAccountId(accountId);
        content.setSubject(seed.text("name"));
        content.setDocuments(documents(seed.texts("documents"), file));
        content.setRecipients(new ArrayOfRecipient());
        content.setTabs(new ArrayOfTab());
        int id = 1;
        for (JsonObject role : seed.objects("roles")) {
            content.getRecipients().getRecipient().add(recipient(id, role));
            if (role.has("anchor")) {
                content.getTabs().getTab().add(signature(id, role.text("anchor")));
            }
            id++;
        }
        template.setEnvelope(content);
        return template;
    }

    private static EnvelopeTemplateDefinition definition(JsonObject seed) {
        EnvelopeTemplateDefinition definition = new EnvelopeTemplateDefinition();
        definition.setName(seed.text("name"));
        definition.setShared(seed.isTrue("shared"));
        if (seed.has("description")) {
            definition.setTemplateDescription(seed.text("description"));
        }
        return definition;
    }

    private static ArrayOfDocument documents(List<String> names, Path file) throws IOException {
        ArrayOfDocument documents = new ArrayOfDocument();
        for (String name : names) {
            Document document = new Document();
            document.setID(BigInteger.valueOf(documents.getDocument().size() + 1));
            document.setName(name);
            document.setFileExtension(name.substring(name.lastIndexOf('.') + 1));
            try {
                document.setPDFBytes(Files.readAllBytes(file.resolveSibling(name)));
            } catch (NoSuchFileException e) {
                throw new InputException("Document %s of the seed is not there".formatted(e.getFile()));
            }
            documents.getDocument().add(document);
        }
        return documents;
    }

    private static Recipient recipient(int id, JsonObject role) {
        Recipient recipient = new Recipient();
        recipient.setID(BigInteger.valueOf(id));
        recipient.setUserName("");
        recipient.setEmail("");
        recipient.setType(RecipientTypeCode.SIGNER);
        recipient.setRoutingOrder(role.number("order", id));
        recipient.setRoleName(role.text("role"));
        return recipient;
    }

    private static Tab signature(int id, String anchor) {
        AnchorTab at = new AnchorTab();
        at.setAnchorTabString(anchor);
        Tab tab = new Tab();
        tab.setDocumentID(BigInteger.ONE);
        tab.setRecipientID(BigInteger.valueOf(id));
        tab.setAnchorTabItem(at);
        tab.setType(TabTypeCode.SIGN_HERE);
        return tab;
    }
}
