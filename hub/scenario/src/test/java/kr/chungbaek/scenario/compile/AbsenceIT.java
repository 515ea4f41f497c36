package kr.chungbaek.scenario.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Map;
import kr.chungbaek.scenario.testing.Play;
import org.junit.jupiter.api.Test;

/** Where only subjects without a record raise, one record is looked for. Every form gives the same; the stage compares. */
final class AbsenceIT {

    private static final String SOUGHT = "not exists (select from records.\"payment\"";

    @Test
    void looksForOneRecordWhereTablesAreReadWhole() throws SQLException {
        try (Play play = Play.of("raise: count(paid) = 0 and subject.won > 0")) {
            assertThat(play.scenario().judgeAll().sql()).contains(SOUGHT);
            assertThat(play.scenario().largeStep().judge().sql()).contains(SOUGHT);
            assertThat(play.scenario().step().judge().sql()).doesNotContain(SOUGHT);
        }
    }

    @Test
    void countsWhereSomethingElseMayRaiseToo() throws SQLException {
        try (Play play = Play.of("raise: count(paid) = 0 or count(paid) = 2")) {
            assertThat(play.scenario().judgeAll().sql()).doesNotContain(SOUGHT);
            play.put("bill", "no", "B-1").put("payment", "no", "P-1", "bill_no", "B-1");
            assertThat(play.states()).isEmpty();
            play.put("payment", "no", "P-2", "bill_no", "B-1");
            assertThat(play.states()).containsOnlyKeys("B-1");
        }
    }

    @Test
    void countsWhereTheSumIsTold() throws SQLException {
        try (Play play = Play.of("raise: count(paid) = 0", "amount: subject.won - sum(paid.won)")) {
            assertThat(play.scenario().judgeAll().sql()).doesNotContain(SOUGHT);
        }
    }

    @Test
    void whatIsThereLeavesNothingUnknown() throws SQLException {
        try (Play play = Play.of("raise: count(paid) = 0 and 10 / subject.won > 1")) {
            play.put("bill", "no", "B-1", "won", "0").put("bill", "no", "B-2", "won", "5");
            assertThat(play.states()).containsOnly(Map.entry("B-1", State.UNJUDGED), Map.entry("B-2", State.OPEN));

            play.put("payment", "no", "P-1", "bill_no", "B-1").put("payment", "no", "P-2", "bill_no", "B-2");
            assertThat(play.states()).isEmpty();

            play.delete("payment", "P-1");
            assertThat(play.states()).containsOnly(Map.entry("B-1", State.UNJUDGED));
        }
    }

    @Test
    void severalSetsMustAllBeEmpty() throws SQLException {
        try (Play play = Play.of("""
                related:
                  paid: { record: payment, same: [no = bill_no] }
                  other: { record: payment, same: [payer = payer], where: paid_on >= subject.billed_on }""", "raise: count(paid) = 0 and count(other) = 0")) {
            play.put("bill", "no", "B-1", "payer", "A").put("bill", "no", "B-2", "payer", "B");
            play.put("payment", "no", "P-1", "bill_no", "B-1", "payer", "X");
            assertThat(play.states()).containsOnlyKeys("B-2");

            play.put("payment", "no", "P-2", "bill_no", "", "payer", "B", "paid_on", "2026-01-04");
            assertThat(play.states()).containsOnlyKeys("B-2");
            play.put("payment", "no", "P-2", "bill_no", "", "payer", "B", "paid_on", "2026-01-05");
            assertThat(play.states()).isEmpty();
        }
    }
}
