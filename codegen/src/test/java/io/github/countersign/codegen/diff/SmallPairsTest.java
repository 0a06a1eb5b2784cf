package io.github.countersign.codegen.diff;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.countersign.codegen.contract.Contract;
import io.github.countersign.codegen.contract.ContractReader;
import io.github.countersign.codegen.contract.LocalSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What our contract does not use: unions, lists, attribute groups, choices, substitution, RPC. */
class SmallPairsTest {

    private static final Path PAIRS = Path.of("src/test/resources/pairs");

    @ParameterizedTest
    @ValueSource(strings = {"types/old.xsd", "choices/old.xsd", "rpc/old.wsdl"})
    void everyDifferenceIsTheOneOfTheReference(String old) throws IOException {
        Path before = PAIRS.resolve(old);
        Path after = PAIRS.resolve(old.replace("old.", "new."));

        DiffReport report = ContractDiff.compare(read(before), read(after));

        assertThat(report.differences())
                .extracting(d -> "%s\t%s\t%s".formatted(d.severity(), d.code(), d.where()))
                .containsExactlyInAnyOrderElementsOf(Files.readAllLines(before.resolveSibling("expected.tsv")));
    }

    private static Contract read(Path file) {
        return ContractReader.read(file.toUri(), new LocalSource());
    }
}
