package io.github.countersign.codegen;

import io.github.countersign.codegen.contract.ContractException;
import io.github.countersign.codegen.contract.ContractFiles;
import io.github.countersign.codegen.generate.OwnContract;
import io.github.countersign.codegen.generate.StubGenerator;
import io.github.countersign.codegen.generate.StubsRequest;
import io.github.countersign.codegen.generate.StubsRequest.ContractUnit;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.model.Resource;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * Generates JAX-WS stubs from a DocuSign WSDL: the one that is named, or the contract of the toolkit.
 *
 * <p>The sources are the same bytes on every machine. A second run with the same contract, bindings and options does nothing.
 */
@Mojo(name = "generate", defaultPhase = LifecyclePhase.GENERATE_SOURCES, threadSafe = true)
@SuppressWarnings("NullAway.Init") // Maven sets the parameters.
public final class GenerateMojo extends AbstractMojo {

    /**
     * The WSDL: a path from the folder of the project, or an address, which takes {@code allowDownload}. Without it, stubs of all
     * three services of the toolkit's own contract are generated.
     */
    @Parameter(property = "countersign.wsdl")
    private @Nullable String wsdl;

    /**
     * Where the generated service class looks for its WSDL. Without it, the WSDL and what it includes are packed into the
     * resources of the project, and found there.
     */
    @Parameter(property = "countersign.wsdlLocation")
    private @Nullable String wsdlLocation;

    /** Whether documents may be fetched over http and https. A build that does is not reproducible. */
    @Parameter(property = "countersign.allowDownload", defaultValue = "false")
    private boolean allowDownload;

    /** Java packages, {@code namespace=package}, besides those of the DocuSign namespaces or instead of them. */
    @Parameter
    private @Nullable List<String> packages;

    /** Files with JAX-WS or JAXB bindings, besides those that the toolkit always uses. */
    @Parameter
    private @Nullable List<File> bindings;

    /** Folder of the generated sources. */
    @Parameter(
            property = "countersign.sourceRoot",
            defaultValue = "${project.build.directory}/generated-sources/countersign")
    private File sourceRoot;

    /** Folder of the WSDL as a resource. */
    @Parameter(
            property = "countersign.resourceRoot",
            defaultValue = "${project.build.directory}/generated-resources/countersign")
    private File resourceRoot;

    /** Whether to do nothing. */
    @Parameter(property = "countersign.skip", defaultValue = "false")
    private boolean skip;

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject project;

    @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
    private MojoExecution execution;

    @Parameter(defaultValue = "${plugin}", readonly = true, required = true)
    private PluginDescriptor plugin;

    @Override
    public void execute() throws MojoExecutionException {
        if (skip) {
            getLog().info("Nothing is generated: skip is set.");
            return;
        }
        try {
            boolean generated = new StubGenerator(request()).run();
            getLog().info(generated ? "Stubs generated into " + sourceRoot : "Stubs are up to date.");
        } catch (ContractException e) {
            throw new MojoExecutionException(e.getMessage());
        }
        project.addCompileSourceRoot(sourceRoot.getAbsolutePath());
        if (wsdlLocation == null) {
            Resource resource = new Resource();
            resource.setDirectory(resourceRoot.getAbsolutePath());
            project.addResource(resource);
        }
    }

    private StubsRequest request() {
        Path own = Path.of(project.getBuild().getDirectory(), "countersign");
        List<String> allPackages = new ArrayList<>(OwnContract.PACKAGES);
        if (packages != null) {
            packages.forEach(line -> allPackages.add(checked(line)));
        }
        List<File> files = bindings == null ? List.of() : bindings;
        return new StubsRequest(
                units(),
                allPackages,
                files.stream().map(File::toPath).toList(),
                sourceRoot.toPath(),
                resourceRoot.toPath(),
                own.resolve("generate-" + execution.getExecutionId()),
                own.resolve("generate-" + execution.getExecutionId() + ".record"),
                plugin.getVersion());
    }

    private static String checked(String line) {
        String trimmed = line.strip();
        if (!trimmed.matches("\\S+=[A-Za-z_][\\w.]*")) {
            throw new ContractException("<package> '%s' is not of the form namespace=package.".formatted(trimmed));
        }
        return trimmed;
    }

    private List<ContractUnit> units() {
        if (wsdl == null) {
            return OwnContract.units();
        }
        ContractFiles files =
                ContractFiles.read(WsdlAddress.of(wsdl, project.getBasedir()), WsdlAddress.source(allowDownload));
        return List.of(new ContractUnit(files, "META-INF/wsdl", wsdlLocation == null ? "" : wsdlLocation));
    }
}
