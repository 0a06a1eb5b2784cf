package io.github.countersign.codegen.generate;

import io.github.countersign.codegen.contract.ContractFiles;
import java.nio.file.Path;
import java.util.List;

/**
 * What to generate, and where to.
 *
 * @param contracts what to generate from
 * @param packages {@code namespace=package}, the later of two for one namespace counts
 * @param bindings files with JAX-WS or JAXB bindings, besides those that are always used
 * @param sourceRoot folder of the sources
 * @param resourceRoot folder of the WSDLs that the sources look for on their class path
 * @param workFolder for files in between, emptied afterwards
 * @param record what the last run left behind, so that the next one can tell what to do
 * @param version of this plugin: another one may generate otherwise
 */
public record StubsRequest(
        List<ContractUnit> contracts,
        List<String> packages,
        List<Path> bindings,
        Path sourceRoot,
        Path resourceRoot,
        Path workFolder,
        Path record,
        String version) {

    /** Keeps copies of the lists. */
    public StubsRequest {
        contracts = List.copyOf(contracts);
        packages = List.copyOf(packages);
        bindings = List.copyOf(bindings);
    }

    /**
     * One WSDL.
     *
     * @param files its documents
     * @param folder where its files go below the resource root, with slashes
     * @param wsdlLocation what the service class has as its default, empty for the place below the resource root
     */
    public record ContractUnit(ContractFiles files, String folder, String wsdlLocation) {}
}
