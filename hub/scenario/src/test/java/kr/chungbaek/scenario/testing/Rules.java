package kr.chungbaek.scenario.testing;

import java.util.List;
import kr.chungbaek.wire.record.RecordTypes;
import kr.chungbaek.wire.yaml.ConfigText;

/** Small record types with every kind of field, and scenarios over them. */
public final class Rules {

    /** A bill, with required and optional fields of every kind. */
    private static final String BILL = """
            record: bill
            title: { ko: 고지, en: Bill }
            area: test
            key: [no]
            dated-by: billed_on
            retention: 1 year
            fields:
              no: { type: text, about: n }
              payer: { type: person-id, about: n }
              kind: { type: code, about: n }
              won: { type: won, about: n }
              rate: { type: decimal, about: n }
              billed_on: { type: date, about: n }
              seen_at: { type: timestamp, about: n }
              closed: { type: boolean, about: n }
              note: { type: text, optional: true, about: n }
              paid_on: { type: date, optional: true, about: n }
              extra: { type: won, optional: true, about: n }
              urgent: { type: boolean, optional: true, about: n }
            sample:
              no: N
              payer: P
              kind: A
              won: 1000
              rate: 0.1
              billed_on: 2026-01-05
              seen_at: 2026-01-05T09:30:00
              closed: false
            """;

    private static final String PAYMENT = """
            record: payment
            title: { ko: 납부, en: Payment }
            area: test
            key: [no]
            dated-by: paid_on
            retention: 1 year
            fields:
              no: { type: text, about: n }
              bill_no: { type: text, optional: true, about: n }
              payer: { type: person-id, about: n }
              won: { type: won, about: n }
              paid_on: { type: date, about: n }
              paid_at: { type: timestamp, about: n }
              share: { type: decimal, optional: true, about: n }
            sample: { no: N, bill_no: B, payer: P, won: 1000, paid_on: 2026-01-10, paid_at: 2026-01-10T12:00:00 }
            """;

    private Rules() {}

    public static RecordTypes types() {
        return TestConfig.recordTypes(
                List.of(new ConfigText("bill.yaml", BILL), new ConfigText("payment.yaml", PAYMENT)));
    }

    /** A scenario over bills and the payments of each, with these lines instead of or beside the usual ones. */
    public static String rule(String... lines) {
        StringBuilder text = new StringBuilder("scenario: T-1\ntitle: { ko: 시험, en: Test }\n");
        List<String> given = List.of(lines);
        if (given.stream().noneMatch(line -> line.startsWith("subject:"))) {
            text.append("subject: { record: bill }\n");
        }
        if (given.stream().noneMatch(line -> line.startsWith("related:"))) {
            text.append("related: { paid: { record: payment, same: [no = bill_no] } }\n");
        }
        if (given.stream().noneMatch(line -> line.startsWith("raise:"))) {
            text.append("raise: count(paid) = 0\n");
        }
        given.forEach(line -> text.append(line).append('\n'));
        return text.toString();
    }

    public static List<String> problems(String... lines) {
        return TestConfig.problems(rule(lines), types());
    }
}
