package kr.chungbaek.simulator.plot.hr;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import kr.chungbaek.simulator.plot.Entry;
import kr.chungbaek.simulator.plot.Episode;
import kr.chungbaek.simulator.plot.Plot;
import kr.chungbaek.simulator.world.Officer;

/** HR-07: during whole months of leave or of a measure only a part of the pay is due. */
final class ReducedPay {

    private static final int FULL = 100;
    private static final int YEAR = 11;

    private ReducedPay() {}

    static List<Plot> plots() {
        return List.of(pay());
    }

    private static Plot pay() {
        return Plot.of("HR-07")
                .ordinary(5, e -> {
                    Payroll payroll = Payroll.of(e);
                    Officer officer = payroll.officer();
                    int from = 6 + e.below(4);
                    int to = 1 + e.below(4);
                    leave(e, officer, "PARENTAL", from, to, "0.5");
                    payroll.pay(officer, YEAR, from + 1);
                    reduced(e, payroll, officer, from, to, 50);
                    payroll.pay(officer, to - 1, 0);
                })
                .ordinary(2, e -> {
                    Payroll payroll = Payroll.of(e);
                    Officer officer = payroll.officer();
                    payroll.pay(officer, YEAR, 0);
                    for (int count = 1 + e.below(10); count > 0; count--) {
                        LocalDate day = e.between(330, 1);
                        Orders.leave(e, officer, e.oneOf("ANNUAL", "SICK"), day, day, "1");
                    }
                })
                .slip("full pay in months of parental leave", e -> {
                    Payroll payroll = Payroll.of(e);
                    Officer officer = payroll.officer();
                    leave(e, officer, "PARENTAL", 3, 1, "0.5");
                    payroll.pay(officer, 5, 1);
                    tooMuch(e, payroll, officer, 3, FULL, 50);
                    tooMuch(e, payroll, officer, 2, FULL, 50);
                    tooMuch(e, payroll, officer, 1, FULL, 50);
                })
                .slip("paid during leave without pay", e -> {
                    Payroll payroll = Payroll.of(e);
                    Officer officer = payroll.officer();
                    leave(e, officer, "UNPAID", 5, 5, "0");
                    payroll.pay(officer, 7, 5);
                    tooMuch(e, payroll, officer, 5, FULL, 0);
                })
                .slip("relieved of the post, and paid in full", e -> {
                    Payroll payroll = Payroll.of(e);
                    Officer officer = payroll.officer();
                    measure(e, officer, "RELIEVED", 2, 1, "0.7");
                    payroll.pay(officer, 3, 1);
                    tooMuch(e, payroll, officer, 2, FULL, 70);
                    tooMuch(e, payroll, officer, 1, FULL, 70);
                })
                .slip("reduced less than both a leave and a measure demand", e -> {
                    Payroll payroll = Payroll.of(e);
                    Officer officer = payroll.officer();
                    leave(e, officer, "STUDY", 4, 4, "0.5");
                    measure(e, officer, "PAY_CUT", 4, 4, "0.7");
                    reduced(e, payroll, officer, 4, 4, 80);
                    tooMuch(e, payroll, officer, 4, 80, 50);
                })
                .slip("the leave was entered after the payday", e -> {
                    Payroll payroll = Payroll.of(e);
                    Officer officer = payroll.officer();
                    leave(e, officer, "SICK", 1, 1, "0.7").enteredOn(e.between(27, 12));
                    payroll.pay(officer, 4, 1);
                    tooMuch(e, payroll, officer, 1, FULL, 70);
                })
                .lookAlike("the leave began on the second day of the month", e -> {
                    Payroll payroll = Payroll.of(e);
                    Officer officer = payroll.officer();
                    LocalDate from = Payroll.month(e, 3).atDay(2);
                    Orders.leave(
                            e, officer, "PARENTAL", from, Payroll.month(e, 2).atEndOfMonth(), "0.5");
                    payroll.pay(officer, 5, 3);
                    reduced(e, payroll, officer, 2, 2, 50);
                    innocent(e, officer, 3);
                })
                .lookAlike("sick leave with full pay for a whole month", e -> {
                    Payroll payroll = Payroll.of(e);
                    Officer officer = payroll.officer();
                    leave(e, officer, "SICK", 2, 2, "1");
                    payroll.pay(officer, 4, 1);
                    innocent(e, officer, 2);
                })
                .lookAlike("the part that is due was paid", e -> {
                    Payroll payroll = Payroll.of(e);
                    Officer officer = payroll.officer();
                    measure(e, officer, "SUSPENSION", 3, 2, "0.7");
                    reduced(e, payroll, officer, 3, 2, 70);
                    innocent(e, officer, 3);
                })
                .lookAlike("back from leave early, as was entered before the payroll", e -> {
                    Payroll payroll = Payroll.of(e);
                    Officer officer = payroll.officer();
                    YearMonth month = Payroll.month(e, 3);
                    Entry leave = leave(e, officer, "STUDY", 4, 2, "0.5");
                    leave.corrected(e.lastWorkingDay(month.atDay(8)))
                            .with("ends_at", month.atDay(5).atTime(Orders.EVENING))
                            .with("ends_on", month.atDay(5));
                    reduced(e, payroll, officer, 4, 4, 50);
                    payroll.pay(officer, 3, 1);
                    innocent(e, officer, 3);
                })
                .lookAlike("the measure ended on the eve of the month's last day", e -> {
                    Payroll payroll = Payroll.of(e);
                    Officer officer = payroll.officer();
                    LocalDate end = Payroll.month(e, 2).atEndOfMonth().minusDays(1);
                    Orders.discipline(e, officer, "PAY_CUT", Payroll.month(e, 2).atDay(1), end, "0.7");
                    payroll.pay(officer, 4, 1);
                    innocent(e, officer, 2);
                });
    }

    /** Leave of whole months, told a fortnight before. */
    private static Entry leave(Episode e, Officer officer, String kind, int from, int to, String ratio) {
        LocalDate first = Payroll.month(e, from).atDay(1);
        return Orders.leave(e, officer, kind, first, Payroll.month(e, to).atEndOfMonth(), ratio)
                .enteredOn(e.lastWorkingDay(first.minusDays(14)));
    }

    private static void measure(Episode e, Officer officer, String kind, int from, int to, String ratio) {
        LocalDate first = Payroll.month(e, from).atDay(1);
        Orders.discipline(e, officer, kind, first, Payroll.month(e, to).atEndOfMonth(), ratio);
    }

    /** Pays a part of the full pay for some months. */
    private static void reduced(Episode e, Payroll payroll, Officer officer, int from, int to, int perCent) {
        long full = payroll.gross(officer);
        payroll.gross(officer, full * perCent / FULL);
        for (int back = from; back >= to; back--) {
            payroll.pay(officer, Payroll.month(e, back)).with("paid_ratio", "0." + perCent);
        }
        payroll.gross(officer, full);
    }

    private static void tooMuch(Episode e, Payroll payroll, Officer officer, int back, int paid, int allowed) {
        long amount = payroll.gross(officer) * (paid - allowed) / FULL;
        e.answer(Payroll.caseKey(officer, Payroll.month(e, back)), amount);
    }

    private static void innocent(Episode e, Officer officer, int back) {
        e.answer(Payroll.caseKey(officer, Payroll.month(e, back)));
    }
}
