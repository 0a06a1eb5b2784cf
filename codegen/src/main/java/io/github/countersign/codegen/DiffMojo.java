package io.github.countersign.codegen;

import io.github.countersign.codegen.contract.Contract;
import io.github.countersign.codegen.contract.ContractException;
import io.github.countersign.codegen.contract.ContractReader;
import io.github.countersign.codegen.contract.ContractSource;
import io.github.countersign.codegen.contract.LocalSource;
import io.github.countersign.codegen.diff.ContractDiff;
import io.github.countersign.codegen.diff.DiffReport;
import io.github.countersign.codegen.diff.DiffReports;
import io.github.countersign.codegen.diff.Difference;
import io.github.countersign.codegen.diff.FailOn;
import io.github.countersign.codegen.generate.OwnContract;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Says what another contract would break: every difference with its class and its effect on the generated Java.
 *
 * <p>Reports go to the log and, as text, JSON and JUnit XML, into a folder.
 */
@Mojo(name = "diff", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true, requiresProject = false)
@SuppressWarnings("NullAway.Init") // Maven sets the parameters.
public final class DiffMojo extends AbstractMojo {

    /**
     * The contract that callers were built for: a path from the folder of the project, or an address, which takes
     * {@code allowDownload}. Without it, the service of the toolkit's own contract that has the namespace of the new one.
     */
    @Parameter(property = "countersign.oldContract")
    private @Nullable String oldContract;

    /** The contract to judge, a WSDL or a schema: a path or an address. */
    @Parameter(property = "countersign.newContract", required = true)
    private String newContract;

    /** The least grave differences that fail the build: NONE, BREAKING, NAME, WIDENING or DOC. */
    @Parameter(property = "countersign.failOn", defaultValue = "BREAKING")
    private FailOn failOn;

    /** Whether documents may be fetched over http and https. */
    @Parameter(property = "countersign.allowDownload", defaultValue = "false")
    private boolean allowDownload;

    /** Folder of the reports. */
    @Parameter(property = "countersign.reports", defaultValue = "${project.build.directory}/countersign")
    private File reports;

    /** Whether to do nothing. */
    @Parameter(property = "countersign.skip", defaultValue = "false")
    private boolean skip;

    @Parameter(defaultValue = "${basedir}", readonly = true)
    private @Nullable File folder;

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            getLog().info("Nothing is compared: skip is set.");
            return;
        }
        try {
            File base = folder == null ? new File("") : folder;
            compare(WsdlAddress.of(newContract, base.getAbsoluteFile()), base.getAbsoluteFile());
        } catch (ContractException e) {
            throw new MojoExecutionException(e.getMessage());
        } catch (IOException e) {
            throw new MojoExecutionException("reports cannot be written to %s: %s.".formatted(reports, e.getMessage()));
        }
    }

    private void compare(URI address, File base) throws IOException, MojoFailureException {
        ContractSource source = WsdlAddress.source(allowDownload);
        Contract after = ContractReader.read(address, source);
        Contract before = oldContract == null
                ? ownContract(after.targetNamespace())
                : ContractReader.read(WsdlAddress.of(oldContract, base), source);
        DiffReport report = ContractDiff.compare(before, after);
        String name = oldContract == null ? "the toolkit's contract" : oldContract;
        DiffReports forms = new DiffReports(report, name, newContract, failOn);
        forms.write(reports.toPath());
        log(report, forms);
        fail(report);
    }

    private static Contract ownContract(String namespace) {
        for (URI address : OwnContract.addresses()) {
            Contract own = ContractReader.read(address, new LocalSource());
            if (own.targetNamespace().equals(namespace)) {
                return own;
            }
        }
        throw new ContractException(
                "no service of the toolkit's contract has the namespace '%s'. Name the old contract with <oldContract>."
                        .formatted(namespace));
    }

    private void log(DiffReport report, DiffReports forms) {
        List<String> lines = forms.text();
        getLog().info(lines.get(0));
        for (Difference difference : report.differences()) {
            if (failOn.fails(difference.severity())) {
                getLog().error(difference.toString());
            } else {
                getLog().info(difference.toString());
            }
        }
        getLog().info(lines.get(lines.size() - 1));
    }

    private void fail(DiffReport report) throws MojoFailureException {
        int failures = report.failures(failOn).size();
        if (failures > 0) {
            throw new MojoFailureException("%d difference(s) of class %s or graver: %s. See %s, or set failOn."
                    .formatted(failures, failOn, report.summary(), reports));
        }
    }
}
