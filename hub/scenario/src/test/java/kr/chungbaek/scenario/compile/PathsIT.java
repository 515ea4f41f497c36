package kr.chungbaek.scenario.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import kr.chungbaek.scenario.testing.Play;
import org.junit.jupiter.api.Test;

/** Sets that hang on another set. */
final class PathsIT {

    /** Bills of the people who paid a bill. */
    private static final String OTHERS =
            "related: { paid: { record: payment, same: [no = bill_no], where: won > 10 }, others: { record: bill, same: [paid.payer = payer], where: no <> subject.no } }";

    @Test
    void countsARecordOnceHoweverManyLeadToIt() throws SQLException {
        try (Play play = Play.of(OTHERS, "raise: count(others) = 1 and sum(others.won) = 7")) {
            play.put("bill", "no", "B-1", "payer", "X").put("bill", "no", "B-2", "payer", "Y", "won", "7");
            play.put("payment", "no", "P-1", "bill_no", "B-1", "payer", "Y")
                    .put("payment", "no", "P-2", "bill_no", "B-1", "payer", "Y");

            assertThat(play.states()).containsOnlyKeys("B-1");
        }
    }

    @Test
    void followsTheRecordsBetween() throws SQLException {
        try (Play play = Play.of(OTHERS, "raise: count(others) > 0")) {
            play.put("bill", "no", "B-1", "payer", "X").put("bill", "no", "B-2", "payer", "Y");
            play.put("payment", "no", "P-1", "bill_no", "B-1", "payer", "Y", "won", "10");
            assertThat(play.states()).isEmpty();

            play.put("payment", "no", "P-1", "bill_no", "B-1", "payer", "Y", "won", "11");
            assertThat(play.states()).containsOnlyKeys("B-1");

            play.put("payment", "no", "P-1", "bill_no", "B-2", "payer", "X", "won", "11");
            assertThat(play.states()).containsOnlyKeys("B-2");

            play.put("bill", "no", "B-1", "payer", "Z");
            assertThat(play.states()).isEmpty();
        }
    }

    @Test
    void touchesAlongThePathAndNobodyElse() throws SQLException {
        try (Play play = Play.of(OTHERS, "raise: count(others) > 0")) {
            play.put("bill", "no", "B-1", "payer", "X").put("bill", "no", "B-3", "payer", "Z");
            play.put("payment", "no", "P-1", "bill_no", "B-1", "payer", "Y")
                    .put("payment", "no", "P-2", "bill_no", "B-3", "payer", "Y", "won", "9");
            play.put("bill", "no", "B-2", "payer", "Y");

            List<Map<String, Object>> touched = play.rows(
                    play.scenario().step().touch().get("bill"),
                    Map.of("nodes", new String[] {"test"}, "froms", new Long[] {4L}, "tos", new Long[] {5L}));

            assertThat(touched).extracting(row -> row.get("subject_key")).containsExactlyInAnyOrder("B-1", "B-2");
        }
    }

    @Test
    void leavesTheGovernmentOnlyWhereASetMay() throws SQLException {
        try (Play play = Play.of(
                "related: { paid: { record: payment, same: [no = bill_no], scope: nation }, others: { record: bill, same: [paid.payer = payer], where: no <> subject.no } }",
                "raise: count(others) > 0")) {
            play.put("bill", "no", "B-1", "payer", "X")
                    .putIn("41280", "payment", "no", "P-1", "bill_no", "B-1", "payer", "Y");
            play.putIn("41280", "bill", "no", "B-2", "payer", "Y");
            assertThat(play.states()).isEmpty();

            play.put("bill", "no", "B-3", "payer", "Y");
            assertThat(play.states()).containsOnlyKeys("B-1");
        }
    }

    @Test
    void showsAndIndexesTheWay() throws SQLException {
        try (Play play = Play.of(OTHERS, "raise: count(others) > 0")) {
            play.put("bill", "no", "B-1", "payer", "X").put("bill", "no", "B-2", "payer", "Y");
            play.put("payment", "no", "P-1", "bill_no", "B-1", "payer", "Y");
            RelatedView others = play.scenario().related().get(1);

            assertThat(play.rows(others.rows(), Map.of("government", Play.HERE, "key", "B-1", "limit", 9L)))
                    .singleElement()
                    .satisfies(row -> assertThat(row).containsEntry("no", "B-2"));
            assertThat(others.soughtTemplate()).containsExactly("payer = paid.payer", "no <> {no}");
            assertThat(play.scenario().indexes())
                    .anySatisfy(index -> assertThat(index).endsWith("on records.\"payment\" (family, \"payer\")"))
                    .anySatisfy(index -> assertThat(index).endsWith("on records.\"payment\" (family, \"bill_no\")"))
                    .anySatisfy(index -> assertThat(index).endsWith("on records.\"bill\" (family, \"payer\")"));
            assertThat(play.scenario().comparison().text().en())
                    .contains("Looked for: 'Bill' records of which all of this is true\n"
                            + "  - “payer” equals “payer” of 'Payment'\n");
        }
    }
}
