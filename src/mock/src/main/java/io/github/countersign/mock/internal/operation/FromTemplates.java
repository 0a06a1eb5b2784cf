package io.github.countersign.mock.internal.operation;

import io.github.countersign.mock.internal.fault.ServiceFault;
import io.github.countersign.mock.internal.operation.EnvelopeAssembly.Ground;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.docusign.api_3_0.ArrayOfCompositeTemplate;
import net.docusign.api_3_0.ArrayOfRecipient1;
import net.docusign.api_3_0.ArrayOfTemplateReference;
import net.docusign.api_3_0.CompositeTemplate;
import net.docusign.api_3_0.Document;
import net.docusign.api_3_0.Envelope;
import net.docusign.api_3_0.EnvelopeInformation;
import net.docusign.api_3_0.InlineTemplate;
import net.docusign.api_3_0.Recipient;
import net.docusign.api_3_0.ServerTemplate;
import net.docusign.api_3_0.TemplateLocationCode;
import net.docusign.api_3_0.TemplateReference;
import net.docusign.api_3_0.TemplateReferenceFieldDataDataValue;
import net.docusign.api_3_0.TemplateReferenceRoleAssignment;
import org.jspecify.annotations.Nullable;

/** The two ways to make an envelope from templates, as far as the envelope that is asked for. */
final class FromTemplates {

    private final TemplateOperations templates;

    FromTemplates(TemplateOperations templates) {
        this.templates = templates;
    }

    /** From references; reminders and expiry are those of {@code information} alone. */
    Envelope referenced(
            @Nullable ArrayOfTemplateReference references,
            @Nullable ArrayOfRecipient1 recipients,
            @Nullable EnvelopeInformation information) {
        EnvelopeAssembly assembly = new EnvelopeAssembly();
        List<Recipient> given = recipients == null ? List.of() : present(recipients.getRecipient());
        assembly.add(given);
        List<TemplateReference> ordered = references == null
                ? List.of()
                : inOrder(present(references.getTemplateReference()), TemplateReference::getSequence);
        if (ordered.isEmpty()) {
            throw ContentFaults.missing("TemplateReferences", "TemplateReference");
        }
        for (TemplateReference reference : ordered) {
            lay(reference, given, assembly);
        }
        return assembly.envelope(required(information));
    }

    private void lay(TemplateReference reference, List<Recipient> given, EnvelopeAssembly assembly) {
        Envelope template = template(reference);
        List<Document> documents = new ArrayList<>(Content.documents(template));
        if (reference.getDocument() != null) {
            if (!documents.isEmpty()) {
                documents.remove(0);
            }
            documents.add(0, reference.getDocument());
        }
        Ground ground = assembly.newGround().put(documents);
        assembly.lay(template, ground, roles(reference, given), values(reference));
        if (reference.getAdditionalTabs() != null) {
            assembly.add(reference.getAdditionalTabs().getTab(), ground);
        }
    }

    private Envelope template(TemplateReference reference) {
        TemplateLocationCode location =
                reference.getTemplateLocation() == null ? TemplateLocationCode.SOAP : reference.getTemplateLocation();
        return switch (location) {
            case SERVER -> templates.laidOpen(reference.getTemplate());
            case SOAP -> ProfessionalTemplate.parse(reference.getTemplate()).content();
            case PDF_META_DATA ->
                throw ServiceFault.notInMock("CreateEnvelopeFromTemplates from the metadata of a PDF");
        };
    }

    private static Map<String, BigInteger> roles(TemplateReference reference, List<Recipient> given) {
        Map<String, BigInteger> roles = new HashMap<>();
        if (reference.getRoleAssignments() != null) {
            for (TemplateReferenceRoleAssignment assignment :
                    reference.getRoleAssignments().getRoleAssignment()) {
                BigInteger number = assignment.getRecipientID();
                if (number == null || given.stream().noneMatch(recipient -> number.equals(recipient.getID()))) {
                    throw ContentFaults.invalidRecipientId(
                            "The role '%s' is for recipient %s, who is none of this envelope."
                                    .formatted(Content.text(assignment.getRoleName()), number));
                }
                roles.put(EnvelopeAssembly.role(assignment.getRoleName()), number);
            }
        }
        return roles;
    }

    private static Map<String, String> values(TemplateReference reference) {
        Map<String, String> values = new HashMap<>();
        if (reference.getFieldData() != null && reference.getFieldData().getDataValues() != null) {
            for (TemplateReferenceFieldDataDataValue value :
                    reference.getFieldData().getDataValues().getDataValue()) {
                values.put(Content.text(value.getTabLabel()), Content.text(value.getValue()));
            }
        }
        return values;
    }

    private record Layer(BigInteger sequence, Envelope envelope) {}

    /** From composite templates, each of which lays its layers over its own document or that of its first layer with one. */
    Envelope composite(@Nullable ArrayOfCompositeTemplate composites, @Nullable EnvelopeInformation information) {
        EnvelopeAssembly assembly = new EnvelopeAssembly();
        List<CompositeTemplate> all = composites == null ? List.of() : present(composites.getCompositeTemplate());
        if (all.isEmpty()) {
            throw ContentFaults.missing("CompositeTemplates", "CompositeTemplate");
        }
        for (CompositeTemplate composite : all) {
            lay(composite, assembly);
        }
        return assembly.envelope(required(information));
    }

    private void lay(CompositeTemplate composite, EnvelopeAssembly assembly) {
        if (composite.getPDFMetaDataTemplate() != null) {
            throw ServiceFault.notInMock("CreateEnvelopeFromTemplatesAndForms with PDFMetaDataTemplate");
        }
        List<Layer> layers = inOrder(layers(composite), Layer::sequence);
        Ground ground = assembly.newGround();
        if (composite.getDocument() != null) {
            ground.put(List.of(composite.getDocument()));
        }
        for (Layer layer : layers) {
            if (ground.isEmpty()) {
                ground.put(Content.documents(layer.envelope()));
            }
        }
        for (Layer layer : layers) {
            assembly.lay(layer.envelope(), ground, Map.of(), Map.of());
        }
    }

    private List<Layer> layers(CompositeTemplate composite) {
        List<Layer> layers = new ArrayList<>();
        if (composite.getServerTemplates() != null) {
            for (ServerTemplate template : composite.getServerTemplates().getServerTemplate()) {
                layers.add(new Layer(sequence(template.getSequence()), templates.laidOpen(template.getTemplateID())));
            }
        }
        if (composite.getInlineTemplates() != null) {
            for (InlineTemplate template : composite.getInlineTemplates().getInlineTemplate()) {
                if (template.getEnvelope() == null) {
                    throw ContentFaults.missing("InlineTemplate", "Envelope");
                }
                layers.add(new Layer(sequence(template.getSequence()), template.getEnvelope()));
            }
        }
        return layers;
    }

    private static BigInteger sequence(@Nullable BigInteger given) {
        return given == null ? BigInteger.ONE : given;
    }

    private interface Place<T> {
        @Nullable
        BigInteger of(T item);
    }

    private static <T> List<T> inOrder(List<T> items, Place<T> place) {
        return items.stream()
                .sorted(Comparator.comparing(item -> sequence(place.of(item))))
                .toList();
    }

    private static <T> List<T> present(List<T> items) {
        return items.stream().filter(Objects::nonNull).toList();
    }

    private static EnvelopeInformation required(@Nullable EnvelopeInformation given) {
        if (given == null) {
            throw ContentFaults.missing("CreateEnvelopeFromTemplates", "EnvelopeInformation");
        }
        return given;
    }
}
