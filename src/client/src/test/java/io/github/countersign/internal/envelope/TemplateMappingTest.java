package io.github.countersign.internal.envelope;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.countersign.AccountId;
import io.github.countersign.document.Document;
import io.github.countersign.document.DocumentSource;
import io.github.countersign.envelope.Attachment;
import io.github.countersign.envelope.EnvelopeDraft;
import io.github.countersign.envelope.Recipient;
import io.github.countersign.envelope.TemplateUse;
import java.lang.reflect.Method;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.docusign.api_3_0.CompositeTemplate;
import net.docusign.api_3_0.Envelope;
import net.docusign.api_3_0.EnvelopeInformation;
import net.docusign.api_3_0.InlineTemplate;
import net.docusign.api_3_0.TemplateReference;
import org.junit.jupiter.api.Test;

class TemplateMappingTest {

    @Test
    void whatAnEnvelopeSaysOfItselfIsSaidOfOneFromTemplatesToo() throws Exception {
        Envelope envelope = new Envelope();
        List<Method> setters = Arrays.stream(Envelope.class.getMethods())
                .filter(method -> method.getName().startsWith("set"))
                .filter(method -> has(EnvelopeInformation.class, method.getName(), method.getParameterTypes()[0]))
                .toList();
        for (Method setter : setters) {
            setter.invoke(envelope, value(setter));
        }

        EnvelopeInformation information = TemplateMapping.information(envelope);

        List<String> differing = new ArrayList<>();
        for (Method setter : setters) {
            String getter = (setter.getParameterTypes()[0] == Boolean.class ? "is" : "get")
                    + setter.getName().substring("set".length());
            Object given = Envelope.class.getMethod(getter).invoke(envelope);
            if (given == null || EnvelopeInformation.class.getMethod(getter).invoke(information) != given) {
                differing.add(getter);
            }
        }
        assertThat(setters).hasSizeGreaterThan(20);
        assertThat(differing).isEmpty();
    }

    @Test
    void partsOfTheDraftsOwnComeWithAccountAttachmentsAndTheirPlace() {
        EnvelopeDraft draft = draft().document(Document.of(9, "note.pdf", DocumentSource.of(new byte[] {1})))
                .build();
        Envelope envelope = DraftMapping.envelope(draft, new AccountId("acc-1"), source -> new byte[] {1});

        List<CompositeTemplate> composites =
                TemplateMapping.composites(draft, envelope).getCompositeTemplate();

        assertThat(composites).hasSize(2);
        List<InlineTemplate> inline = composites.stream()
                .map(composite ->
                        composite.getInlineTemplates().getInlineTemplate().get(0))
                .toList();
        assertThat(inline).extracting(InlineTemplate::getSequence).containsExactly(BigInteger.TWO, BigInteger.ONE);
        assertThat(inline).allSatisfy(part -> {
            assertThat(part.getEnvelope().getAccountId()).isEqualTo("acc-1");
            assertThat(part.getEnvelope().getEnvelopeAttachment()).isSameAs(envelope.getEnvelopeAttachment());
            assertThat(part.getEnvelope().getRecipients()).isSameAs(envelope.getRecipients());
        });
        assertThat(inline.get(1).getEnvelope().getDocuments()).isSameAs(envelope.getDocuments());
    }

    @Test
    void theFirstReferenceCarriesTheAttachments() {
        EnvelopeDraft draft = draft().template(TemplateUse.of("t-2")).build();
        Envelope envelope = DraftMapping.envelope(draft, new AccountId("acc-1"), source -> new byte[] {1});

        List<TemplateReference> references =
                TemplateMapping.references(draft, envelope).getTemplateReference();

        assertThat(references).extracting(TemplateReference::getTemplate).containsExactly("t-1", "t-2");
        assertThat(references)
                .extracting(TemplateReference::getSequence)
                .containsExactly(BigInteger.ONE, BigInteger.TWO);
        assertThat(references.get(0).getTemplateAttachments()).isSameAs(envelope.getEnvelopeAttachment());
        assertThat(references.get(1).getTemplateAttachments()).isNull();
    }

    private static EnvelopeDraft.Builder draft() {
        return EnvelopeDraft.builder()
                .subject("Lease")
                .template(TemplateUse.of("t-1"))
                .attachment(new Attachment("order", "text/xml", DocumentSource.of(new byte[] {9})))
                .recipient(Recipient.signer(1, "Ann", "ann@example.com").role("Tenant"));
    }

    private static boolean has(Class<?> type, String method, Class<?> parameter) {
        return Arrays.stream(type.getMethods())
                .anyMatch(each -> each.getName().equals(method)
                        && Arrays.equals(each.getParameterTypes(), new Class<?>[] {parameter}));
    }

    private static Object value(Method setter) throws ReflectiveOperationException {
        Class<?> type = setter.getParameterTypes()[0];
        if (type == String.class) {
            return setter.getName();
        }
        if (type == Boolean.class) {
            return Boolean.TRUE;
        }
        return type.isEnum()
                ? type.getEnumConstants()[0]
                : type.getDeclaredConstructor().newInstance();
    }
}
