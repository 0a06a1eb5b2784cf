package io.github.countersign.it;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What others see of a type: its methods, constructors and fields with all types in them, those between angle brackets too. */
final class Signatures {

    private Signatures() {}

    /**
     * One line for each member that others see, such as {@code Statuses.of shows EnvelopeId, EnvelopeStatus}.
     *
     * @param doors names of members that may show anything
     */
    static Stream<String> of(JavaClass type, Set<String> doors) {
        Stream<String> parents = Stream.concat(type.getSuperclass().stream(), type.getInterfaces().stream())
                .map(parent -> line(type, "extends", Stream.of(parent)));
        Stream<String> methods = Stream.concat(type.getMethods().stream(), canonicalRest(type, doors))
                .filter(unit -> isVisible(unit.getModifiers()))
                .filter(unit -> !doors.contains(unit.getName()))
                .map(unit -> line(type, unit.getName(), typesOf(unit)));
        Stream<String> fields = type.getFields().stream()
                .filter(field -> isVisible(field.getModifiers()))
                .map(field -> line(type, field.getName(), Stream.of(field.getType())));
        return Stream.of(parents, methods, fields).flatMap(lines -> lines);
    }

    /** A record with a door among its components shows it in its constructor, too. */
    private static Stream<? extends JavaCodeUnit> canonicalRest(JavaClass type, Set<String> doors) {
        boolean ofDoor =
                type.isRecord() && type.getFields().stream().anyMatch(field -> doors.contains(field.getName()));
        return ofDoor ? Stream.empty() : type.getConstructors().stream();
    }

    /** Whether a line shows a type that the facade keeps to itself. */
    static boolean isOfSoap(String line) {
        return Stream.of(
                        "net.docusign.",
                        "org.apache.",
                        "jakarta.xml.",
                        "jakarta.jws.",
                        "javax.xml.datatype.",
                        "javax.xml.namespace.",
                        "org.w3c.dom.",
                        ".internal.",
                        "ArrayOf")
                .anyMatch(line::contains);
    }

    private static Stream<JavaType> typesOf(JavaCodeUnit unit) {
        return Stream.of(
                        Stream.of(unit.getReturnType()),
                        unit.getParameterTypes().stream(),
                        unit.getExceptionTypes().stream(),
                        unit.getTypeParameters().stream().flatMap(parameter -> parameter.getUpperBounds().stream()))
                .flatMap(types -> types);
    }

    private static String line(JavaClass type, String member, Stream<? extends JavaType> types) {
        return "%s.%s shows %s"
                .formatted(
                        type.getSimpleName(),
                        member,
                        types.flatMap(shown -> shown.getAllInvolvedRawTypes().stream())
                                .map(JavaClass::getName)
                                .distinct()
                                .collect(Collectors.joining(", ")));
    }

    private static boolean isVisible(Set<JavaModifier> modifiers) {
        return modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED);
    }
}
