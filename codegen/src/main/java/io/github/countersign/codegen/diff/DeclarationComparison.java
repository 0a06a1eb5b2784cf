package io.github.countersign.codegen.diff;

import io.github.countersign.codegen.contract.Contract;
import io.github.countersign.codegen.contract.ElementDeclaration;
import io.github.countersign.codegen.contract.Names;
import io.github.countersign.codegen.contract.Part;
import io.github.countersign.codegen.contract.SchemaPath;
import io.github.countersign.codegen.contract.TypeDefinition;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.namespace.QName;

/** Compares global elements and named types, those that operations lead to and those that none does. */
final class DeclarationComparison {

    private static final String XSD = "http://www.w3.org/2001/XMLSchema";

    private final Contract before;
    private final Contract after;
    private final Findings findings;
    private final JavaEffects java;
    private final TypeComparison types;
    private final FieldComparison fields;

    DeclarationComparison(Pair pair) {
        this.before = pair.before();
        this.after = pair.after();
        this.findings = pair.findings();
        this.java = pair.java();
        this.types = pair.types();
        this.fields = new FieldComparison(findings, java, types);
    }

    void element(QName name, SchemaPath place) {
        ElementDeclaration a = Pair.element(before, name);
        ElementDeclaration b = after.elements().get(name);
        if (b == null) {
            String hint = Pair.elsewhere(after.elements().keySet(), name);
            String message = "element %s is not declared%s".formatted(Names.show(name), hint);
            findings.add(Severity.BREAKING, "element", place, message, java.elementGone(name));
            findings.reachAll(a.type());
            return;
        }
        SchemaPath path = SchemaPath.element(name.getLocalPart());
        String effect = java.elementChanged(a, b);
        fields.declaration(a, b, path, effect);
        findings.documentation(a.documentation(), b.documentation());
        types.compare(a.type(), b.type(), new Site(path, effect));
    }

    TypeDefinition type(Contract contract, QName name) {
        if (XSD.equals(name.getNamespaceURI())) {
            return TypeDefinition.builtIn(name);
        }
        return Pair.declared(contract.types().get(name), "type", name);
    }

    /** Whatever no operation has led to. */
    void compareRest() {
        Set<QName> inMessages = inMessages(before);
        for (QName name : before.elements().keySet()) {
            if (!inMessages.contains(name)) {
                element(name, SchemaPath.element(name.getLocalPart()));
            }
        }
        before.types().forEach((name, type) -> {
            if (!findings.hasReached(type)) {
                namedType(name, type);
            }
        });
        Set<QName> inNewMessages = inMessages(after);
        for (QName name : after.elements().keySet()) {
            if (!before.elements().containsKey(name) && !inNewMessages.contains(name)) {
                SchemaPath place = SchemaPath.element(name.getLocalPart());
                findings.add(Severity.DOC, "element", place, "is declared, no operation uses it", "");
            }
        }
    }

    private void namedType(QName name, TypeDefinition type) {
        SchemaPath place = SchemaPath.type(name.getLocalPart());
        TypeDefinition other = after.types().get(name);
        if (other == null) {
            String hint = Pair.elsewhere(after.types().keySet(), name);
            String message = "named type is not declared" + hint;
            findings.add(Severity.NAME, "type-name", place, message, java.typeGone(type));
            findings.reach(type);
        } else {
            types.compare(type, other, new Site(place, java.classChanged(place)));
        }
    }

    private static Set<QName> inMessages(Contract contract) {
        Set<QName> names = new HashSet<>();
        for (List<Part> parts : contract.messages().values()) {
            for (Part part : parts) {
                if (part.kind() == Part.Kind.ELEMENT) {
                    names.add(part.target());
                }
            }
        }
        return names;
    }
}
