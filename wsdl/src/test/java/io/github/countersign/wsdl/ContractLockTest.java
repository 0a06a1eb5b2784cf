package io.github.countersign.wsdl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContractLockTest {

    @Test
    void everyFileIsTheOneThatTheLockPins() throws Exception {
        List<String> locked = Files.readAllLines(Contract.folder().resolve("contract.lock")).stream()
                .filter(line -> !line.startsWith("#"))
                .toList();
        List<String> found = Contract.files().map(ContractLockTest::line).toList();

        assertThat(found)
                .as("Files of the contract changed: write contract.lock anew as wsdl/README.md says, if that was meant")
                .containsExactlyInAnyOrderElementsOf(locked);
    }

    @Test
    void theLockSaysWhenAndWhereTheContractWasRecorded() throws Exception {
        assertThat(Files.readAllLines(Contract.folder().resolve("contract.lock")))
                .filteredOn(line -> line.startsWith("# "))
                .anyMatch(line -> line.matches("# api\t\\d{4}-\\d\\d-\\d\\d\t.+"))
                .anyMatch(line -> line.matches("# dsapi\t\\d{4}-\\d\\d-\\d\\d\t.+"))
                .anyMatch(line -> line.matches("# account-management\t\\d{4}-\\d\\d-\\d\\d\t.+"))
                .anyMatch(line -> line.matches("# credential\t\\d{4}-\\d\\d-\\d\\d\t.+"));
    }

    private static String line(Path file) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
            String path = Contract.folder().relativize(file).toString().replace('\\', '/');
            return HexFormat.of().formatHex(digest) + "\t" + path;
        } catch (IOException | java.security.NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
