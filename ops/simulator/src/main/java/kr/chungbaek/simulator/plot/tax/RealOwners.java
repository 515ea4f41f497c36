package kr.chungbaek.simulator.plot.tax;

import java.time.LocalDate;
import kr.chungbaek.simulator.plot.Entry;
import kr.chungbaek.simulator.plot.Episode;
import kr.chungbaek.simulator.plot.Plot;

/** LT-06: whoever held land in another's name owes acquisition tax, unless it was paid when it was bought. */
final class RealOwners {

    private static final int DAYS = 60;

    private RealOwners() {}

    static Plot plot() {
        return Plot.of("LT-06")
                .ordinary(2, e -> {
                    Entry decision = decided(e, e.between(330, 5));
                    LocalDate day = e.nextWorkingDay(decision.date("decided_on").plusDays(1L + e.below(DAYS)));
                    Taxes.paid(e, taxed(e, decision, day), e.nextWorkingDay(day.plusDays(20)));
                    decision.corrected(day).with("corrected_on", day);
                })
                .ordinary(1, e -> taxed(e, decided(e, e.between(330, 5)), e.between(2_000, 400)))
                .slip("nothing was filed or assessed", e -> owed(e, decided(e, e.between(300, 90))))
                .slip("nothing, and the last day is near", e -> owed(e, decided(e, e.between(87, 71))))
                .slip("only who gave the name had paid", e -> {
                    Entry decision = decided(e, e.between(300, 90));
                    taxed(e, decision, e.between(2_000, 400))
                            .with("taxpayer_id", e.person().id());
                    owed(e, decision);
                })
                .slip("only property tax was assessed", e -> {
                    Entry decision = decided(e, e.between(300, 90));
                    taxed(e, decision, e.ago(80)).with("tax_kind", "PROPERTY");
                    owed(e, decision);
                })
                .slip("the real owner filed for another parcel", e -> {
                    Entry decision = decided(e, e.between(300, 90));
                    filed(e, decision, e.ago(80)).with("parcel_no", e.parcel());
                    owed(e, decision);
                })
                .slip("registered in the real name, and still not taxed", e -> {
                    Entry decision = decided(e, e.between(300, 90));
                    LocalDate day = decision.date("decided_on").plusDays(30);
                    decision.corrected(day).with("corrected_on", day);
                    owed(e, decision);
                })
                .lookAlike("the real owner had paid when it was bought", e -> {
                    Entry decision = decided(e, e.between(300, 71));
                    taxed(e, decision, e.between(2_500, 1_200));
                    e.answer(decision.key());
                })
                .lookAlike("assessed on the last day", e -> {
                    Entry decision = decided(e, e.between(300, 71));
                    taxed(e, decision, lastDay(e, decision));
                    e.answer(decision.key());
                })
                .lookAlike("filed on the last day", e -> {
                    Entry decision = decided(e, e.between(300, 71));
                    filed(e, decision, lastDay(e, decision));
                    e.answer(decision.key());
                })
                .lookAlike(
                        "the last day has not passed",
                        e -> e.answer(decided(e, e.between(50, 5)).key()));
    }

    /** The surcharge was decided, and assessed soon after. */
    private static Entry decided(Episode e, LocalDate day) {
        Entry decision = e.put("realname_violation")
                .with("kind", e.oneOf("NOMINEE", "LONG_UNREGISTERED"))
                .with("decided_on", day)
                .with("appraised_value", e.won(80_000_000, 1_500_000_000L));
        LocalDate billed = e.nextWorkingDay(day.plusDays(5));
        e.put("duty_assessment")
                .with("kind", "REALNAME_SURCHARGE")
                .with("base_no", decision.key())
                .with("payer_id", decision.text("owner_id"))
                .with("fiscal_year", billed.getYear())
                .with("amount", decision.won("appraised_value") / 10)
                .with("assessed_on", billed)
                .with("due_on", billed.plusDays(90));
        return decision;
    }

    private static Entry taxed(Episode e, Entry decision, LocalDate day) {
        return Taxes.acquisition(e, decision.text("parcel_no"), decision.text("owner_id"), day, tax(decision));
    }

    private static Entry filed(Episode e, Entry decision, LocalDate day) {
        return Taxes.filed(e, "OTHER", decision.text("parcel_no"), decision.text("owner_id"), day);
    }

    private static LocalDate lastDay(Episode e, Entry decision) {
        return e.nextWorkingDay(decision.date("decided_on").plusDays(DAYS));
    }

    private static long tax(Entry decision) {
        return Taxes.ofPurchase(decision.won("appraised_value"));
    }

    private static void owed(Episode e, Entry decision) {
        e.answer(decision.key(), tax(decision));
    }
}
