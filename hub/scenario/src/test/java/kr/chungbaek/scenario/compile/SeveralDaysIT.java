package kr.chungbaek.scenario.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import kr.chungbaek.scenario.example.Judgement;
import kr.chungbaek.scenario.testing.Play;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

/** Rules with several deadlines. */
final class SeveralDaysIT {

    private static final String[] QUARTERS = {
        "related: { paid: { record: payment, same: [no = bill_no] } }",
        "due: { from: billed_on + days(10), every: 3 months, until: paid_on }",
        "raise: count(paid) < passed",
        "amount: won * (passed - count(paid))"
    };

    private static Tuple row(State state, String due, Long amount) {
        return tuple(state, LocalDate.parse(due), amount);
    }

    private static List<Tuple> judged(Play play, String today) {
        return play.judge(today).stream()
                .map(judgement -> tuple(judgement.state(), judgement.due(), judgement.amount()))
                .toList();
    }

    @Test
    void countsTheDaysThatHavePassedAndKeepsTheNext() throws SQLException {
        try (Play play = Play.of(QUARTERS)) {
            play.put("bill", "no", "B-1", "billed_on", "2026-01-21", "paid_on", "2026-07-31", "won", "5");

            assertThat(judged(play, "2026-01-31")).containsExactly(row(State.PENDING, "2026-01-31", null));
            assertThat(judged(play, "2026-02-01"))
                    .containsExactlyInAnyOrder(
                            row(State.OPEN, "2026-01-31", 5L), row(State.PENDING, "2026-04-30", null));
            play.put("payment", "no", "P-1", "bill_no", "B-1");
            assertThat(judged(play, "2026-02-01")).containsExactly(row(State.PENDING, "2026-04-30", null));
            assertThat(judged(play, "2026-05-01"))
                    .containsExactlyInAnyOrder(
                            row(State.OPEN, "2026-04-30", 5L), row(State.PENDING, "2026-07-31", null));
            assertThat(judged(play, "2026-12-31")).containsExactly(row(State.OPEN, "2026-07-31", 10L));
        }
    }

    @Test
    void goesOnWithoutAnEndAndNeverBeginsWithoutABeginning() throws SQLException {
        try (Play play = Play.of(
                "due: { from: paid_on, every: 30 days }", "raise: passed > 0", "amount: passed", "related: {}")) {
            play.put("bill", "no", "B-1", "paid_on", "").put("bill", "no", "B-2", "paid_on", "2020-01-01");

            assertThat(judged(play, "2026-06-30"))
                    .containsExactlyInAnyOrder(
                            row(State.OPEN, "2026-06-28", 80L), row(State.PENDING, "2026-07-28", null));
        }
    }

    @Test
    void takesAListOfDays() throws SQLException {
        try (Play play =
                Play.of("due: [billed_on + days(30), billed_on + days(10), paid_on]", "raise: count(paid) < passed")) {
            play.put("bill", "no", "B-1", "billed_on", "2026-01-01", "paid_on", "");
            play.put("payment", "no", "P-1", "bill_no", "B-1");

            assertThat(judged(play, "2026-01-12")).containsExactly(row(State.PENDING, "2026-01-31", null));
            assertThat(judged(play, "2026-02-01")).containsExactly(row(State.OPEN, "2026-01-31", null));
        }
    }

    @Test
    void takesOneDayOfEachYear() throws SQLException {
        try (Play play = Play.of(
                "params: { days: 40 }",
                "due: { each-year: 02-29, from: billed_on, until: paid_on, plus: days(:days) }",
                "raise: count(paid) < passed",
                "amount: passed")) {
            play.put("bill", "no", "B-1", "billed_on", "2023-02-28", "paid_on", "2025-02-28");

            assertThat(judged(play, "2023-04-09")).containsExactly(row(State.PENDING, "2023-04-09", null));
            assertThat(judged(play, "2023-04-10"))
                    .containsExactlyInAnyOrder(
                            row(State.OPEN, "2023-04-09", 1L), row(State.PENDING, "2024-04-09", null));
            assertThat(judged(play, "2026-04-10")).containsExactly(row(State.OPEN, "2025-04-09", 3L));
        }
    }

    @Test
    void waitsForFeedsDayByDay() throws SQLException {
        try (Play play = Play.of(QUARTERS)) {
            play.put("bill", "no", "B-1", "billed_on", "2026-01-21", "paid_on", "2026-07-31", "won", "5");

            play.sql("update records.complete_through set through = '2026-01-30'");
            assertThat(judged(play, "2026-06-01")).containsExactly(row(State.WAITING, "2026-01-31", null));
            play.sql("update records.complete_through set through = '2026-01-31'");
            assertThat(judged(play, "2026-06-02"))
                    .containsExactlyInAnyOrder(
                            row(State.OPEN, "2026-01-31", 5L), row(State.WAITING, "2026-04-30", null));
        }
    }

    @Test
    void saysTheFirstDayAndHowItGoesOn() throws SQLException {
        try (Play play = Play.of(QUARTERS)) {
            assertThat(play.scenario().comparison().text().en())
                    .contains("Judged each time when one of these days has passed")
                    .contains("\n  - first 10 days after “billed_on”\n  - then every 3 months, until “paid_on”\n");
            assertThat(play.scenario().comparison().text().ko())
                    .contains("\n  - 첫 기한: billed_on부터 10일 되는 날\n  - 그 뒤 3개월마다 (paid_on까지)\n");
        }
    }

    @Test
    void judgesTheSameInStepsAsAtOnce() throws SQLException {
        try (Play play = Play.of(QUARTERS)) {
            play.judge("2026-06-30");
            play.put("bill", "no", "B-1", "billed_on", "2026-01-21", "paid_on", "2026-12-31");
            play.judge("2026-06-30");
            play.put("payment", "no", "P-1", "bill_no", "B-1").put("payment", "no", "P-2", "bill_no", "B-1");
            play.judge("2026-06-30");
            play.put("bill", "no", "B-1", "billed_on", "2025-01-21", "paid_on", "");
            assertThat(play.judge("2026-06-30")).extracting(Judgement::state).contains(State.OPEN, State.PENDING);
            play.delete("bill", "B-1");
            assertThat(play.judge("2026-06-30")).isEmpty();
        }
    }
}
