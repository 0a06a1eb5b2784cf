package io.github.countersign.it.coverage;

import io.github.countersign.it.contract.ContractOperation;
import io.github.countersign.it.contract.ContractService;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The page that says which operation is offered where.
 *
 * @param facade the operations that each facade method sent, in order, for each of several sets of arguments
 * @param mock the operations that the mock answers
 * @param missingAtDsapi operations of the envelope service that dsapi.asmx lacks
 */
record CoverageTable(
        Map<FacadeMethod, List<List<ContractOperation>>> facade,
        Set<ContractOperation> mock,
        Set<String> missingAtDsapi) {

    private static final String HEAD = """
            # Which operation is offered where

            Written by a test that calls every method of the facade and records what goes over the wire; it fails when this page is out
            of date. To write it anew:

            ```
            mvn install -DskipTests && mvn -pl src/it verify -Dit.test=CoverageIT -Dcountersign.coverage.write
            ```

            Every operation can be called through `client.port(...)`, with the sign-in, the limits and the errors of the facade.

            * `facade`: the method that calls it for you; if the port is the only way, `raw` and why.
            * `calls`: what the method costs of the account's hourly limit. Whether calls to `credential.asmx` count there is not documented.
            * `dsapi`: whether `dsapi.asmx` has the operation, too.
            * `mock`: whether the local DocuSign answers it; it refuses every other one by name.
            """;

    /** The whole page. */
    String page() {
        StringBuilder page = new StringBuilder(HEAD).append('\n').append(summary());
        for (ContractService service : ContractService.values()) {
            page.append("\n## ")
                    .append(service.port().getSimpleName())
                    .append(", `")
                    .append(service.endpoint())
                    .append("`\n\n");
            page.append("| operation | facade | calls | dsapi | mock |\n|---|---|---|---|---|\n");
            service.operations().forEach(operation -> page.append(row(operation)));
        }
        return page.toString();
    }

    private String summary() {
        StringBuilder summary =
                new StringBuilder("| service | operations | facade | raw port | mock |\n|---|---|---|---|---|\n");
        for (ContractService service : ContractService.values()) {
            List<ContractOperation> operations = service.operations();
            summary.append("| `%s` | %d | %d | %d | %d |\n"
                    .formatted(
                            service.endpoint(),
                            operations.size(),
                            operations.stream()
                                    .filter(it -> !methodsThatSend(it).isEmpty())
                                    .count(),
                            operations.size(),
                            operations.stream().filter(mock::contains).count()));
        }
        return summary.toString();
    }

    private String row(ContractOperation operation) {
        List<FacadeMethod> methods = methodsThatSend(operation);
        String names = methods.stream().map(method -> "`" + method + "`").collect(Collectors.joining("<br>"));
        String calls = methods.stream()
                .map(method -> String.valueOf(callsWith(method, operation)))
                .collect(Collectors.joining("<br>"));
        return "| %s | %s | %s | %s | %s |\n"
                .formatted(
                        operation.name(),
                        methods.isEmpty() ? "raw: " + RawReasons.of(operation).orElseThrow() : names,
                        methods.isEmpty() ? "1" : calls,
                        dsapi(operation),
                        mock.contains(operation) ? "yes" : "no");
    }

    /** What a method costs when it calls this operation. */
    private int callsWith(FacadeMethod method, ContractOperation operation) {
        return facade.getOrDefault(method, List.of()).stream()
                .filter(calls -> calls.contains(operation))
                .mapToInt(List::size)
                .min()
                .orElse(0);
    }

    private String dsapi(ContractOperation operation) {
        if (operation.service() != ContractService.API) {
            return "-";
        }
        return missingAtDsapi.contains(operation.name()) ? "no" : "yes";
    }

    private List<FacadeMethod> methodsThatSend(ContractOperation operation) {
        List<FacadeMethod> methods = new ArrayList<>();
        facade.forEach((method, operations) -> {
            if (operations.stream().anyMatch(calls -> calls.contains(operation))) {
                methods.add(method);
            }
        });
        return methods;
    }
}
