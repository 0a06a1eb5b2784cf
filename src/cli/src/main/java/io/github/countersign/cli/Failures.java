package io.github.countersign.cli;

import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Turns what went wrong into one line on stderr and an exit code. A stack trace tells a user nothing that the line does not. */
final class Failures implements IExecutionExceptionHandler, IParameterExceptionHandler {

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        ExitCode code = ExitCode.of(failure);
        report(command, code == ExitCode.DEFECT ? "defect: " + describe(failure) : describe(failure));
        return code.number();
    }

    @Override
    public int handleParseException(ParameterException failure, String[] args) {
        CommandLine command = failure.getCommandLine();
        report(command, describe(failure) + " (see " + command.getCommandSpec().qualifiedName() + " --help)");
        return ExitCode.USAGE.number();
    }

    private static void report(CommandLine command, String message) {
        command.getErr().println(command.getCommandSpec().root().name() + ": " + message);
        command.getErr().flush();
    }

    private static String describe(Exception failure) {
        String message = failure.getMessage();
        String said = message == null || message.isBlank() ? failure.getClass().getSimpleName() : message;
        return said.strip().replaceAll("\\s*\\R\\s*", "; ");
    }
}
