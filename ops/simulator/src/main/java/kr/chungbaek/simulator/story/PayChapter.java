package kr.chungbaek.simulator.story;

import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.chungbaek.simulator.source.Payroll;
import kr.chungbaek.simulator.source.PayrollRow;
import kr.chungbaek.simulator.source.Protocol;
import kr.chungbaek.simulator.source.PushPayroll;
import kr.chungbaek.simulator.source.Town;

/** HR-04 (and the pay for HR-01): each month everybody is paid, and the bank transfers the same sum, or not. */
final class PayChapter implements Chapter {

    private static final String SCENARIO = "HR-04";
    private static final List<Twist> SLIPS =
            List.of(Twist.SHORT, Twist.MISSING, Twist.DOUBLE, Twist.TAKEN_BACK, Twist.GHOST);
    private static final List<Twist> INNOCENT =
            List.of(Twist.SPLIT, Twist.REPAID, Twist.LATE, Twist.RETURNED_DOUBLE, Twist.OTHER_PURPOSE);
    private static final int MONTHS_PER_PUSH = 3;
    private static final Duration THIS_MONTH = Duration.ofSeconds(3);

    @Override
    public void write(Cast cast, int place, Draft draft) {
        new Ledgers(cast, place, draft).write();
    }

    /** The pay of one town. */
    private static final class Ledgers {

        private final Town town;
        private final Cast cast;
        private final Draft draft;
        private final List<Career> careers;
        private final YearMonth current;
        private final Transfers transfers;
        private final Map<String, Twist> twists = new HashMap<>();

        Ledgers(Cast cast, int place, Draft draft) {
            this.town = cast.town();
            this.cast = cast;
            this.draft = draft;
            this.careers = Careers.of(cast, place, draft);
            this.current = YearMonth.from(draft.today());
            this.transfers = new Transfers(cast, draft);
            plan(place);
        }

        private void plan(int place) {
            YearMonth past = current.minusMonths(2 + place);
            twist(Cast.TAX, place % 2 == 0 ? past : current, SLIPS.get(place % SLIPS.size()));
            twist(Cast.CONSTRUCTION, past, INNOCENT.get(place % INNOCENT.size()));
            twist(Cast.FINANCE, current, INNOCENT.get((place + 1) % INNOCENT.size()));
            twist(
                    Cast.PERSONNEL,
                    current,
                    place % 3 == 0 ? Twist.CORRECTED : INNOCENT.get((place + 2) % INNOCENT.size()));
        }

        private void twist(String department, YearMonth month, Twist twist) {
            twists.put(cast.of(department, 1).number() + month, twist);
            String key = department + "|" + month;
            if (twist.isSlip()) {
                draft.slip(new Slip(SCENARIO, town, key, Protocol.SFTP, twist.kind()));
                return;
            }
            draft.lookAlike(new LookAlike(SCENARIO, town, key, twist.kind()));
        }

        void write() {
            YearMonth begin = current.minusMonths(StoryWriter.MONTHS - 1);
            for (YearMonth month = begin; month.isBefore(current); month = month.plusMonths(MONTHS_PER_PUSH)) {
                pushPast(month);
            }
            List<PayrollRow> rows = month(current);
            Optional<PayrollRow> corrected = corrected(rows);
            corrected.ifPresent(right -> rows.replaceAll(row -> row.equals(right) ? wrong(row) : row));
            String headline = "%s: the payroll of %s is pushed, %d rows".formatted(town.name(), current, rows.size());
            push(THIS_MONTH, current.atEndOfMonth(), rows, headline);
            corrected.ifPresent(this::correct);
        }

        private void correct(PayrollRow row) {
            push(THIS_MONTH.plusMillis(500), current.atEndOfMonth(), List.of(row), "");
        }

        private void pushPast(YearMonth first) {
            List<PayrollRow> rows = new ArrayList<>();
            YearMonth month = first;
            for (int count = 0; count < MONTHS_PER_PUSH && month.isBefore(current); count++) {
                rows.addAll(month(month));
                month = month.plusMonths(1);
            }
            push(Duration.ZERO, month.minusMonths(1).atEndOfMonth(), rows, "");
        }

        private void push(Duration after, LocalDate completeThrough, List<PayrollRow> rows, String headline) {
            Payroll payroll = new Payroll(cast.sgg(), completeThrough, rows);
            draft.live(after, new PushPayroll(town.region(), payroll), headline);
        }

        private List<PayrollRow> month(YearMonth month) {
            List<PayrollRow> rows = new ArrayList<>();
            for (Career career : careers) {
                if (career.paidIn().test(month)) {
                    rows.add(pay(career.person(), month));
                }
            }
            return rows;
        }

        private PayrollRow pay(Person person, YearMonth month) {
            Optional<Twist> twist = Optional.ofNullable(twists.get(person.number() + month));
            transfers.pay(person, month, twist);
            return new PayrollRow(
                    person.number(),
                    month.toString(),
                    month.atDay(1),
                    draft.days().payday(month),
                    person.department(),
                    person.gross(),
                    person.net(),
                    person.account(),
                    cast.of(Cast.PERSONNEL, 2).number());
        }

        private Optional<PayrollRow> corrected(List<PayrollRow> rows) {
            return rows.stream()
                    .filter(row -> twists.get(row.staffNo() + row.payMonth()) == Twist.CORRECTED)
                    .findFirst();
        }

        private static PayrollRow wrong(PayrollRow row) {
            return new PayrollRow(
                    row.staffNo(),
                    row.payMonth(),
                    row.periodStart(),
                    row.payDate(),
                    row.dept(),
                    row.gross(),
                    row.net() + 270_000,
                    row.account(),
                    row.preparedBy());
        }
    }
}
