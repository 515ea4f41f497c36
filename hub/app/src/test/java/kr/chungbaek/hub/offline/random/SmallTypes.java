package kr.chungbaek.hub.offline.random;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import kr.chungbaek.wire.problem.Problems;
import kr.chungbaek.wire.record.Field;
import kr.chungbaek.wire.record.FieldType;
import kr.chungbaek.wire.record.RecordTypeReader;
import kr.chungbaek.wire.record.RecordTypes;
import kr.chungbaek.wire.yaml.ConfigText;

/** Three record types with fields of every kind, and so few values that records meet each other all the time. */
final class SmallTypes {

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
              share: { type: decimal, optional: true, about: n }
              urgent: { type: boolean, optional: true, about: n }
              left_at: { type: timestamp, optional: true, about: n }
            sample: { no: N, payer: a, kind: A, won: 1, rate: 0.1, billed_on: 2026-01-05, seen_at: 2026-01-05T09:30:00, closed: false }
            """;

    private static final String PAYMENT = """
            record: payment
            title: { ko: 납부, en: Payment }
            area: test
            key: [bill_no, nth]
            dated-by: paid_on
            retention: 1 year
            fields:
              bill_no: { type: text, about: n }
              nth: { type: code, about: n }
              payer: { type: person-id, optional: true, about: n }
              kind: { type: code, optional: true, about: n }
              won: { type: won, about: n }
              ratio: { type: decimal, about: n }
              paid_on: { type: date, about: n }
              paid_at: { type: timestamp, about: n }
              last: { type: boolean, optional: true, about: n }
              refund: { type: won, optional: true, about: n }
            sample: { bill_no: N, nth: 1, won: 1, ratio: 0.1, paid_on: 2026-01-10, paid_at: 2026-01-10T12:00:00 }
            """;

    private static final String VISIT = """
            record: visit
            title: { ko: 방문, en: Visit }
            area: test
            key: [place, at]
            dated-by: at
            retention: 1 year
            fields:
              place: { type: code, about: n }
              at: { type: timestamp, about: n }
              payer: { type: person-id, optional: true, about: n }
              weight: { type: decimal, about: n }
              cost: { type: won, optional: true, about: n }
              until_day: { type: date, optional: true, about: n }
              ok: { type: boolean, about: n }
            sample: { place: X, at: 2026-01-10T12:00:00, weight: 1, ok: true }
            """;

    static final List<String> NAMES = List.of("bill", "payment", "visit");

    private static final List<BigDecimal> WON = numbers("0", "1", "2", "5", "-3", "100");
    private static final List<BigDecimal> DECIMALS = numbers("0", "0.5", "1", "1.25", "-0.5", "2.75");
    private static final List<LocalDate> DATES = Stream.of(
                    "2025-12-30",
                    "2025-12-31",
                    "2026-01-01",
                    "2026-01-02",
                    "2026-01-05",
                    "2026-01-09",
                    "2026-01-30",
                    "2026-01-31",
                    "2026-02-01",
                    "2026-02-13",
                    "2026-02-14",
                    "2026-02-27",
                    "2026-02-28",
                    "2026-03-01",
                    "2026-03-03",
                    "2024-02-29")
            .map(LocalDate::parse)
            .toList();
    private static final List<LocalDateTime> MOMENTS = DATES.stream()
            .filter(date -> date.getDayOfMonth() != 30)
            .flatMap(date -> Stream.of(date.atStartOfDay(), date.atTime(23, 30)))
            .toList();

    private SmallTypes() {}

    static RecordTypes read() {
        Problems problems = new Problems();
        RecordTypes types = RecordTypeReader.read(
                Stream.of(BILL, PAYMENT, VISIT)
                        .map(text -> new ConfigText("type.yaml", text))
                        .toList(),
                problems);
        problems.refuse();
        return types;
    }

    static Kind kind(Field field) {
        return switch (field.type()) {
            case TEXT, CODE, PERSON_ID, ACCOUNT_NO -> Kind.TEXT;
            case WON, DECIMAL -> Kind.NUMBER;
            case DATE -> Kind.DATE;
            case TIMESTAMP -> Kind.MOMENT;
            case BOOLEAN -> Kind.TRUTH;
        };
    }

    /** The values that a field takes; numbers of both types as decimals. */
    static List<?> values(Field field) {
        return switch (field.name()) {
            case "no", "bill_no" -> List.of("N1", "N2", "N\\|");
            case "nth" -> List.of("1", "2");
            case "place" -> List.of("A", "B|");
            case "at" -> MOMENTS.subList(6, 12);
            default -> values(field.type());
        };
    }

    static List<?> values(FieldType type) {
        return switch (type) {
            case TEXT, CODE -> List.of("A", "B", "a");
            case PERSON_ID, ACCOUNT_NO -> List.of("a", "b");
            case WON -> WON;
            case DECIMAL -> DECIMALS;
            case DATE -> DATES;
            case TIMESTAMP -> MOMENTS;
            case BOOLEAN -> List.of(true, false);
        };
    }

    private static List<BigDecimal> numbers(String... texts) {
        return Stream.of(texts).map(BigDecimal::new).toList();
    }
}
