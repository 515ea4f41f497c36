package kr.chungbaek.hub.backtest;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import kr.chungbaek.scenario.compile.State;
import org.jspecify.annotations.Nullable;

/** One row of a judgement. */
record Verdict(
        String government,
        String subjectKey,
        @Nullable LocalDate occasion,
        String caseKey,
        State state,
        @Nullable LocalDate due,
        @Nullable Long amount,
        @Nullable String evidence,
        @Nullable String officer) {

    static Verdict of(ResultSet row) throws SQLException {
        long amount = row.getLong("amount");
        boolean noAmount = row.wasNull();
        return new Verdict(
                row.getString("government"),
                row.getString("subject_key"),
                row.getObject("occasion", LocalDate.class),
                row.getString("case_key"),
                State.of(row.getString("state")),
                row.getObject("due", LocalDate.class),
                noAmount ? null : amount,
                row.getString("evidence"),
                row.getString("officer"));
    }
}
