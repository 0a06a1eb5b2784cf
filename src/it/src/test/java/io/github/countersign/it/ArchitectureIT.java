package io.github.countersign.it;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/** The arrows between modules and packages, and what may show in a public signature. */
@AnalyzeClasses(packages = "io.github.countersign", importOptions = DoNotIncludeTests.class)
class ArchitectureIT {

    private static final String ROOT = "io.github.countersign";
    private static final String MOCK = "io.github.countersign.mock..";
    private static final String XML_SIGNATURE = "io.github.countersign.xmlsignature..";
    private static final String BULK = "io.github.countersign.bulk..";
    private static final String JUNIT = "io.github.countersign.junit..";

    private static final DescribedPredicate<JavaClass> CLIENT = resideInAPackage("io.github.countersign..")
            .and(not(resideInAnyPackage(
                    MOCK,
                    JUNIT,
                    XML_SIGNATURE,
                    BULK,
                    "io.github.countersign.it..",
                    "io.github.countersign.cli..",
                    "io.github.countersign.examples..")))
            .as("the client");

    @ArchTest
    static final ArchRule clientNeverSeesTheMock = noClasses()
            .that(CLIENT)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(MOCK, JUNIT, XML_SIGNATURE, BULK);

    @ArchTest
    static final ArchRule clientKnowsNoDatabase = noClasses()
            .that(CLIENT)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..", "org.h2..", "org.flywaydb..");

    @ArchTest
    static final ArchRule theOtherModulesUseTheClientsPublicTypesOnly = noClasses()
            .that()
            .resideInAnyPackage(XML_SIGNATURE, BULK, "io.github.countersign.cli..", "io.github.countersign.examples..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.github.countersign.internal..");

    @ArchTest
    static final ArchRule mockNeverSeesTheClientNorTheCxfRuntime = noClasses()
            .that()
            .resideInAPackage(MOCK)
            .should()
            .dependOnClassesThat(CLIENT.or(resideInAPackage("org.apache.cxf..")));

    @ArchTest
    static final ArchRule theExtensionUsesTheMocksPublicTypesOnly = noClasses()
            .that()
            .resideInAPackage(JUNIT)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.github.countersign.mock.internal..");

    @ArchTest
    static final ArchRule errorsKnowNothingOfTheRest = noClasses()
            .that()
            .resideInAPackage("io.github.countersign.error..")
            .should()
            .dependOnClassesThat(CLIENT.and(not(resideInAnyPackage(ROOT, "io.github.countersign.error.."))));

    @ArchTest
    static final ArchRule documentsKnowNothingOfEnvelopes = noClasses()
            .that()
            .resideInAPackage("io.github.countersign.document..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.github.countersign.envelope..");

    @ArchTest
    static final ArchRule internalPackagesHaveNoCycles =
            slices().matching("io.github.countersign.internal.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule mocksInternalPackagesHaveNoCycles = slices().matching(
                    "io.github.countersign.mock.internal.(*)..")
            .should()
            .beFreeOfCycles();

    @ArchTest
    static final ArchRule noStaticMutableState =
            fields().that().areStatic().should().beFinal();

    /** The doors to what the facade leaves out; the package {@code cxf} is for people who keep a CXF client of their own. */
    private static final Set<String> DOORS = Set.of("customize", "customizers", "raw", "port");

    @ArchTest
    static void theFacadeShowsNoSoapTypeOutsideItsDoors(JavaClasses classes) {
        List<JavaClass> facade = publicTypes(classes)
                .filter(CLIENT.and(not(resideInAPackage("io.github.countersign.cxf.."))))
                .toList();

        assertThat(facade).hasSizeGreaterThan(100);
        assertThat(facade.stream().flatMap(type -> Signatures.of(type, DOORS)))
                .filteredOn(Signatures::isOfSoap)
                .as("signatures of the facade with a type of SOAP, JAXB or CXF")
                .isEmpty();
        assertThat(facade.stream().flatMap(type -> Signatures.of(type, Set.of())))
                .filteredOn(Signatures::isOfSoap)
                .as("what is seen through the doors")
                .extracting(line -> line.substring(0, line.indexOf(' ')))
                .contains("EnvelopeDraft.customize", "EnvelopeStatus.raw");
    }

    @ArchTest
    static void everyPackageIsNullMarked(JavaClasses classes) {
        Set<String> unmarked = classes.stream()
                .map(JavaClass::getPackage)
                .filter(p -> !p.getClasses().isEmpty() && !p.getName().startsWith("io.github.countersign.it"))
                .filter(p -> !p.isAnnotatedWith(NullMarked.class))
                .map(JavaPackage::getName)
                .collect(Collectors.toSet());
        assertThat(unmarked).isEmpty();
    }

    @ArchTest
    static void thePublicSurfaceOfTheClientStaysSmall(JavaClasses classes) {
        Stream<JavaClass> all = publicTypes(classes).filter(CLIENT);
        Stream<JavaClass> ordinary = publicTypes(classes)
                .filter(resideInAnyPackage(
                        ROOT,
                        "io.github.countersign.envelope",
                        "io.github.countersign.document",
                        "io.github.countersign.template",
                        "io.github.countersign.signing",
                        "io.github.countersign.error"));

        assertThat(all.map(JavaClass::getName)).hasSizeLessThan(130);
        assertThat(ordinary.map(JavaClass::getName)).hasSizeLessThan(60);
    }

    private static Stream<JavaClass> publicTypes(JavaClasses classes) {
        return classes.stream()
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(type -> !type.getPackageName().startsWith("io.github.countersign.internal"))
                .filter(type -> !type.getSimpleName().equals("package-info"));
    }
}
