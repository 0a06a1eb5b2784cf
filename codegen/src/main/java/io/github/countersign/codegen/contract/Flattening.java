package io.github.countersign.codegen.contract;

import io.github.countersign.codegen.contract.ComplexType.Field;
import io.github.countersign.codegen.contract.ComplexType.Wildcard;
import java.util.ArrayList;
import java.util.List;
import javax.xml.namespace.QName;
import org.apache.ws.commons.schema.XmlSchemaAll;
import org.apache.ws.commons.schema.XmlSchemaAny;
import org.apache.ws.commons.schema.XmlSchemaChoice;
import org.apache.ws.commons.schema.XmlSchemaContentProcessing;
import org.apache.ws.commons.schema.XmlSchemaElement;
import org.apache.ws.commons.schema.XmlSchemaForm;
import org.apache.ws.commons.schema.XmlSchemaGroupParticle;
import org.apache.ws.commons.schema.XmlSchemaGroupRef;
import org.apache.ws.commons.schema.XmlSchemaParticle;
import org.apache.ws.commons.schema.XmlSchemaSequence;
import org.jspecify.annotations.Nullable;

/** Lays a tree of sequences, choices and groups flat; every element remembers the compositors around it. */
final class Flattening {

    private final SchemaTypes types;
    private final SchemaPath owner;
    private final List<Field> elements;
    private final List<Wildcard> wildcards;
    private int number;

    Flattening(SchemaTypes types, SchemaPath owner, List<Field> elements, List<Wildcard> wildcards) {
        this.types = types;
        this.owner = owner;
        this.elements = elements;
        this.wildcards = wildcards;
    }

    void add(XmlSchemaParticle particle) {
        group(particle, List.of());
    }

    private void group(XmlSchemaParticle particle, List<String> around) {
        XmlSchemaGroupParticle compositor;
        Occurrence occurs = occurrence(particle);
        if (particle instanceof XmlSchemaGroupRef reference) {
            compositor = types.group(reference.getRefName()).getParticle();
            occurs = merged(occurs, occurrence(compositor));
        } else {
            compositor = (XmlSchemaGroupParticle) particle;
        }
        List<String> compositors = nest(kind(compositor), occurs, around);
        for (Object member : members(compositor)) {
            member(member, compositors);
        }
    }

    /** A reference that says nothing of its occurrence leaves that of the group. */
    private static Occurrence merged(Occurrence reference, Occurrence group) {
        return new Occurrence(
                reference.min() == 1 ? group.min() : reference.min(),
                reference.max() == 1 ? group.max() : reference.max());
    }

    private void member(Object member, List<String> compositors) {
        if (member instanceof XmlSchemaElement element) {
            element(element, compositors);
        } else if (member instanceof XmlSchemaAny any) {
            String namespaces = any.getNamespace() == null ? "##any" : any.getNamespace();
            wildcards.add(new Wildcard(namespaces, processing(any.getProcessContent()), occurrence(any)));
        } else {
            group((XmlSchemaParticle) member, compositors);
        }
    }

    /** A sequence in a sequence changes nothing; in a choice it is a unit; whatever repeats is one too. */
    private List<String> nest(String kind, Occurrence occurs, List<String> around) {
        boolean plainSequence = kind.equals("sequence") && occurs.equals(Occurrence.ONCE);
        if (plainSequence && !around.isEmpty() && innermost(around).equals("sequence")) {
            return around;
        }
        List<String> inner = new ArrayList<>(around);
        String tag = kind + occurs.suffix();
        inner.add(around.isEmpty() ? tag : tag + "#" + ++number);
        return inner;
    }

    private static String innermost(List<String> compositors) {
        String last = compositors.get(compositors.size() - 1);
        return last.replaceFirst("\\[.*", "");
    }

    private void element(XmlSchemaElement element, List<String> compositors) {
        Occurrence occurs = occurrence(element);
        if (occurs.max() == 0) {
            return;
        }
        QName reference = element.isRef() ? element.getTargetQName() : null;
        XmlSchemaElement target = reference == null ? element : types.element(reference);
        QName name = reference == null ? wireName(element) : reference;
        String documentation = Documentation.of(element);
        elements.add(new Field(
                declaration(target, name),
                occurs,
                compositors,
                owner,
                documentation.isEmpty() ? Documentation.of(target) : documentation));
    }

    private ElementDeclaration declaration(XmlSchemaElement element, QName name) {
        SchemaPath path =
                element.isTopLevel() ? SchemaPath.element(name.getLocalPart()) : owner.child(name.getLocalPart());
        return new ElementDeclaration(
                name,
                element.isNillable(),
                element.getDefaultValue(),
                element.getFixedValue(),
                element.isAbstract(),
                element.getSubstitutionGroup(),
                types.typeOf(element.getSchemaTypeName(), element.getSchemaType(), path),
                Documentation.of(element));
    }

    private static QName wireName(XmlSchemaElement element) {
        String namespace = element.getParent().getLogicalTargetNamespace();
        boolean qualified = element.getForm() == XmlSchemaForm.QUALIFIED;
        return new QName(qualified && namespace != null ? namespace : "", element.getName());
    }

    private static String kind(XmlSchemaGroupParticle compositor) {
        return compositor instanceof XmlSchemaSequence
                ? "sequence"
                : compositor instanceof XmlSchemaChoice ? "choice" : "all";
    }

    private static List<?> members(XmlSchemaGroupParticle compositor) {
        if (compositor instanceof XmlSchemaSequence sequence) {
            return sequence.getItems();
        }
        return compositor instanceof XmlSchemaChoice choice
                ? choice.getItems()
                : ((XmlSchemaAll) compositor).getItems();
    }

    private static Occurrence occurrence(XmlSchemaParticle particle) {
        return new Occurrence(particle.getMinOccurs(), particle.getMaxOccurs());
    }

    /** Not by toString(), which asks the default locale for small letters: a Turkish one writes a dotless i. */
    static String processing(@Nullable XmlSchemaContentProcessing processing) {
        if (processing == XmlSchemaContentProcessing.LAX) {
            return "lax";
        }
        return processing == XmlSchemaContentProcessing.SKIP ? "skip" : "strict";
    }
}
