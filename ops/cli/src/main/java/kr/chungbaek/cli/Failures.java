package kr.chungbaek.cli;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
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
        Optional<FileSystemException> file = file(exception);
        if (file.isPresent()) {
            command.getErr().println("cb: " + text(file.get()));
            return FAILED;
        }
        command.getErr().println("cb: this is a mistake in the program, please report it:");
        exception.printStackTrace(command.getErr());
        return FAILED;
    }

    /** The file that could not be read or written, which is no mistake of ours. */
    private static Optional<FileSystemException> file(Throwable exception) {
        for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
            if (cause instanceof FileSystemException file) {
                return Optional.of(file);
            }
        }
        return Optional.empty();
    }

    private static String text(FileSystemException file) {
        String why = file.getReason();
        if (file instanceof NoSuchFileException) {
            why = "it, or the folder it is to lie in, is not there";
        } else if (file instanceof AccessDeniedException) {
            why = System.getProperty("user.name") + " may not";
        }
        return "'" + file.getFile() + "' cannot be read or written: "
                + (why == null ? "the system does not say why" : why)
                + ". Check the name, its rights and the room on the disk.";
    }
}
