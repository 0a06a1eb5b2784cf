package io.github.countersign.codegen.diff;

import io.github.countersign.codegen.contract.ComplexType;
import io.github.countersign.codegen.contract.ComplexType.Attribute;
import io.github.countersign.codegen.contract.ComplexType.Field;
import io.github.countersign.codegen.contract.ElementDeclaration;
import io.github.countersign.codegen.contract.SimpleType;
import io.github.countersign.codegen.contract.TypeDefinition;

/**
 * The getter and setter of a field or attribute.
 *
 * @param property name with a capital
 * @param type Java type, boxed or not
 * @param isList a list has a getter alone
 */
record Accessor(String property, String type, boolean isList) {

    static Accessor of(Field field) {
        ElementDeclaration declaration = field.declaration();
        String property = JavaNames.property(declaration.name().getLocalPart());
        boolean optional = field.occurs().min() == 0 || field.inChoice();
        if (field.occurs().max() > 1 || repeats(field)) {
            return new Accessor(property, "List<%s>".formatted(boxed(declaration.type())), true);
        }
        if (declaration.type().content() instanceof SimpleType.ListOf list) {
            return new Accessor(property, "List<%s>".formatted(ofItem(list.item())), true);
        }
        if (optional && declaration.nillable()) {
            return new Accessor(property, "JAXBElement<%s>".formatted(boxed(declaration.type())), false);
        }
        boolean maybeNull = optional || declaration.nillable();
        return new Accessor(property, maybeNull ? boxed(declaration.type()) : unboxed(declaration.type()), false);
    }

    /** Whether a compositor around the field may come more than once. */
    private static boolean repeats(Field field) {
        return field.compositors().stream().anyMatch(c -> c.contains(",") && !c.contains(",1]") && !c.contains(",0]"));
    }

    static Accessor of(Attribute attribute) {
        boolean present = attribute.use().equals("required") || attribute.defaultValue() != null;
        String type = present ? unboxed(attribute.type()) : boxed(attribute.type());
        return new Accessor(JavaNames.property(attribute.name().getLocalPart()), type, false);
    }

    private static String ofItem(SimpleType item) {
        return item instanceof SimpleType.Atomic atomic ? BuiltInTypes.boxed(atomic.primitive()) : "String";
    }

    static String boxed(TypeDefinition type) {
        return builtIn(type) ? BuiltInTypes.boxed(primitive(type)) : ownClass(type);
    }

    private static String unboxed(TypeDefinition type) {
        return builtIn(type) ? BuiltInTypes.unboxed(primitive(type)) : ownClass(type);
    }

    /** A type that XML Schema declares, or one that restricts such a type by other means than an enumeration. */
    private static boolean builtIn(TypeDefinition type) {
        return type.isBuiltIn() || (type.isSimple() && !isEnum(type));
    }

    /** Only a named type with values of text becomes an enum of its own. */
    static boolean isEnum(TypeDefinition type) {
        return type.content() instanceof SimpleType.Atomic atomic
                && atomic.enumeration() != null
                && type.name() != null;
    }

    private static String primitive(TypeDefinition type) {
        if (type.content() instanceof SimpleType.Atomic atomic) {
            return atomic.primitive();
        }
        return type.content() instanceof ComplexType ? "anyType" : "string";
    }

    private static String ownClass(TypeDefinition type) {
        return JavaNames.className(type.path());
    }

    String getter() {
        return (type.equals("boolean") || type.equals("Boolean") ? "is" : "get") + property + "()";
    }

    String setter() {
        return "set%s(%s)".formatted(property, type);
    }

    /** The methods of a class, as a sentence begins with them. */
    String methods(String owner) {
        return isList ? "%s.%s".formatted(owner, getter()) : "%s.%s and %s".formatted(owner, getter(), setter());
    }

    String verb(String singular, String plural) {
        return isList ? singular : plural;
    }
}
