package kr.chungbaek.hub.intake;

import java.util.stream.Stream;
import kr.chungbaek.wire.fault.Fault;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.springframework.core.NestedExceptionUtils;

/** Why records could not be stored, in words that hold none of their content: a database's own text quotes it. */
final class StoreFailure {

    private StoreFailure() {}

    static String describe(RuntimeException failure) {
        Throwable root = NestedExceptionUtils.getMostSpecificCause(failure);
        if (root instanceof Fault fault) {
            return fault.code() + ": " + fault.getMessage();
        }
        if (root instanceof PSQLException database) {
            return "PostgreSQL error " + database.getSQLState() + place(database.getServerErrorMessage());
        }
        StackTraceElement[] frames = root.getStackTrace();
        String at = frames.length == 0 ? "" : " in " + frames[0].getClassName() + ":" + frames[0].getLineNumber();
        return root.getClass().getSimpleName() + at;
    }

    private static String place(@Nullable ServerErrorMessage message) {
        if (message == null) {
            return "";
        }
        return Stream.of(
                        named("table", message.getTable()),
                        named("column", message.getColumn()),
                        named("constraint", message.getConstraint()))
                .reduce("", String::concat);
    }

    private static String named(String what, @Nullable String name) {
        return name == null ? "" : " " + what + " " + name;
    }
}
