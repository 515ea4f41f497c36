package kr.chungbaek.scenario.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import kr.chungbaek.scenario.testing.Play;
import org.junit.jupiter.api.Test;

/**
 * Which subjects a change touches. The stage compares its findings with a full evaluation after every step, so random
 * changes through small steps find any subject that was forgotten.
 */
final class TouchIT {

    private static final List<String[]> RULES = List.of(
            new String[] {"raise: count(paid) = 0"},
            new String[] {"subject: { record: bill, where: closed = false }", "raise: sum(paid.won) < subject.won"},
            new String[] {
                "related: { paid: { record: payment, same: [no = bill_no], where: paid_on <= subject.billed_on + days(3) and won > 5 } }",
                "raise: count(paid) = 0"
            },
            new String[] {
                "related: { twins: { record: bill, same: [payer, note], where: billed_on between subject.billed_on - days(2) and subject.billed_on } }",
                "raise: count(twins) > 1"
            },
            new String[] {
                "related: { paid: { record: payment, same: [payer], where: paid_at > subject.seen_at - hours(30) and subject.seen_at + hours(:after) - days(1) >= paid_at } }",
                "params: { after: 60 }",
                "raise: count(paid) > 0"
            },
            new String[] {
                "related: { paid: { record: payment, same: [payer], where: paid_on between subject.billed_on - months(1) and subject.billed_on + months(1) - days(2) } }",
                "raise: count(paid) > 0"
            },
            new String[] {
                "related: { paid: { record: payment, same: [payer, year_of(billed_on) = year_of(paid_on)] }, all: { record: bill, same: [] } }",
                "raise: count(paid) > 0 and sum(all.won) > 20"
            },
            new String[] {
                "params: { most: { 2026-01-03: 2, 2026-01-06: 8 } }",
                "related: { paid: { record: payment, scope: nation, same: [payer], where: won > :most } }",
                "raise: coalesce(max(paid.won) > subject.won, false)",
                "due: subject.billed_on + days(:most)",
                "case: { one-per: [payer] }"
            },
            new String[] {
                "subject: { record: bill, where: closed = false, with: { record: payment, same: [no = bill_no], where: won > 2 } }",
                "related: { more: { record: payment, same: [with.payer = payer], where: paid_on between with.paid_on - days(2) and with.paid_on and no <> subject.no } }",
                "raise: sum(more.won) > subject.won"
            },
            new String[] {
                "params: { most: { 2026-01-03: 2, 2026-01-06: 8 } }",
                "subject: { record: bill, with: { record: bill, same: [payer, year_of(billed_on)], scope: nation, where: won > :most and billed_on >= subject.billed_on, responsible: true } }",
                "related: {}",
                "raise: with.won > subject.won",
                "due: with.billed_on + days(:most)"
            },
            new String[] {
                "related: { paid: { record: payment, same: [no = bill_no], where: won > 3 }, others: { record: bill, same: [paid.payer = payer, kind], where: no <> subject.no and billed_on between subject.billed_on - days(4) and subject.billed_on } }",
                "raise: count(others) > 0 and sum(others.won) > subject.won"
            },
            new String[] {
                "subject: { record: bill, with: { record: payment, same: [no = bill_no] } }",
                "related: { twins: { record: bill, same: [with.payer = payer], scope: nation, where: won >= subject.won }, paid: { record: payment, same: [twins.no = bill_no, year_of(twins.billed_on) = year_of(paid_on)], scope: nation } }",
                "raise: count(paid) > 0 and sum(paid.won) > with.won"
            },
            new String[] {
                "related: { paid: { record: payment, where: 'coalesce(share, 0) = coalesce(subject.extra, 0)' } }",
                "raise: count(distinct paid.payer) > 1 or sum(paid.won) / subject.won > 2"
            });

    @Test
    void forgetsNoSubjectWhateverArrives() throws SQLException {
        for (int rule = 0; rule < RULES.size(); rule++) {
            Random random = new Random(rule);
            try (Play play = Play.of(RULES.get(rule))) {
                for (int change = 0; change < 120; change++) {
                    change(play, random);
                    if (random.nextInt(3) == 0) {
                        play.states();
                    }
                }
                assertThat(play.states()).as("rule %d", rule).isNotNull();
            }
        }
    }

    private static void change(Play play, Random random) {
        String number = String.valueOf(random.nextInt(4));
        String government = random.nextInt(4) == 0 ? "41280" : Play.HERE;
        switch (random.nextInt(8)) {
            case 0 -> play.delete("bill", "B" + number);
            case 1 -> play.delete("payment", "P" + number);
            case 2, 3, 4 ->
                play.putIn(
                        government,
                        "bill",
                        "no",
                        "B" + number,
                        "payer",
                        "X" + random.nextInt(2),
                        "won",
                        String.valueOf(random.nextInt(10)),
                        "billed_on",
                        "2026-01-0" + (1 + random.nextInt(9)),
                        "closed",
                        String.valueOf(random.nextBoolean()),
                        "note",
                        random.nextBoolean() ? "" : "n",
                        "extra",
                        random.nextBoolean() ? "" : "1");
            default ->
                play.putIn(
                        government,
                        "payment",
                        "no",
                        "P" + number,
                        "bill_no",
                        random.nextInt(5) == 0 ? "" : "B" + random.nextInt(4),
                        "payer",
                        "X" + random.nextInt(2),
                        "won",
                        String.valueOf(random.nextInt(12)),
                        "paid_on",
                        (2025 + random.nextInt(2)) + "-01-0" + (1 + random.nextInt(9)),
                        "share",
                        random.nextBoolean() ? "" : "1");
        }
    }

    private static String billed(Random random) {
        return random.nextInt(3) == 0 ? "2026-03-" + (28 + random.nextInt(4)) : "2026-01-0" + (1 + random.nextInt(9));
    }

    private static String paid(Random random) {
        return random.nextInt(3) == 0
                ? "2026-02-2" + (5 + random.nextInt(4))
                : (2025 + random.nextInt(2)) + "-01-0" + (1 + random.nextInt(9));
    }

    @Test
    void touchesASubjectOnceAndNoOtherThanIsConcerned() throws SQLException {
        try (Play play = Play.of(
                "related: { paid: { record: payment, same: [no = bill_no], where: won > 5 and paid_on >= subject.billed_on } }")) {
            play.put("bill", "no", "B-1").put("bill", "no", "B-2").put("bill", "no", "B-3");
            play.put("payment", "no", "P-1", "bill_no", "B-1").put("payment", "no", "P-2", "bill_no", "B-1");
            play.put("payment", "no", "P-3", "bill_no", "B-2", "won", "5");
            play.put("payment", "no", "P-4", "bill_no", "B-3", "paid_on", "2026-01-04");

            List<Map<String, Object>> touched = play.rows(
                    play.scenario().step().touch().get("payment"),
                    Map.of("nodes", new String[] {"test"}, "froms", new Long[] {3L}, "tos", new Long[] {99L}));

            assertThat(touched).containsExactly(Map.of("government", Play.HERE, "subject_key", "B-1"));
        }
    }

    @Test
    void touchesSubjectsOfReplacedAndDeletedVersionsOnlyWithinTheStep() throws SQLException {
        try (Play play = Play.of("raise: count(paid) = 0")) {
            play.put("bill", "no", "B-1").put("bill", "no", "B-2");
            play.put("payment", "no", "P-1", "bill_no", "B-1")
                    .put("payment", "no", "P-1", "bill_no", "B-2")
                    .delete("payment", "P-1");
            play.put("bill", "no", "B-2").delete("bill", "B-2");

            assertThat(subjects(play, "payment", 2, 3)).isEmpty();
            assertThat(subjects(play, "payment", 3, 4)).containsExactly("B-1");
            assertThat(subjects(play, "payment", 4, 5)).isEmpty();
            assertThat(subjects(play, "bill", 0, 1)).containsExactly("B-1");
            assertThat(subjects(play, "bill", 6, 7)).containsExactly("B-2");
            assertThat(subjects(play, "bill", 7, 9)).isEmpty();
        }
    }

    @Test
    void turnsWindowsRoundSoThatAnIndexServesThem() throws SQLException {
        try (Play play = Play.of(
                "related: { twins: { record: bill, same: [payer], where: seen_at between subject.seen_at - hours(24) and subject.seen_at } }",
                "raise: count(twins) > 1")) {
            assertThat(play.scenario().step().touch().get("bill").sql())
                    .contains(
                            "s.\"seen_at\" <= rule.add_hours(c.\"seen_at\", -(-24))", "s.\"seen_at\" >= c.\"seen_at\"");
            assertThat(play.scenario().indexes())
                    .singleElement()
                    .asString()
                    .endsWith("on records.\"bill\" (family, \"payer\", \"seen_at\")");
            assertThat(play.scenario().statistics())
                    .singleElement()
                    .asString()
                    .endsWith("(dependencies) on \"payer\", \"seen_at\", family from records.\"bill\"");
        }
    }

    private static List<Object> subjects(Play play, String type, long from, long to) throws SQLException {
        return play
                .rows(
                        play.scenario().step().touch().get(type),
                        Map.of("nodes", new String[] {"test"}, "froms", new Long[] {from}, "tos", new Long[] {to}))
                .stream()
                .map(row -> row.get("subject_key"))
                .toList();
    }
}
