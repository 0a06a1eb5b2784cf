package io.github.countersign.codegen.diff;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.countersign.codegen.contract.ComplexType;
import io.github.countersign.codegen.contract.ComplexType.Field;
import io.github.countersign.codegen.contract.Contract;
import io.github.countersign.codegen.contract.PortType;
import io.github.countersign.codegen.contract.SimpleType;
import io.github.countersign.codegen.contract.TypeDefinition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Predictions about Java are held against the stubs that were generated. */
class JavaEffectsTest {

    @ParameterizedTest
    @CsvSource({
        "APIService, net.docusign.api_3_0, 900",
        "AccountManagementService, net.docusign.accountmanagement, 400",
        "Credential, net.docusign.credential, 15"
    })
    void everyFieldHasTheAccessorsThatAreForetold(String service, String javaPackage, int atLeast) {
        List<String> wrong = new ArrayList<>();
        int checked = 0;
        for (TypeDefinition type : allTypes(Ours.contract(service))) {
            if (type.content() instanceof ComplexType complex) {
                for (Field field : complex.elements()) {
                    checked++;
                    check(javaPackage, field, wrong);
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(checked).isGreaterThan(atLeast);
    }

    private static void check(String javaPackage, Field field, List<String> wrong) {
        Accessor accessor = Accessor.of(field);
        String owner = JavaNames.className(field.owner());
        try {
            Class<?> stub = Class.forName(javaPackage + "." + owner.replace('.', '$'));
            String method = accessor.getter().replace("()", "");
            String type = simple(stub.getMethod(method).getGenericReturnType().getTypeName());
            if (!type.equals(simple(accessor.type()))) {
                wrong.add("%s.%s returns %s, not %s".formatted(owner, method, type, accessor.type()));
            }
        } catch (ReflectiveOperationException e) {
            wrong.add("%s.%s: %s".formatted(owner, accessor.getter(), e));
        }
    }

    /** Without packages and outer classes. */
    private static String simple(String type) {
        return type.replaceAll("[\\w.]+[.$](\\w+)", "$1");
    }

    @Test
    void everyEnumerationHasTheConstantsThatAreForetold() throws ReflectiveOperationException {
        int checked = 0;
        for (TypeDefinition type : Ours.contract("APIService").types().values()) {
            if (Accessor.isEnum(type) && type.content() instanceof SimpleType.Atomic atomic) {
                Class<?> stub = Class.forName("net.docusign.api_3_0." + JavaNames.className(type.path()));
                assertThat(Arrays.stream(stub.getEnumConstants()).map(Object::toString))
                        .containsExactlyElementsOf(atomic.enumeration().stream()
                                .map(JavaNames::constant)
                                .toList());
                checked++;
            }
        }
        assertThat(checked).isGreaterThanOrEqualTo(30);
    }

    @Test
    void everyOperationHasTheMethodThatIsForetold() throws ReflectiveOperationException {
        PortType portType =
                Ours.contract("APIService").portTypes().values().iterator().next();
        Set<String> methods = new HashSet<>();
        for (var method : Class.forName("net.docusign.api_3_0.APIServiceSoap").getMethods()) {
            methods.add(method.getName());
        }
        assertThat(portType.operations())
                .hasSize(77)
                .allMatch(operation -> methods.contains(JavaNames.variable(operation.name())));
    }

    @Test
    void aFieldThatGoesTakesItsAccessorsAlong() {
        assertThat(effects("field-removed", 8))
                .anySatisfy(effect -> assertThat(effect).contains("disappear"));
    }

    @Test
    void aRetypedFieldNamesBothTypes() {
        assertThat(effects("string-to-int", 3))
                .anySatisfy(effect -> assertThat(effect).contains("instead of String"));
    }

    @Test
    void aSingleFieldThatMayRepeatBecomesAList() {
        assertThat(effects("single-to-list", 4))
                .anySatisfy(effect -> assertThat(effect).contains("returns List<"));
    }

    private static List<String> effects(String mutation, long seed) {
        Mutation kind = Mutants.mutations().stream()
                .filter(m -> m.name().equals(mutation))
                .findFirst()
                .orElseThrow();
        Contract after = new Mutants.Mutant(kind, "APIService", seed).make().read();
        return ContractDiff.compare(Ours.contract("APIService"), after).differences().stream()
                .map(Difference::java)
                .toList();
    }

    private static Set<TypeDefinition> allTypes(Contract contract) {
        Set<TypeDefinition> types = new HashSet<>();
        contract.types().values().forEach(type -> collect(type, types));
        contract.elements().values().forEach(element -> collect(element.type(), types));
        return types;
    }

    private static void collect(TypeDefinition type, Set<TypeDefinition> types) {
        if (types.add(type) && type.content() instanceof ComplexType complex) {
            complex.elements().forEach(field -> collect(field.declaration().type(), types));
        }
    }
}
