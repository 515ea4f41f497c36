package kr.chungbaek.scenario.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import kr.chungbaek.scenario.compile.CompiledScenario;
import kr.chungbaek.scenario.testing.Rules;
import kr.chungbaek.scenario.testing.TestConfig;
import kr.chungbaek.scenario.testing.TestDatabase;
import kr.chungbaek.scenario.testing.TestStage;
import kr.chungbaek.wire.record.RecordTypes;
import org.junit.jupiter.api.Test;

/** The shapes of preventive programs, each with its examples, played in every order of arrival. */
final class PatternsIT {

    private static void plays(String yaml) throws SQLException {
        RecordTypes types = Rules.types();
        CompiledScenario scenario = TestConfig.compiled(yaml, types);
        try (Connection connection = TestDatabase.empty(types)) {
            ExampleReport report = ExampleRunner.run(scenario, types, new TestStage(connection, types));
            assertThat(report.failures()).isEmpty();
            assertThat(WeakExamples.of(scenario, types, new TestStage(connection, types)))
                    .isEmpty();
        }
    }

    @Test
    void findsIntervalsThatOverlap() throws SQLException {
        plays("""
                scenario: P3
                title: { ko: 기간 중복, en: Overlapping intervals }
                subject:
                  record: bill
                  with:
                    record: bill
                    same: [payer]
                    where: >-
                      no > subject.no
                      and coalesce(billed_on <= subject.paid_on and paid_on >= subject.billed_on, false)
                related: {}
                raise: subject.kind = 'CLAIM' and with.kind = 'CLAIM'
                amount: least(won, with.won)
                case: { one-per: [no, with.no] }
                examples:
                  - it: opens one case for two claims that share a day, the later-numbered one first
                    given:
                      bill:
                        - { no: B-1, payer: P, kind: CLAIM, won: 300, billed_on: 2026-03-05, paid_on: 2026-03-09 }
                        - { no: B-2, payer: P, kind: CLAIM, won: 200, billed_on: 2026-03-01, paid_on: 2026-03-05 }
                    as-of: 2026-04-01
                    expect: { case: open, amount: 200, case_key: B-1|B-2 }
                  - it: opens one when the second begins on the first one's last day
                    given:
                      bill:
                        - { no: B-1, payer: P, kind: CLAIM, billed_on: 2026-03-01, paid_on: 2026-03-05 }
                        - { no: B-2, payer: P, kind: CLAIM, billed_on: 2026-03-05, paid_on: 2026-03-09 }
                    as-of: 2026-04-01
                    expect: { case: open, case_key: B-1|B-2 }
                  - it: stays quiet when they follow each other, and clears when one is withdrawn
                    given:
                      bill:
                        - { no: B-1, payer: P, kind: CLAIM, billed_on: 2026-03-01, paid_on: 2026-03-05 }
                        - { no: B-2, payer: P, kind: CLAIM, billed_on: 2026-03-06, paid_on: 2026-03-09 }
                    as-of: 2026-04-01
                    expect: no case
                    then:
                      - given: { bill: { no: B-2, billed_on: 2026-03-02 } }
                        as-of: 2026-04-02
                        expect: open
                      - deleted: { bill: { no: B-2 } }
                        as-of: 2026-04-03
                        expect: cleared
                  - it: stays quiet about one claim, about two people, and about what is no claim
                    given:
                      bill:
                        - { no: B-1, payer: P, kind: CLAIM, billed_on: 2026-03-01, paid_on: 2026-03-05 }
                        - { no: B-2, payer: Q, kind: CLAIM, billed_on: 2026-03-01, paid_on: 2026-03-05 }
                        - { no: B-3, payer: P, kind: NOTE, billed_on: 2026-03-01, paid_on: 2026-03-05 }
                    as-of: 2026-04-01
                    expect: no case
                """);
    }

    @Test
    void findsNoCounterpartUnderTheOlderNumberEither() throws SQLException {
        plays("""
                scenario: P1
                title: { ko: 기한 내 미부과, en: No counterpart by the deadline }
                subject: { record: bill, where: kind = 'APPROVAL' }
                related:
                  renumbered: { record: bill, same: [payer], where: kind = 'RENUMBERING' }
                  own: { record: payment, same: [payer = bill_no] }
                  older: { record: payment, same: [renumbered.note = bill_no] }
                due: subject.billed_on + days(30)
                raise: count(own) = 0 and count(older) = 0
                examples:
                  - it: opens a case when nothing came under either number
                    given: { bill: { no: B-1, payer: P-2, kind: APPROVAL, billed_on: 2026-03-01 } }
                    as-of: 2026-04-01
                    expect: { case: open, due: 2026-03-31 }
                  - it: waits until the deadline has passed
                    given: { bill: { no: B-1, payer: P-2, kind: APPROVAL, billed_on: 2026-03-01 } }
                    as-of: 2026-03-31
                    expect: waiting
                  - it: stays quiet when it came under the older number, and opens when it turns out to be another's
                    given:
                      bill:
                        - { no: B-1, payer: P-2, kind: APPROVAL, billed_on: 2026-03-01 }
                        - { no: R-1, payer: P-2, kind: RENUMBERING, note: P-1, billed_on: 2026-01-01 }
                      payment: { no: A-1, bill_no: P-1 }
                    as-of: 2026-04-01
                    expect: no case
                    then:
                      - given: { bill: { no: R-1, note: P-0 } }
                        as-of: 2026-04-02
                        expect: open
                      - given: { payment: { no: A-1, bill_no: P-0 } }
                        as-of: 2026-04-03
                        expect: cleared
                  - it: stays quiet when it came under the new number
                    given:
                      bill: { no: B-1, payer: P-2, kind: APPROVAL, billed_on: 2026-03-01 }
                      payment: { bill_no: P-2 }
                    as-of: 2026-04-01
                    expect: no case
                  - it: is not misled by what is no renumbering
                    given:
                      bill:
                        - { no: B-1, payer: P-2, kind: APPROVAL, billed_on: 2026-03-01 }
                        - { no: R-1, payer: P-2, kind: NOTE, note: P-1, billed_on: 2026-01-01 }
                      payment: { bill_no: P-1 }
                    as-of: 2026-04-01
                    expect: { case: open, case_key: B-1 }
                """);
    }

    @Test
    void findsAnInstalmentThatIsMissing() throws SQLException {
        plays("""
                scenario: P9
                title: { ko: 분할납부 누락, en: Instalment missing }
                subject: { record: bill }
                related:
                  paid: { record: payment, same: [no = bill_no] }
                due: { from: billed_on + days(10), every: 3 months, until: paid_on }
                raise: count(paid) < passed
                amount: won * (passed - count(paid))
                examples:
                  - it: opens a case after the second date when one instalment was paid
                    given:
                      bill: { no: B-1, billed_on: 2026-01-21, paid_on: 2026-07-31, won: 100 }
                      payment: { bill_no: B-1 }
                    as-of: 2026-05-01
                    expect: { case: open, due: 2026-04-30, amount: 100 }
                    then:
                      - given: { payment: { bill_no: B-1 } }
                        as-of: 2026-05-02
                        expect: cleared
                      - given: {}
                        as-of: 2026-08-01
                        expect: { case: open, due: 2026-07-31, amount: 100 }
                      - given: { payment: { bill_no: B-1 } }
                        as-of: 2027-08-02
                        expect: cleared
                  - it: stays quiet on the second date
                    given:
                      bill: { no: B-1, billed_on: 2026-01-21, paid_on: 2026-07-31, won: 100 }
                      payment: { bill_no: B-1 }
                    as-of: 2026-04-30
                    expect: no case
                  - it: waits for the first date
                    given: { bill: { no: B-1, billed_on: 2026-01-21, paid_on: 2026-07-31 } }
                    as-of: 2026-01-31
                    expect: { case: waiting, due: 2026-01-31 }
                """);
    }
}
