package kr.chungbaek.cli;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Tells what is wrong with the options in one line, and where to read more. */
final class ParameterMistakes implements IParameterExceptionHandler {

    @Override
    public int handleParseException(ParameterException exception, String[] arguments) {
        CommandLine command = exception.getCommandLine();
        PrintWriter err = command.getErr();
        err.println("cb: " + exception.getMessage());
        UnmatchedArgumentException.printSuggestions(exception, err);
        String words = command.getCommandSpec().qualifiedName().replaceFirst("^cb", Home.command());
        err.println("Try: " + words + " --help");
        return Failures.FAILED;
    }
}
