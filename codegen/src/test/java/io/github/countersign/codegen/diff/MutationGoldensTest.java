package io.github.countersign.codegen.diff;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.countersign.codegen.contract.Contract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The counts of the committed goldens come from another differ, which shares no code with this one. */
class MutationGoldensTest {

    private static final Path GOLDENS = Path.of("src/test/resources/pairs/mutations.tsv");

    @Test
    void everyMutationOfOurContractHasTheCountsOfTheReference() throws IOException {
        Map<String, String> found = new LinkedHashMap<>();
        for (Mutants.Mutant mutant : Mutants.all()) {
            Contract before = Ours.contract(mutant.service());
            found.put(
                    mutant.name(),
                    counts(ContractDiff.compare(before, mutant.make().read())));
        }
        assertThat(found).isEqualTo(goldens()).hasSizeGreaterThanOrEqualTo(80);
    }

    private static String counts(DiffReport report) {
        return "%d\t%d\t%d\t%d\t%d"
                .formatted(
                        report.count(Severity.BREAKING),
                        report.count(Severity.NAME),
                        report.count(Severity.WIDENING),
                        report.count(Severity.DOC),
                        report.documentation());
    }

    private static Map<String, String> goldens() throws IOException {
        Map<String, String> goldens = new LinkedHashMap<>();
        List<String> lines = Files.readAllLines(GOLDENS);
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split("\t", 2);
            goldens.put(cells[0], cells[1]);
        }
        return goldens;
    }
}
