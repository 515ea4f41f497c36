package kr.chungbaek.scenario.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import kr.chungbaek.scenario.compile.CompiledScenario;
import kr.chungbaek.scenario.testing.Rules;
import kr.chungbaek.scenario.testing.TestConfig;
import kr.chungbaek.scenario.testing.TestDatabase;
import kr.chungbaek.scenario.testing.TestStage;
import kr.chungbaek.wire.record.RecordTypes;
import org.junit.jupiter.api.Test;

final class ExampleRunnerIT {

    private final RecordTypes types = Rules.types();

    @Test
    void tellsWhatWasExpectedAndWhatWasFound() throws SQLException {
        assertThat(failures(
                        "due: subject.billed_on + days(10)",
                        "amount: subject.won",
                        "examples:",
                        "  - { it: one, given: { bill: { no: B-1 } }, as-of: 2026-01-16, expect: no case }",
                        "  - { it: two, given: { bill: { no: B-1 } }, as-of: 2026-01-15, expect: open }",
                        "  - { it: three, given: { bill: { no: B-1 }, payment: { bill_no: B-1 } }, as-of: 2026-01-16, expect: open }",
                        "  - { it: four, given: { bill: { no: B-1 } }, as-of: 2026-01-16, expect: { case: open, amount: 999, due: 2026-01-15, case_key: B-1 } }",
                        "  - { it: five, given: { bill: { no: B-1 } }, as-of: 2026-01-16, expect: cleared }"))
                .containsExactly(
                        "s.yaml:9:53: example 'one' expects no case on 2026-01-16, but finds case 'B-1', due 2026-01-15,"
                                + " amount 1000 open. Correct the rule or the example.",
                        "s.yaml:10:53: example 'two' expects open on 2026-01-15, but finds case 'B-1', due 2026-01-15 waiting."
                                + " Correct the rule or the example.",
                        "s.yaml:11:82: example 'three' expects open on 2026-01-16, but finds no case."
                                + " Correct the rule or the example.",
                        "s.yaml:12:54: example 'four' expects open, due 2026-01-15, amount 999, case 'B-1' on 2026-01-16, but"
                                + " finds case 'B-1', due 2026-01-15, amount 1000 open. Correct the rule or the example.",
                        "s.yaml:13:54: example 'five' expects cleared on 2026-01-16, but finds case 'B-1', due 2026-01-15,"
                                + " amount 1000 open. Correct the rule or the example.");
    }

    @Test
    void fillsWhatIsNotGiven() throws SQLException {
        assertThat(failures(
                        "raise: count(paid) = 0",
                        "examples:",
                        "  - it: payments of nobody match no bill, though both come from samples",
                        "    given: { bill: { won: 5 }, payment: { won: 5 } }",
                        "    as-of: 2026-01-16",
                        "    expect: open",
                        "  - it: two records of one type are two",
                        "    given: { bill: [{ no: B-1 }, { no: B-2 }], payment: [{ bill_no: B-1 }, { bill_no: B-2 }] }",
                        "    as-of: 2026-01-16",
                        "    expect: no case"))
                .isEmpty();
    }

    @Test
    void correctsAndDeletesInLaterSteps() throws SQLException {
        assertThat(
                        failures(
                                "raise: count(paid) = 0",
                                "amount: subject.won",
                                "examples:",
                                "  - it: keeps what a correction does not name",
                                "    given: { bill: { no: B-1, won: 7 }, payment: { no: P-1, bill_no: B-1 } }",
                                "    as-of: 2026-01-16",
                                "    expect: no case",
                                "    then:",
                                "      - { deleted: { payment: { no: P-1 } }, as-of: 2026-01-16, expect: { amount: 7 } }",
                                "      - { given: { bill: { no: B-1, kind: Z } }, as-of: 2026-01-17, expect: { amount: 7 } }",
                                "      - { given: { payment: { no: P-9, bill_no: B-1 } }, as-of: 2026-01-18, expect: cleared }",
                                "      - { deleted: { payment: { no: P-9 } }, given: { bill: { no: B-2 } }, as-of: 2026-01-18, expect: { case_key: B-2 } }"))
                .isEmpty();
    }

    @Test
    void playsGovernmentsThatAreNamed() throws SQLException {
        assertThat(failures(
                        "related: { paid: { record: payment, same: [no = bill_no], scope: nation } }",
                        "examples:",
                        "  - it: finds a payment elsewhere",
                        "    given: { bill: { no: B-1, government: '41110' }, payment: { bill_no: B-1, government: '41280' } }",
                        "    as-of: 2026-01-16",
                        "    expect: no case"))
                .isEmpty();
    }

    private List<String> failures(String... lines) throws SQLException {
        CompiledScenario scenario = TestConfig.compiled(Rules.rule(lines), types);
        try (Connection connection = TestDatabase.empty(types)) {
            return ExampleRunner.run(scenario, types, new TestStage(connection, types)).failures().stream()
                    .map(Object::toString)
                    .toList();
        }
    }
}
