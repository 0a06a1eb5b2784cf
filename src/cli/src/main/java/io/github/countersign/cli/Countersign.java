package io.github.countersign.cli;

import java.io.PrintWriter;
import java.nio.charset.Charset;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The entry of the command line. */
@Command(
        name = "countersign",
        description =
                "Sends, follows and downloads DocuSign envelopes over SOAP, checks a sign-in, or runs a local DocuSign.",
        mixinStandardHelpOptions = true,
        versionProvider = Countersign.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:a defect of this program",
            "2:wrong use of the command line",
            "3:a file or value you gave cannot be used; nothing was sent",
            "4:the sign-in was refused: key, user, password or permission",
            "5:the service refused the request: unknown, wrong state, invalid",
            "6:a rate limit is used up",
            "7:the service cannot be reached, is too slow, or failed",
            "8:a rule of the vendor's review is not kept (go-live)"
        },
        subcommands = {
            PingCommand.class,
            DoctorCommand.class,
            SendCommand.class,
            BulkCommand.class,
            StatusCommand.class,
            DownloadCommand.class,
            VoidCommand.class,
            GoLiveCommand.class,
            MockCommand.class
        })
final class Countersign implements Runnable {

    @Spec
    private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli sets the field
    Countersign() {}

    /**
     * Runs one command and ends the process with its exit code.
     *
     * @param args as given in the shell
     */
    public static void main(String[] args) {
        Charset charset = charset();
        System.exit(commandLine(new PrintWriter(System.out, true, charset), new PrintWriter(System.err, true, charset))
                .execute(args));
    }

    /** What the terminal is set to. JSON does not depend on it: there, everything beyond ASCII is escaped. */
    private static Charset charset() {
        return Charset.forName(System.getProperty("native.encoding", "UTF-8"));
    }

    static CommandLine commandLine(PrintWriter out, PrintWriter err) {
        Failures failures = new Failures();
        return new CommandLine(new Countersign())
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(failures)
                .setParameterExceptionHandler(failures);
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which command?");
    }

    static final class Version implements IVersionProvider {

        @Override
        public String[] getVersion() {
            String version = Countersign.class.getPackage().getImplementationVersion();
            return new String[] {"countersign " + (version == null ? "(unpackaged)" : version)};
        }
    }
}
