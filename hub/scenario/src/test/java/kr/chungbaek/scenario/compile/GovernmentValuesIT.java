package kr.chungbaek.scenario.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import kr.chungbaek.scenario.example.Judgement;
import kr.chungbaek.scenario.testing.Play;
import org.junit.jupiter.api.Test;

/** A government's own values go before the scenario's, from their dates on, and reach into windows. */
final class GovernmentValuesIT {

    private static final String OWN = "insert into reference.government_value values ('T-1', '%s', '%s', '%s', '%s')";

    private static String own(String parameter, String from, String value) {
        return OWN.formatted(parameter, Play.HERE, from, value);
    }

    @Test
    void holdFromTheirDateOnForTheirGovernmentOnly() throws SQLException {
        try (Play play = Play.of("params: { least: { 2020-01-01: 500, 2026-02-01: 600 } }", "raise: won > :least")) {
            play.put("bill", "no", "B-1", "won", "550", "billed_on", "2026-01-05");
            play.put("bill", "no", "B-2", "won", "650", "billed_on", "2026-02-05");
            play.putIn("50000", "bill", "no", "B-3", "won", "650", "billed_on", "2026-02-05");
            assertThat(play.states()).containsOnlyKeys("B-1", "B-2", "B-3");

            play.sql(own("least", "2026-02-01", "700.5"));

            assertThat(play.judge("2026-07-01"))
                    .extracting(Judgement::subjectKey)
                    .containsExactlyInAnyOrder("B-1", "B-3");
            play.sql("delete from reference.government_value", own("least", "0001-01-01", "600"));
            assertThat(play.judge("2026-07-02"))
                    .extracting(Judgement::subjectKey)
                    .containsExactlyInAnyOrder("B-2", "B-3");
        }
    }

    @Test
    void widenTheWindowThatAChangedRecordTouches() throws SQLException {
        try (Play play = Play.of(
                "params: { days: 3 }",
                "related: { paid: { record: payment, same: [payer], where: \"paid_on between subject.billed_on"
                        + " and subject.billed_on + days(:days)\" } }",
                "raise: count(paid) > 0")) {
            play.sql(own("days", "2026-01-01", "30"));
            play.put("bill", "no", "B-1", "billed_on", "2026-01-05");
            assertThat(play.states()).isEmpty();

            play.put("payment", "no", "P-1", "paid_on", "2026-01-25");

            assertThat(play.states()).containsOnlyKeys("B-1");
        }
    }

    @Test
    void areOfTheirKind() throws SQLException {
        try (Play play = Play.of(
                "params: { tag: A, from: 2026-01-01, strict: false }",
                "raise: kind = :tag and billed_on >= :from and not :strict")) {
            play.put("bill", "no", "B-1", "kind", "B", "billed_on", "2025-12-01");
            assertThat(play.states()).isEmpty();

            play.sql(own("tag", "2020-01-01", "B"), own("from", "2020-01-01", "2025-01-01"));
            play.put("bill", "no", "B-1", "kind", "B", "billed_on", "2025-12-02");
            assertThat(play.states()).containsOnlyKeys("B-1");

            play.sql(own("strict", "2020-01-01", "true"));
            play.put("bill", "no", "B-1", "kind", "B", "billed_on", "2025-12-03");
            assertThat(play.states()).isEmpty();
        }
    }

    @Test
    void touchTheSubjectsOfTheirGovernmentWithinTheDates() throws SQLException {
        try (Play play = Play.of("params: { least: 500 }", "raise: won > :least")) {
            play.put("bill", "no", "B-1", "billed_on", "2026-01-05");
            play.put("bill", "no", "B-2", "billed_on", "2026-02-05");
            play.putIn("50000", "bill", "no", "B-3", "billed_on", "2026-01-05");
            play.sql(
                    "insert into reference.government_value_change values (7, 'T-1', '41110', '2026-01-01', '2026-02-01'),"
                            + " (7, 'T-2', '50000', '2026-01-01', null), (6, 'T-1', '41110', '2026-02-01', null)");

            assertThat(play.rows(
                            play.scenario().step().touch().get(":parameters"),
                            java.util.Map.of(
                                    "nodes", new String[] {"hub"}, "froms", new Long[] {6L}, "tos", new Long[] {7L})))
                    .containsExactly(java.util.Map.of("government", "41110", "subject_key", "B-1"));
        }
    }
}
