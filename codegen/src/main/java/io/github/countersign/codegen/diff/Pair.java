package io.github.countersign.codegen.diff;

import io.github.countersign.codegen.contract.Contract;
import io.github.countersign.codegen.contract.ContractException;
import io.github.countersign.codegen.contract.ElementDeclaration;
import io.github.countersign.codegen.contract.Names;
import io.github.countersign.codegen.contract.PortType;
import javax.xml.namespace.QName;
import org.jspecify.annotations.Nullable;

/** The two contracts and what the parts of a comparison share. */
final class Pair {

    private final Contract before;
    private final Contract after;
    private final Findings findings = new Findings();
    private final JavaEffects java;
    private final TypeComparison types;

    Pair(Contract before, Contract after) {
        this.before = before;
        this.after = after;
        this.java = new JavaEffects(new Wrappers(before));
        this.types = new TypeComparison(findings, java);
    }

    Contract before() {
        return before;
    }

    Contract after() {
        return after;
    }

    Findings findings() {
        return findings;
    }

    JavaEffects java() {
        return java;
    }

    TypeComparison types() {
        return types;
    }

    static ElementDeclaration element(Contract contract, QName name) {
        return declared(contract.elements().get(name), "element", name);
    }

    static PortType portType(Contract contract, QName name) {
        return declared(contract.portTypes().get(name), "portType", name);
    }

    static <T> T declared(@Nullable T found, String what, QName name) {
        if (found == null) {
            throw new ContractException(
                    "%s %s is used, but declared nowhere in the contract.".formatted(what, Names.show(name)));
        }
        return found;
    }

    /** The first declaration with the same local name in another namespace, as a hint; empty if there is none. */
    static String elsewhere(Iterable<QName> names, QName wanted) {
        for (QName name : names) {
            if (name.getLocalPart().equals(wanted.getLocalPart())) {
                return " (there is %s)".formatted(Names.show(name));
            }
        }
        return "";
    }
}
