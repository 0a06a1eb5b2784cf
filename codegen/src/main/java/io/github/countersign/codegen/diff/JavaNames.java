package io.github.countersign.codegen.diff;

import io.github.countersign.codegen.contract.SchemaPath;
import java.util.ArrayList;
import java.util.List;
import org.glassfish.jaxb.core.api.impl.NameConverter;

/** The names that JAXB and JAX-WS generate, by the converter that they use themselves. */
final class JavaNames {

    private JavaNames() {}

    static String className(String name) {
        return NameConverter.standard.toClassName(name);
    }

    /** The class of a type by the place of its declaration: what is anonymous becomes a class within a class. */
    static String className(SchemaPath path) {
        List<String> names = new ArrayList<>();
        names.add(className(path.name()));
        path.steps().forEach(step -> names.add(className(step.replace("@", ""))));
        return String.join(".", names);
    }

    static String property(String name) {
        return NameConverter.standard.toPropertyName(name);
    }

    static String variable(String name) {
        return NameConverter.standard.toVariableName(name);
    }

    static String constant(String value) {
        return NameConverter.standard.toConstantName(value);
    }
}
