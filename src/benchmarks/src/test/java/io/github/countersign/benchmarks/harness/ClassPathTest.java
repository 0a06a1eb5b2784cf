package io.github.countersign.benchmarks.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassPathTest {

    @Test
    void noStackSeesAnotherProvider() {
        assertThat(names(Stack.JAXB)).noneMatch(name -> name.startsWith("cxf-") || name.startsWith("jaxws-rt"));
        assertThat(names(Stack.CXF))
                .noneMatch(name -> name.startsWith("jaxws-rt") || name.startsWith("cxf-rt-ws-security"));
        assertThat(names(Stack.METRO)).noneMatch(name -> name.startsWith("cxf-") || name.startsWith("spring-"));
        assertThat(names(Stack.SPRING_WS)).noneMatch(name -> name.startsWith("cxf-") || name.startsWith("jaxws-rt"));
        assertThat(names(Stack.COUNTERSIGN))
                .noneMatch(name -> name.startsWith("cxf-rt-ws-security") || name.startsWith("saaj"));
    }

    @Test
    void packedThereAreOnlyJars(@TempDir Path folder) throws Exception {
        ClassPath packed = ClassPath.ofThisJvm().packed(folder);

        assertThat(packed.entries())
                .allMatch(entry -> entry.toString().endsWith(".jar"))
                .isNotEmpty();
        for (Contender contender : Contenders.all()) {
            assertThat(new StackLoader(contender.stack(), packed).loadClass(contender.factory()))
                    .as(contender.name())
                    .isNotNull();
        }
    }

    private static List<String> names(Stack stack) {
        return ClassPath.ofThisJvm().of(stack).stream()
                .map(entry -> entry.getFileName().toString())
                .toList();
    }
}
