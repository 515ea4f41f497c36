package kr.chungbaek.scenario.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import kr.chungbaek.scenario.example.Judgement;
import kr.chungbaek.scenario.testing.Play;
import kr.chungbaek.scenario.testing.Rules;
import org.junit.jupiter.api.Test;

/** Rules over records of several types under common names. */
final class SeveralKindsIT {

    private static final String BOTH =
            "subject: [{ record: bill, where: closed = false, rename: { billed_on: dated_on } },"
                    + " { record: payment, rename: { paid_on: dated_on } }]";

    private static List<String> keys(Play play, String today) {
        return play.judge(today).stream().map(Judgement::subjectKey).sorted().toList();
    }

    @Test
    void judgesRecordsOfBothTypes() throws SQLException {
        try (Play play = Play.of(BOTH, "related: {}", "raise: won > 1000", "amount: won")) {
            play.put("bill", "no", "1", "won", "1001").put("bill", "no", "2", "won", "1002", "closed", "true");
            play.put("payment", "no", "1", "won", "1003").put("payment", "no", "2", "won", "1000");
            assertThat(play.judge("2026-06-30"))
                    .extracting(one -> one.subjectKey() + " " + one.caseKey() + " " + one.amount())
                    .containsExactlyInAnyOrder("bill|1 1 1001", "payment|1 1 1003");

            play.put("bill", "no", "2", "won", "1002", "closed", "false").put("payment", "no", "1", "won", "5");
            assertThat(keys(play, "2026-06-30")).containsExactly("bill|1", "bill|2");
            play.delete("bill", "1");
            assertThat(keys(play, "2026-06-30")).containsExactly("bill|2");
        }
    }

    @Test
    void looksAtRelatedRecordsOfEachAndWaitsForTheDay() throws SQLException {
        try (Play play = Play.of(
                BOTH,
                "related: { later: { record: payment, same: [payer], where: paid_on > subject.dated_on and paid_on <="
                        + " subject.dated_on + days(10) } }",
                "due: dated_on + days(10)",
                "raise: count(later) = 0",
                "case: { one-per: [payer], summary: { ko: '{payer} {dated_on}', en: '{payer} {due}' } }")) {
            play.put("bill", "no", "1", "payer", "A", "billed_on", "2026-01-01");
            assertThat(keys(play, "2026-01-12")).containsExactly("bill|1");

            play.put("payment", "no", "9", "payer", "A", "paid_on", "2026-01-05");
            assertThat(keys(play, "2026-01-12")).containsExactly("payment|9");
            assertThat(keys(play, "2026-01-16")).containsExactly("payment|9");
            play.put("payment", "no", "8", "payer", "A", "paid_on", "2026-01-15");
            assertThat(play.judge("2026-01-16")).extracting(Judgement::state).containsExactly(State.PENDING);
            assertThat(play.rows(play.scenario().subjectRow(), Map.of("government", Play.HERE, "key", "payment|8")))
                    .singleElement()
                    .satisfies(
                            row -> assertThat(row).containsEntry("payer", "A").containsKey("dated_on"));
        }
    }

    @Test
    void tellsWhatIsWrong() {
        assertThat(Rules.problems("subject: [{ record: bill }, { record: payment }]", "related: {}", "raise: won > 1"))
                .containsExactly(
                        "s.yaml:3:39: the business date of 'payment' is 'paid_on', that of 'bill' is 'billed_on'."
                                + " Give them one name under 'rename', as in paid_on: billed_on.");
        assertThat(Rules.problems(BOTH, "related: {}", "raise: kind = 'A'"))
                .singleElement()
                .asString()
                .contains("the field 'kind' does not exist. Allowed: dated_on, no, payer, won.");
        assertThat(Rules.problems(
                        "subject: [{ record: bill, rename: { bild_on: dated_on } }]", "related: {}", "raise: won > 1"))
                .contains(
                        "s.yaml:3:37: in record 'bill' the field 'bild_on' does not exist. Allowed: billed_on, closed,"
                                + " extra, kind, no, note, paid_on, payer, rate, seen_at, urgent, won. Did you mean 'billed_on'?");
        assertThat(Rules.problems("subject: [{ record: bill }, { record: bill }]", "related: {}", "raise: won > 1"))
                .contains("s.yaml:3:39: record 'bill' is judged twice."
                        + " Join the two conditions by 'or', or write another scenario.");
        assertThat(Rules.problems(
                        "subject: [{ record: bill, rename: { billed_on: won } }]", "related: {}", "raise: won > 1"))
                .contains("s.yaml:3:48: record 'bill' has a field 'won' of its own. Choose another common name.");
    }
}
