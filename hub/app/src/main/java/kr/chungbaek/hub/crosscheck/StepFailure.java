package kr.chungbaek.hub.crosscheck;

import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.springframework.core.NestedExceptionUtils;

/** Why a scenario failed as a whole, in words that hold nothing of records: a database's own text may quote them. */
final class StepFailure {

    private static final String CANCELED = "57014";
    /** Of a statement itself: a table, a column or a function that is not there. */
    private static final String ABOUT_NAMES = "42";

    private StepFailure() {}

    static String describe(RuntimeException failure) {
        Throwable root = NestedExceptionUtils.getMostSpecificCause(failure);
        if (root instanceof PSQLException database && database.getSQLState() != null) {
            return describe(database);
        }
        StackTraceElement[] frames = root.getStackTrace();
        String at = frames.length == 0 ? "" : " in " + frames[0].getClassName() + ":" + frames[0].getLineNumber();
        return root.getClass().getSimpleName() + at;
    }

    private static String describe(PSQLException failure) {
        String state = failure.getSQLState();
        if (state.equals(CANCELED)) {
            return "a statement took longer than 'chungbaek.crosscheck.statement-timeout' allows (PostgreSQL error "
                    + state + ")";
        }
        ServerErrorMessage message = failure.getServerErrorMessage();
        boolean tellsNames = state.startsWith(ABOUT_NAMES) && message != null;
        return "PostgreSQL error " + state + (tellsNames ? ": " + message.getMessage() : "");
    }
}
