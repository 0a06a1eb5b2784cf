package io.github.countersign.codegen.diff;

import io.github.countersign.codegen.contract.ComplexType.Attribute;
import io.github.countersign.codegen.contract.ComplexType.Field;
import io.github.countersign.codegen.contract.ElementDeclaration;
import io.github.countersign.codegen.contract.PortType;
import io.github.countersign.codegen.contract.PortType.Fault;
import io.github.countersign.codegen.contract.PortType.Operation;
import io.github.countersign.codegen.contract.SchemaPath;
import io.github.countersign.codegen.contract.Service;
import io.github.countersign.codegen.contract.TypeDefinition;
import java.util.List;
import javax.xml.namespace.QName;

/** What a difference changes in the generated Java, in words. */
final class JavaEffects {

    private final Wrappers wrappers;

    JavaEffects(Wrappers wrappers) {
        this.wrappers = wrappers;
    }

    // Fields

    String fieldGone(SchemaPath owner, Field field) {
        Accessor accessor = Accessor.of(field);
        return accessor.methods(JavaNames.className(owner))
                + accessor.verb(" disappears", " disappear")
                + wrappers.effect(owner);
    }

    String fieldNew(SchemaPath owner, Field field) {
        Accessor accessor = Accessor.of(field);
        return "%s appear%s%s"
                .formatted(
                        accessor.methods(JavaNames.className(owner)), accessor.verb("s", ""), wrappers.effect(owner));
    }

    String fieldRenamed(SchemaPath owner, Field before, Field after) {
        Accessor a = Accessor.of(before);
        Accessor b = Accessor.of(after);
        return "%s become%s %s%s"
                .formatted(
                        a.methods(JavaNames.className(owner)),
                        a.verb("s", ""),
                        b.isList() ? b.getter() : b.getter() + " and " + b.setter(),
                        wrappers.effect(owner));
    }

    String fieldChanged(SchemaPath place, Field before, Field after) {
        SchemaPath owner = parent(place);
        String change = changed(JavaNames.className(owner), Accessor.of(before), Accessor.of(after));
        return change.isEmpty() ? "" : change + wrappers.effect(owner);
    }

    private static String changed(String owner, Accessor a, Accessor b) {
        if (a.type().equals(b.type())) {
            return "";
        }
        if (!a.getter().equals(b.getter())) {
            return "%s.%s becomes %s and returns %s instead of %s"
                    .formatted(owner, a.getter(), b.getter(), b.type(), a.type());
        }
        return "%s.%s returns %s instead of %s".formatted(owner, a.getter(), b.type(), a.type());
    }

    private static SchemaPath parent(SchemaPath place) {
        List<String> steps = place.steps();
        return new SchemaPath(place.kind(), place.name(), steps.subList(0, Math.max(0, steps.size() - 1)), "");
    }

    String elementDefault(SchemaPath place) {
        return "@XmlElement(defaultValue) in %s changes".formatted(JavaNames.className(parent(place)));
    }

    String reordered(SchemaPath owner) {
        return "@XmlType(propOrder) of %s changes, its methods stay%s"
                .formatted(JavaNames.className(owner), wrappers.effect(owner));
    }

    String anyElement(SchemaPath owner) {
        return "%s.getAny() changes".formatted(JavaNames.className(owner));
    }

    // Attributes

    String attributeGone(SchemaPath place, Attribute attribute) {
        return Accessor.of(attribute).methods(JavaNames.className(parent(place))) + " disappear";
    }

    String attributeNew(SchemaPath owner, Attribute attribute) {
        return Accessor.of(attribute).methods(JavaNames.className(owner)) + " appear";
    }

    String attributeChanged(SchemaPath place, Attribute before, Attribute after) {
        return changed(JavaNames.className(parent(place)), Accessor.of(before), Accessor.of(after));
    }

    String attributeDefault(SchemaPath place) {
        String property =
                JavaNames.property(place.steps().get(place.steps().size() - 1).substring(1));
        return "%s.get%s() answers otherwise when the attribute is absent"
                .formatted(JavaNames.className(parent(place)), property);
    }

    String otherAttributes(SchemaPath owner) {
        return "%s.getOtherAttributes() comes or goes".formatted(JavaNames.className(owner));
    }

    // Types

    String valueChanged(SchemaPath owner) {
        return "%s.getValue() changes".formatted(JavaNames.className(owner));
    }

    String contentReplaced(SchemaPath owner) {
        return "the accessors of %s and %s.getContent() take each other's place"
                .formatted(JavaNames.className(owner), JavaNames.className(owner));
    }

    String abstractChanged(SchemaPath owner) {
        return "class %s becomes abstract or stops being so".formatted(JavaNames.className(owner));
    }

    String superclass(SchemaPath owner, String before, String after) {
        return "class %s extends %s instead of %s"
                .formatted(JavaNames.className(owner), baseName(after), baseName(before));
    }

    private static String baseName(String base) {
        return base.isEmpty() ? "Object" : JavaNames.className(base);
    }

    String classRenamed(TypeDefinition before, TypeDefinition after) {
        String a = Accessor.boxed(before);
        String b = Accessor.boxed(after);
        return a.equals(b) ? "" : "%s takes the place of %s".formatted(b, a);
    }

    String classRenamed(String before, String after) {
        return "%s takes the place of %s".formatted(JavaNames.className(after), JavaNames.className(before));
    }

    String typeGone(TypeDefinition type) {
        boolean generated = !type.isSimple() || Accessor.isEnum(type);
        return generated ? classGone(type.localName()) : "";
    }

    String classGone(String name) {
        return "class %s disappears".formatted(JavaNames.className(name));
    }

    String classNew(String name) {
        return "class %s appears".formatted(JavaNames.className(name));
    }

    String classChanged(SchemaPath path) {
        return "class %s changes".formatted(JavaNames.className(path));
    }

    String elementGone(QName name) {
        return "class %s or its ObjectFactory method disappears".formatted(JavaNames.className(name.getLocalPart()));
    }

    String elementChanged(ElementDeclaration before, ElementDeclaration after) {
        String a = Accessor.boxed(before.type());
        String b = Accessor.boxed(after.type());
        String method = "ObjectFactory.create%s(...)"
                .formatted(JavaNames.className(before.name().getLocalPart()));
        return a.equals(b) ? "" : "%s makes %s instead of %s".formatted(method, b, a);
    }

    String otherPackage() {
        return "every class moves to the package of the other namespace";
    }

    // Enumerations

    String constantGone(SchemaPath place, String value) {
        return "%s.%s disappears".formatted(JavaNames.className(place), JavaNames.constant(value));
    }

    String constantNew(SchemaPath place, String value) {
        return "%s.%s appears; stubs of the old contract cannot read it"
                .formatted(JavaNames.className(place), JavaNames.constant(value));
    }

    String constantsReordered(SchemaPath place) {
        return "ordinal() and compareTo() of %s change".formatted(JavaNames.className(place));
    }

    String enumDissolved(SchemaPath place) {
        return "enum %s becomes String".formatted(JavaNames.className(place));
    }

    // Operations

    String methodGone(PortType portType, Operation operation) {
        return method(portType, operation) + " disappears";
    }

    String methodNew(PortType portType, Operation operation) {
        return method(portType, operation) + " appears: implementations of the interface stop compiling";
    }

    private static String method(PortType portType, Operation operation) {
        return "%s.%s(...)"
                .formatted(JavaNames.className(portType.name().getLocalPart()), JavaNames.variable(operation.name()));
    }

    String methodsReordered(PortType portType) {
        return "the methods of %s come in another order"
                .formatted(JavaNames.className(portType.name().getLocalPart()));
    }

    String methodChanged(SchemaPath place) {
        return "the signature of %s(...) changes".formatted(JavaNames.variable(place.name()));
    }

    String methodUnusable(String operation) {
        return "%s(...) cannot be called through this port".formatted(JavaNames.variable(operation));
    }

    String partRenamed(SchemaPath place) {
        return "%s(...) may lose its wrapper style or rename a parameter".formatted(JavaNames.variable(place.name()));
    }

    String actionChanged(String operation) {
        return "@WebMethod(action) of %s(...) changes".formatted(JavaNames.variable(operation));
    }

    String bindingChanged() {
        return "@SOAPBinding of the port interface changes";
    }

    String faultGone(Operation operation, Fault fault) {
        return "%s(...) no longer throws %s"
                .formatted(JavaNames.variable(operation.name()), JavaNames.className(fault.name()));
    }

    String faultNew(Operation operation, Fault fault) {
        return "%s(...) throws %s, a checked exception"
                .formatted(JavaNames.variable(operation.name()), JavaNames.className(fault.name()));
    }

    // Ports

    String portGone(Service service, Service.Port port) {
        return portMethod(service, port) + " disappears";
    }

    String portNew(Service service, Service.Port port) {
        return portMethod(service, port) + " appears";
    }

    String portRenamed(Service service, Service.Port before, Service.Port after) {
        return "%s becomes get%s()".formatted(portMethod(service, before), JavaNames.className(after.name()));
    }

    private static String portMethod(Service service, Service.Port port) {
        return "%s.get%s()"
                .formatted(JavaNames.className(service.name().getLocalPart()), JavaNames.className(port.name()));
    }
}
