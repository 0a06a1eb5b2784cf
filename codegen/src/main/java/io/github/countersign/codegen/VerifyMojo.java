package io.github.countersign.codegen;

import io.github.countersign.codegen.contract.ContractException;
import io.github.countersign.codegen.lock.ContractLock;
import java.io.File;
import java.io.IOException;
import java.util.List;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Fails unless every file of a pinned contract is still the one that its lock lists, and no other lies beside them. */
@Mojo(name = "verify", defaultPhase = LifecyclePhase.VALIDATE, threadSafe = true)
@SuppressWarnings("NullAway.Init") // Maven sets the parameters.
public final class VerifyMojo extends AbstractMojo {

    /** The lock: lines of SHA-256 and path, as sha256sum writes them, paths relative to its folder. */
    @Parameter(property = "countersign.lock", defaultValue = "${project.basedir}/contract.lock")
    private File lock;

    /** Whether to do nothing. */
    @Parameter(property = "countersign.skip", defaultValue = "false")
    private boolean skip;

    @Parameter(defaultValue = "${project.build.directory}", readonly = true, required = true)
    private File buildFolder;

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            getLog().info("Nothing is verified: skip is set.");
            return;
        }
        List<String> violations;
        try {
            ContractLock pinned = ContractLock.read(lock.toPath());
            violations = pinned.violations(buildFolder.toPath());
            if (violations.isEmpty()) {
                getLog().info("%d files are as %s pins them.".formatted(pinned.size(), lock.getName()));
            }
        } catch (ContractException e) {
            throw new MojoExecutionException(e.getMessage());
        } catch (IOException e) {
            throw new MojoExecutionException("a file listed in %s cannot be read: %s.".formatted(lock, e.getMessage()));
        }
        if (!violations.isEmpty()) {
            violations.forEach(getLog()::error);
            throw new MojoFailureException("the contract is not what %s pins: %s. Restore the files, or pin them anew."
                    .formatted(lock, String.join("; ", violations)));
        }
    }
}
