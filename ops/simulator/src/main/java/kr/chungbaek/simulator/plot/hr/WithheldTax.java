package kr.chungbaek.simulator.plot.hr;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import kr.chungbaek.simulator.plot.Entry;
import kr.chungbaek.simulator.plot.Episode;
import kr.chungbaek.simulator.plot.Plot;

/** HR-05: tax withheld from pay is remitted in full by the 10th of the next month. */
final class WithheldTax {

    private static final int DAY = 10;

    /**
     * A government has one total a month. The last months belong to what is planted here, of which a government never
     * has two; ordinary scenes take the months before, each the next one back.
     */
    private static final int PLANTED_MONTHS = 7;

    private WithheldTax() {}

    static List<Plot> plots() {
        return List.of(remittances());
    }

    private static Plot remittances() {
        return Plot.of("HR-05")
                .ordinary(1, e -> {
                    Entry total = withheld(e, firstOrdinary(e) + serial(e));
                    remitted(e, total, total.won("income_tax"));
                    remitted(e, total, total.won("resident_tax"));
                })
                .slip("nothing was remitted", e -> {
                    Entry total = planted(e, 1);
                    missing(e, total, due(total));
                })
                .slip("the local income tax was not remitted", e -> {
                    Entry total = planted(e, 2);
                    remitted(e, total, total.won("income_tax"));
                    missing(e, total, total.won("resident_tax"));
                })
                .slip("a part was remitted under another month", e -> {
                    Entry total = planted(e, 4);
                    remitted(e, total, total.won("income_tax"));
                    Entry next = planted(e, 3);
                    remitted(e, next, due(next));
                    remitted(e, next, total.won("resident_tax"));
                    missing(e, total, total.won("resident_tax"));
                })
                .slip("more refunds were set off than there were", e -> {
                    Entry total = planted(e, 1);
                    remitted(e, total, due(total) - 30_000_000);
                    total.with("refund_offset", 12_000_000);
                    missing(e, total, 18_000_000L);
                })
                .slip("one won is missing", e -> {
                    Entry total = planted(e, 5);
                    remitted(e, total, due(total) - 1);
                    missing(e, total, 1L);
                })
                .slip("pay to who had left, and withheld tax kept back: 8 billion won", GreatPayFraud::play)
                .lookAlike("remitted on the last day", e -> {
                    Entry total = planted(e, 3);
                    remitted(e, total, due(total)).with("paid_on", e.nextWorkingDay(tenth(total)));
                    innocent(e, total);
                })
                .lookAlike("refunds of the year-end settlement were set off", e -> {
                    Entry total = planted(e, 2).with("refund_offset", 25_000_000);
                    remitted(e, total, due(total) - 25_000_000);
                    innocent(e, total);
                })
                .lookAlike("more was remitted than was withheld", e -> {
                    Entry total = planted(e, 4);
                    remitted(e, total, due(total) + 450_000);
                    innocent(e, total);
                })
                .lookAlike("the total was corrected to what was remitted", e -> {
                    Entry total = planted(e, 5);
                    total.corrected(e.workingDays(total.date("pay_date"), 2))
                            .with("income_tax", total.won("income_tax") - 5_000_000);
                    remitted(e, total, due(total) - 5_000_000);
                    innocent(e, total);
                })
                .lookAlike("the tenth has not come", e -> {
                    Entry total = planted(e, 0);
                    if (earlier(e) > 0) {
                        remitted(e, total, due(total));
                    }
                    innocent(e, total);
                });
    }

    /** The total of one of the months that belong to what is planted. */
    static Entry planted(Episode e, int back) {
        return withheld(e, back + earlier(e));
    }

    /** Tax that was withheld so many months ago. */
    private static Entry withheld(Episode e, int back) {
        YearMonth month = Payroll.month(e, back);
        e.alone("withholding " + month);
        long income = e.won(40_000_000, 900_000_000);
        return e.put("withholding_total")
                .with("pay_month", month.toString())
                .with("pay_date", Payroll.payday(e, month))
                .with("income_tax", income)
                .with("resident_tax", income / 10);
    }

    static Entry remitted(Episode e, Entry total, long amount) {
        return e.put("tax_remittance")
                .with("pay_month", total.value("pay_month"))
                .with("amount", amount)
                .with("paid_on", e.lastWorkingDay(tenth(total).minusDays(e.below(4))));
    }

    static long due(Entry total) {
        return total.won("income_tax") + total.won("resident_tax");
    }

    private static LocalDate tenth(Entry total) {
        return YearMonth.from(total.date("pay_date")).plusMonths(1).atDay(DAY);
    }

    private static int firstOrdinary(Episode e) {
        return wasReformed(e) ? 2 * PLANTED_MONTHS : PLANTED_MONTHS;
    }

    /** Two governments that were merged are one family of codes; the one with the even code keeps to earlier months. */
    private static int earlier(Episode e) {
        return wasReformed(e) && code(e) % 2 == 0 ? PLANTED_MONTHS : 0;
    }

    private static boolean wasReformed(Episode e) {
        return !e.place().successors().isEmpty();
    }

    private static int code(Episode e) {
        return Integer.parseInt(e.place().code().replaceAll("0+$", ""));
    }

    /** Counts the totals of ordinary scenes in one government, from 0. */
    private static int serial(Episode e) {
        String number = e.number("WT");
        return Integer.parseInt(number.substring(number.lastIndexOf('-') + 1)) - 1;
    }

    private static void missing(Episode e, Entry total, long amount) {
        e.answer(total.key(), amount);
    }

    private static void innocent(Episode e, Entry total) {
        e.answer(total.key());
    }
}
