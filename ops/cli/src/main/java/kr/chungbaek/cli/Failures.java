package kr.chungbaek.cli;

import kr.chungbaek.wire.fault.Fault;
import kr.chungbaek.wire.problem.ConfigException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Tells what went wrong: mistakes of people in words, mistakes of ours with the stack. */
final class Failures implements IExecutionExceptionHandler {

    static final int FAILED = 2;

    @Override
    public int handleExecutionException(Exception exception, CommandLine command, ParseResult parsed) {
        if (exception instanceof ConfigException || exception instanceof Refusal || exception instanceof Fault) {
            command.getErr().println(exception.getMessage());
            return FAILED;
        }
        command.getErr().println("cb: this is a mistake in the program, please report it:");
        exception.printStackTrace(command.getErr());
        return FAILED;
    }
}
