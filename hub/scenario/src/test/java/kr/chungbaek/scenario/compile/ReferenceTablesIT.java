package kr.chungbaek.scenario.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import kr.chungbaek.scenario.testing.Play;
import kr.chungbaek.scenario.testing.Rules;
import kr.chungbaek.scenario.testing.TestConfig;
import kr.chungbaek.wire.problem.Problems;
import kr.chungbaek.wire.record.RecordTypes;
import kr.chungbaek.wire.reference.ReferenceTables;
import kr.chungbaek.wire.yaml.ConfigText;
import org.junit.jupiter.api.Test;

/** Rules that read reference tables: a row counts while it is valid on the subject's business date. */
final class ReferenceTablesIT {

    private static final String NOWHERE = "";

    private static final String FEES = """
            table: fee
            title: { ko: 요율, en: Fee }
            key: [kind]
            fields:
              kind: { type: code, about: What is paid for }
              won: { type: won, about: What it costs }
              waived: { type: boolean, optional: true, about: Whether nobody pays }
            """;

    private static RecordTypes types() {
        Problems problems = new Problems();
        ReferenceTables tables = ReferenceTables.read(
                List.of(new ConfigText("fee.yaml", FEES)),
                Rules.types(),
                name -> Optional.of(
                        new ConfigText("fee.csv", "kind,won,waived,valid_from,valid_until\nA,10,false,,\n")),
                problems);
        problems.refuse();
        return Rules.types().and(tables.types());
    }

    private static Play play(String... lines) throws SQLException {
        return Play.of(types(), Rules.rule(lines));
    }

    private static void fee(Play play, String kind, String won, String from, String until) {
        play.putIn(NOWHERE, "fee", "kind", kind, "won", won, "valid_from", from, "valid_until", until);
    }

    @Test
    void aRowOfASetCountsWhileItIsValid() throws SQLException {
        try (Play play = play("related: { fee: { record: fee, same: [kind] } }", "raise: sum(fee.won) > won")) {
            fee(play, "A", "1500", "2026-02-01", "2026-02-28");
            play.put("bill", "no", "B-1", "billed_on", "2026-01-31")
                    .put("bill", "no", "B-2", "billed_on", "2026-02-01");
            play.put("bill", "no", "B-3", "billed_on", "2026-02-28")
                    .put("bill", "no", "B-4", "billed_on", "2026-03-01");
            assertThat(play.states()).containsOnlyKeys("B-2", "B-3");

            fee(play, "A", "1001", "2026-03-01", "");
            assertThat(play.states()).containsOnlyKeys("B-2", "B-3", "B-4");

            fee(play, "A", "1", "2026-02-01", "2026-02-28");
            assertThat(play.states()).containsOnlyKeys("B-4");
        }
    }

    @Test
    void aTableKeepsNobodyWaiting() throws SQLException {
        try (Play play = play(
                "related: { fee: { record: fee, same: [kind] } }",
                "due: billed_on + days(10)",
                "raise: count(fee) = 0")) {
            play.sql("delete from records.complete_through");
            play.put("bill", "no", "B-1");
            play.sql("delete from records.complete_through");

            assertThat(play.states()).containsEntry("B-1", State.OPEN);
        }
    }

    @Test
    void aSetMayHangOnATable() throws SQLException {
        try (Play play = play(
                "related: { fee: { record: fee, same: [kind] }, paid: { record: payment, same: [fee.won = won] } }",
                "raise: count(paid) = 0")) {
            play.put("bill", "no", "B-1", "billed_on", "2026-01-10").put("payment", "no", "P-1", "won", "77");
            assertThat(play.states()).containsOnlyKeys("B-1");

            fee(play, "A", "77", "2026-01-01", "2026-01-09");
            assertThat(play.states()).containsOnlyKeys("B-1");
            fee(play, "A", "77", "2026-01-10", "");
            assertThat(play.states()).isEmpty();
        }
    }

    @Test
    void aValueIsLookedUpOnTheBusinessDate() throws SQLException {
        try (Play play = play(
                "related: { paid: { record: payment, same: [no = bill_no] } }",
                "due: billed_on + days(10)",
                "raise: coalesce(look_up(fee.won, kind), 0) > sum(paid.won)",
                "amount: look_up(fee.won, subject.kind) - sum(paid.won)")) {
            play.put("bill", "no", "B-1", "billed_on", "2026-01-31");
            assertThat(play.states()).isEmpty();

            fee(play, "A", "100", "2026-02-01", "");
            fee(play, "A", "90", "0001-01-01", "2026-01-31");
            assertThat(play.states()).containsOnlyKeys("B-1");
            assertThat(play.amount()).isEqualTo(90);

            play.put("payment", "no", "P-1", "bill_no", "B-1", "won", "30");
            assertThat(play.amount()).isEqualTo(60);
            play.put("bill", "no", "B-1", "billed_on", "2026-02-01");
            assertThat(play.amount()).isEqualTo(70);
        }
    }

    @Test
    void aValueIsLookedUpOnTheOccasion() throws SQLException {
        try (Play play = play(
                "related: { paid: { record: payment, same: [no = bill_no], where: year_of(paid_on) = year_of(occasion) } }",
                "due: { each-year: 01-31, from: billed_on, until: paid_on, per: occasion }",
                "raise: sum(paid.won) < coalesce(look_up(fee.won, kind), 0)",
                "case: { one-per: [year_of(occasion)] }")) {
            play.put("bill", "no", "B-1", "billed_on", "2024-01-01", "paid_on", "2026-12-31");
            fee(play, "A", "5", "2025-01-01", "2025-12-31");

            assertThat(play.judge("2026-06-30"))
                    .extracting(one -> one.caseKey() + " " + one.state())
                    .containsExactly("2025 OPEN");
        }
    }

    @Test
    void aTableWhoseOwnFileIsWrongIsNotToldToBeMissing() {
        Problems problems = new Problems();
        ReferenceTables tables = ReferenceTables.read(
                List.of(new ConfigText("fee.yaml", FEES)),
                Rules.types(),
                name -> Optional.of(new ConfigText("fee.csv", "kind,won,waived,valid_from,valid_until\nA,x,false,,\n")),
                problems);
        RecordTypes types = Rules.types().and(tables.types(), tables.broken());

        assertThat(problems.count()).isEqualTo(1);
        assertThat(TestConfig.problems(Rules.rule("raise: coalesce(look_up(fee.won, kind), 0) > 0"), types))
                .isEmpty();
        assertThat(TestConfig.problems(
                        Rules.rule("related: { fee: { record: fee, same: [kind] } }", "raise: count(fee) > 0"), types))
                .isEmpty();
    }

    @Test
    void tellsWhatIsWrong() {
        assertThat(TestConfig.problems(Rules.rule("raise: look_up(fe.won, kind) > 0"), types()))
                .containsExactly("s.yaml:5:16: reference table 'fe' does not exist. Allowed: fee. Did you mean 'fee'?");
        assertThat(TestConfig.problems(Rules.rule("raise: coalesce(look_up(fee.wn, kind), 0) > 0"), types()))
                .containsExactly("s.yaml:5:29: in table 'fee' the column 'wn' does not exist."
                        + " Allowed: kind, valid_from, valid_until, waived, won. Did you mean 'won'?");
        assertThat(TestConfig.problems(Rules.rule("raise: coalesce(look_up(fee.won, won), 0) > 0"), types()))
                .containsExactly("s.yaml:5:34: 'won' is a number, but the key of 'fee' is a text."
                        + " Look up by a value of the same kind.");
        assertThat(TestConfig.problems(Rules.rule("raise: look_up(fee.won, kind) > 0"), types()))
                .singleElement()
                .asString()
                .contains("may be neither true nor false, because a value in it may be null");
        assertThat(TestConfig.problems(Rules.rule("raise: look_up(kind) > 0"), types()))
                .containsExactly(
                        "s.yaml:5:8: 'look_up(kind)' names no column and key. Write look_up(table.column, key).");
        assertThat(TestConfig.problems(Rules.rule("subject: { record: fee }", "raise: true"), types()))
                .contains(
                        "s.yaml:4:20: 'fee' is a reference table, of which nothing is judged. Read it under 'related'.");
    }

    @Test
    void textsAreComparedByTheirLetters() throws SQLException {
        try (Play play = play("raise: similarity(coalesce(note, ''), '한강 건설') > 0.4")) {
            play.put("bill", "no", "B-1", "note", "한강건설").put("bill", "no", "B-2", "note", "한강 건설 (주)");
            play.put("bill", "no", "B-3", "note", "Hangang").put("bill", "no", "B-4", "note", "");

            assertThat(play.states()).containsOnlyKeys("B-2");
        }
    }
}
