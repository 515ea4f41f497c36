package kr.chungbaek.simulator.plot.duties;

import java.time.LocalDate;
import java.util.List;
import kr.chungbaek.simulator.plot.Entry;
import kr.chungbaek.simulator.plot.Episode;
import kr.chungbaek.simulator.plot.Plot;
import kr.chungbaek.simulator.world.Person;

/** LD-17: what is taken off a paid bill goes back to who paid it, and nobody approves an entry of their own. */
final class Reductions {

    private Reductions() {}

    static List<Plot> plots() {
        return List.of(reductions());
    }

    private static Plot reductions() {
        return Plot.of("LD-17")
                .ordinary(3, e -> {
                    Entry reduction = reduced(e, paid(e, e.between(330, 40)));
                    refunded(e, reduction);
                })
                .slip("the refund went to somebody else", e -> {
                    Entry reduction = reduced(e, paid(e, e.between(300, 80)));
                    refunded(e, reduction).with("payee_id", e.person().id());
                    answer(e, reduction);
                })
                .slip("the refund went to a namesake of the payer", e -> {
                    Person payer = e.person();
                    Entry bill = bill(e, e.between(95, 90)).with("payer_id", payer.id());
                    Bills.pay(e, bill);
                    Entry reduction = reduced(e, bill);
                    refunded(e, reduction)
                            .with("payee_id", e.namesake(payer).id())
                            .with("paid_on", e.between(28, 9));
                    answer(e, reduction);
                })
                .slip("one officer entered and approved the reduction", e -> {
                    Entry reduction = reduced(e, paid(e, e.between(300, 80)));
                    reduction.with("approved_by", reduction.value("prepared_by"));
                    refunded(e, reduction);
                    answer(e, reduction);
                })
                .slip("a second refund of the same bill went to a stranger", e -> {
                    Entry reduction = reduced(e, paid(e, e.between(300, 80)));
                    refunded(e, reduction);
                    refunded(e, reduction).with("payee_id", e.person().id()).with("paid_on", e.between(28, 9));
                    answer(e, reduction);
                })
                .lookAlike("refunded to who had paid for the debtor", e -> {
                    Person father = e.person();
                    Entry bill = bill(e, e.between(300, 80));
                    Bills.pay(e, bill).with("payer_id", father.id());
                    Entry reduction = reduced(e, bill);
                    refunded(e, reduction).with("payee_id", father.id());
                    e.answer(bill.key());
                })
                .lookAlike("nothing had been paid when it was reduced", e -> {
                    Entry bill = bill(e, e.between(300, 80));
                    Entry reduction = reduced(e, bill);
                    reduction.with("approved_by", reduction.value("prepared_by"));
                    LocalDate day = e.workingDays(reduction.date("decided_on"), 4);
                    Bills.pay(e, bill, day).with("amount", bill.won("amount") - reduction.won("amount"));
                    e.answer(bill.key());
                })
                .lookAlike("reduced and refunded by two people in one day", e -> {
                    Entry reduction = reduced(e, paid(e, e.between(300, 80)));
                    refunded(e, reduction).with("paid_on", reduction.value("decided_on"));
                    e.answer(reduction.text("duty_no"));
                })
                .lookAlike("a payee's number with a slip of the pen was corrected on the same day", e -> {
                    Entry reduction = reduced(e, paid(e, e.between(300, 80)));
                    Entry refund =
                            refunded(e, reduction).with("payee_id", e.person().id());
                    refund.corrected(refund.date("paid_on")).with("payee_id", reduction.value("payer_id"));
                    e.answer(reduction.text("duty_no"));
                });
    }

    private static Entry bill(Episode e, LocalDate day) {
        String kind = e.oneOf("FOOD_SANITATION", "LATE_REGISTRATION", "INDEMNITY");
        return Bills.bill(e, kind, e.number("BN"), e.person().id(), day, e.won(300_000, 6_000_000));
    }

    private static Entry paid(Episode e, LocalDate day) {
        Entry bill = bill(e, day);
        Bills.pay(e, bill);
        return bill;
    }

    /** A part is taken off after the bill was due. */
    private static Entry reduced(Episode e, Entry bill) {
        return e.put("duty_reduction")
                .with("duty_no", bill.key())
                .with("payer_id", bill.value("payer_id"))
                .with("amount", bill.won("amount") / (2 + e.below(3)))
                .with("decided_on", e.workingDays(bill.date("due_on"), 2 + e.below(15)));
    }

    private static Entry refunded(Episode e, Entry reduction) {
        return e.put("duty_refund")
                .with("duty_no", reduction.value("duty_no"))
                .with("payee_id", reduction.value("payer_id"))
                .with("amount", reduction.won("amount"))
                .with("paid_on", e.workingDays(reduction.date("decided_on"), 1 + e.below(5)));
    }

    private static void answer(Episode e, Entry reduction) {
        e.answer(reduction.text("duty_no"), reduction.won("amount"));
    }
}
