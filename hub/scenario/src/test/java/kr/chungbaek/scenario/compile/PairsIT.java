package kr.chungbaek.scenario.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import kr.chungbaek.scenario.example.Judgement;
import kr.chungbaek.scenario.testing.Play;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Subjects that are pairs of two records. */
final class PairsIT {

    private static final String OVERPAID =
            "subject: { record: bill, with: { record: payment, same: [no = bill_no], where: won > 10 } }";

    @Test
    void judgesEachPairByItself() throws SQLException {
        try (Play play = Play.of(OVERPAID, "related: {}", "raise: with.won > subject.won", "amount: with.won - won")) {
            play.put("bill", "no", "B-1", "won", "100").put("bill", "no", "B-2", "won", "100");
            play.put("payment", "no", "P-1", "bill_no", "B-1", "won", "101")
                    .put("payment", "no", "P-2", "bill_no", "B-1", "won", "100")
                    .put("payment", "no", "P-3", "bill_no", "B-1", "won", "130");

            assertThat(play.judge("2026-06-30"))
                    .extracting(Judgement::subjectKey, Judgement::caseKey, Judgement::amount)
                    .containsExactlyInAnyOrder(
                            org.assertj.core.groups.Tuple.tuple("B-1|P-1", "B-1|P-1", 1L),
                            org.assertj.core.groups.Tuple.tuple("B-1|P-3", "B-1|P-3", 30L));
        }
    }

    @Test
    void forgetsAPairWhenEitherRecordGoesOrChanges() throws SQLException {
        try (Play play = Play.of(OVERPAID, "related: {}", "raise: with.won > subject.won")) {
            play.put("bill", "no", "B-1", "won", "20").put("payment", "no", "P-1", "bill_no", "B-1", "won", "30");
            assertThat(play.states()).containsOnlyKeys("B-1|P-1");

            play.put("payment", "no", "P-1", "bill_no", "B-2", "won", "30");
            assertThat(play.states()).isEmpty();

            play.put("bill", "no", "B-2", "won", "20");
            assertThat(play.states()).containsOnlyKeys("B-2|P-1");

            play.delete("bill", "B-2").put("payment", "no", "P-1", "bill_no", "B-1", "won", "30");
            assertThat(play.states()).containsOnlyKeys("B-1|P-1");
        }
    }

    @Test
    void belongsToTheGovernmentOfTheResponsibleRecord() throws SQLException {
        try (Play play = Play.of(
                "subject: { record: bill, with: { record: payment, same: [no = bill_no], scope: nation, responsible: true } }",
                "related: {}",
                "raise: with.government <> '41110'")) {
            play.put("bill", "no", "B|1").putIn("41280", "payment", "no", "P\\1", "bill_no", "B|1");
            play.put("payment", "no", "P-2", "bill_no", "B|1");

            assertThat(play.judge("2026-06-30"))
                    .extracting(Judgement::government, Judgement::subjectKey, Judgement::caseKey)
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple("41280", "B\\|1|P\\\\1|41110", "B\\|1|P\\\\1"));
        }
    }

    @Test
    void matchesSetsByEitherRecord() throws SQLException {
        try (Play play = Play.of(
                "subject: { record: bill, with: { record: payment, same: [no = bill_no] } }",
                "related: { more: { record: payment, same: [with.payer = payer], where: no <> with.no and paid_on >= subject.billed_on } }",
                "due: with.paid_on + days(1)",
                "raise: count(more) = 0")) {
            play.put("bill", "no", "B-1", "billed_on", "2026-01-05");
            play.put("payment", "no", "P-1", "bill_no", "B-1", "payer", "X")
                    .put("payment", "no", "P-2", "bill_no", "B-1", "payer", "Y")
                    .put("payment", "no", "P-3", "bill_no", "", "payer", "Y");

            assertThat(play.states()).containsOnlyKeys("B-1|P-1");
        }
    }

    /** A balance that is being put right would else be called wrong for as long as the correction is on its way. */
    @ParameterizedTest
    @ValueSource(strings = {"bill", "payment"})
    void waitsForTheFeedsOfBothRecords(String type) throws SQLException {
        try (Play play = Play.of(OVERPAID, "related: {}", "due: with.paid_on", "raise: with.won > subject.won")) {
            play.put("bill", "no", "B-1", "won", "20");
            play.put("payment", "no", "P-1", "bill_no", "B-1", "won", "30", "paid_on", "2026-01-15");
            String through = "update records.complete_through set through = '%s' where record_type = '" + type + "'";

            play.sql(through.formatted("2026-01-14"));
            assertThat(play.states()).containsOnly(Map.entry("B-1|P-1", State.WAITING));
            play.sql(through.formatted("2026-01-15"));
            assertThat(play.judge("2026-07-01")).extracting(Judgement::state).containsExactly(State.OPEN);
        }
    }

    @Test
    void waitsForNoOtherGovernmentsFeeds() throws SQLException {
        try (Play play = Play.of(
                "subject: { record: bill, with: { record: payment, same: [no = bill_no], scope: nation } }",
                "related: {}",
                "due: with.paid_on",
                "raise: true")) {
            play.put("bill", "no", "B-1").putIn("41280", "payment", "no", "P-1", "bill_no", "B-1");
            play.sql("update records.complete_through set through = '2026-01-01' where record_type = 'payment'");
            play.sql("update records.complete_through set through = '2026-01-01' where government = '41280'");
            assertThat(play.states()).containsValue(State.OPEN);
        }
    }

    @Test
    void waitsForTheFeedsOfTheResponsibleRecordWhereTheOtherMayComeFromAnywhere() throws SQLException {
        try (Play play = Play.of(
                "subject: { record: bill, with: { record: payment, same: [no = bill_no], scope: nation, responsible: true } }",
                "related: {}",
                "due: with.paid_on",
                "raise: true")) {
            play.put("bill", "no", "B-1").put("payment", "no", "P-1", "bill_no", "B-1");
            play.sql("update records.complete_through set through = '2026-01-01' where record_type = 'payment'");
            assertThat(play.states()).containsValue(State.WAITING);
        }
    }

    @Test
    void showsTheSecondRecord() throws SQLException {
        try (Play play = Play.of(
                OVERPAID,
                "related: { more: { record: payment, same: [with.payer = payer], where: won >= with.won } }",
                "raise: count(more) > 0",
                "case: { summary: { ko: '{with.won}', en: '{no} {with.won}' } }")) {
            play.put("bill", "no", "B-1").put("payment", "no", "P-1", "bill_no", "B-1", "won", "30");
            Map<String, Object> subject = Map.of("government", Play.HERE, "key", "B-1|P-1", "limit", 20L);

            assertThat(play.rows(play.scenario().subjectRow(), subject))
                    .singleElement()
                    .satisfies(row -> assertThat(row).containsEntry("no", "B-1").containsEntry("with.won", 30L));
            List<RelatedView> views = play.scenario().related();
            assertThat(views).extracting(RelatedView::name).containsExactly("with", "more");
            assertThat(play.rows(views.get(0).rows(), subject))
                    .singleElement()
                    .satisfies(row -> assertThat(row).containsEntry("no", "P-1"));
            assertThat(views.get(0).soughtTemplate()).containsExactly("bill_no = {no}", "won > 10");
            assertThat(views.get(1).soughtTemplate()).containsExactly("payer = {with.payer}", "won >= {with.won}");
            assertThat(play.rows(views.get(1).rows(), subject)).hasSize(1);
        }
    }

    @Test
    void saysWhatMakesAPair() throws SQLException {
        try (Play play = Play.of(OVERPAID, "related: {}", "raise: with.won > subject.won")) {
            assertThat(play.scenario().comparison().text().en())
                    .contains("Together with: each 'Payment' record of which all of this is true, one by one\n"
                            + "  - “bill_no” equals “no” of the checked record\n  - “won” is more than 10\n")
                    .contains("when this is true:\n  - “won” of 'Payment' is more than “won”");
            assertThat(play.scenario().comparison().text().ko()).contains("  - '납부'의 won가 won 초과");
        }
    }

    @Test
    void findsPairsByIndexes() throws SQLException {
        try (Play play = Play.of(OVERPAID, "related: {}", "raise: with.won > subject.won")) {
            assertThat(play.scenario().indexes())
                    .anySatisfy(index -> assertThat(index).endsWith("on records.\"bill\" (family, \"no\")"))
                    .anySatisfy(index -> assertThat(index).endsWith("on records.\"payment\" (family, \"bill_no\")"));
        }
    }
}
