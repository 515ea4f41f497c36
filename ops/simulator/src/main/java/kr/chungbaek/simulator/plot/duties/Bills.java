package kr.chungbaek.simulator.plot.duties;

import java.time.LocalDate;
import kr.chungbaek.simulator.plot.Entry;
import kr.chungbaek.simulator.plot.Episode;

/** Assessments of duties, and what is paid for them. */
final class Bills {

    private static final int TERM_DAYS = 30;

    private Bills() {}

    static Entry bill(Episode e, String kind, String ground, String payer, LocalDate day, long amount) {
        return e.put("duty_assessment")
                .with("kind", kind)
                .with("base_no", ground)
                .with("payer_id", payer)
                .with("fiscal_year", day.getYear())
                .with("amount", amount)
                .with("assessed_on", day)
                .with("due_on", e.nextWorkingDay(day.plusDays(TERM_DAYS)))
                .with("cancelled", false);
    }

    /** Pays a bill in full before it is due. */
    static Entry pay(Episode e, Entry bill) {
        return pay(e, bill, e.nextWorkingDay(bill.date("assessed_on").plusDays(1L + e.below(TERM_DAYS - 5))));
    }

    static Entry pay(Episode e, Entry bill, LocalDate day) {
        return e.put("duty_payment")
                .with("duty_no", bill.key())
                .with("payer_id", bill.value("payer_id"))
                .with("amount", bill.won("amount"))
                .with("paid_on", day);
    }

    static void cancel(Entry bill, LocalDate day) {
        bill.corrected(day).with("cancelled", true);
    }
}
