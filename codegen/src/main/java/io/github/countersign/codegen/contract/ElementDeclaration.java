package io.github.countersign.codegen.contract;

import javax.xml.namespace.QName;
import org.jspecify.annotations.Nullable;

/**
 * An element, global or in a type.
 *
 * @param name namespace and local name on the wire
 * @param nillable whether it may say {@code xsi:nil}
 * @param defaultValue null for none
 * @param fixedValue null for none
 * @param isAbstract whether only its substitutes may appear
 * @param substitutionGroup null for none
 * @param type of its content
 * @param documentation what the contract says of it, empty if nothing
 */
public record ElementDeclaration(
        QName name,
        boolean nillable,
        @Nullable String defaultValue,
        @Nullable String fixedValue,
        boolean isAbstract,
        @Nullable QName substitutionGroup,
        TypeDefinition type,
        String documentation) {}
