package kr.chungbaek.hub;

import java.io.PrintStream;
import java.util.Optional;
import java.util.stream.Stream;
import kr.chungbaek.wire.fault.Fault;
import kr.chungbaek.wire.problem.ConfigException;

/** Tells a person why the hub does not start: the problems themselves, without a stack trace. */
final class StartFailure {

    private static final int REFUSED = 2;

    private StartFailure() {}

    static void reportOrRun(Runnable start) {
        try {
            start.run();
        } catch (RuntimeException e) {
            Optional<String> reason = reason(e);
            if (reason.isEmpty()) {
                throw e;
            }
            PrintStream out = System.err;
            out.println("The hub does not start:");
            out.println(reason.get());
            System.exit(REFUSED);
        }
    }

    /** The text of the first cause that is meant for people. */
    static Optional<String> reason(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .filter(cause -> cause instanceof ConfigException || cause instanceof Fault)
                .map(Throwable::getMessage)
                .findFirst();
    }
}
