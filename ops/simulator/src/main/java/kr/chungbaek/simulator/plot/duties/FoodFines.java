package kr.chungbaek.simulator.plot.duties;

import java.time.LocalDate;
import java.util.List;
import kr.chungbaek.simulator.plot.Entry;
import kr.chungbaek.simulator.plot.Episode;
import kr.chungbaek.simulator.plot.Plot;

/** LD-03: fines and surcharges under the Food Sanitation Act are assessed within 14 days, in the amount decided. */
final class FoodFines {

    private static final int DAYS = 14;
    private static final String KIND = "FOOD_SANITATION";

    private FoodFines() {}

    static List<Plot> plots() {
        return List.of(fines());
    }

    private static Plot fines() {
        return Plot.of("LD-03")
                .ordinary(5, e -> {
                    Entry action = action(e, e.between(330, 1));
                    Bills.pay(e, fine(e, action, e.below(DAYS)));
                })
                .slip("no surcharge was assessed", e -> unfined(action(e, e.between(300, 50)), e, 0))
                .slip("no fine was assessed", e -> {
                    Entry action = action(e, e.between(43, 24))
                            .with("kind", "FINE")
                            .with("days", 1)
                            .with("daily_amount", e.oneOf(200_000, 500_000, 1_000_000));
                    unfined(action, e, 0);
                })
                .slip("a surcharge of one day less was assessed", e -> {
                    Entry action = action(e, e.between(300, 50));
                    long billed = decided(action) - action.won("daily_amount");
                    Bills.pay(e, fine(e, action, 5).with("amount", billed));
                    unfined(action, e, billed);
                })
                .slip("the bill names the finding instead of the action", e -> {
                    Entry action = action(e, e.between(300, 50));
                    fine(e, action, 5).with("base_no", action.value("finding_no"));
                    unfined(action, e, 0);
                })
                .slip("the surcharge was assessed twice", e -> {
                    Entry action = action(e, e.between(250, 40));
                    Bills.pay(e, fine(e, action, 3));
                    fine(e, action, 9);
                    e.answer(action.key(), decided(action));
                })
                .lookAlike("assessed on the last day", e -> {
                    Entry action = action(e, e.between(300, 40));
                    LocalDate last = e.nextWorkingDay(action.date("disposed_on").plusDays(DAYS));
                    fine(e, action, 0).with("assessed_on", last);
                    e.answer(action.key());
                })
                .lookAlike("assessed in two parts", e -> {
                    Entry action = action(e, e.between(300, 40));
                    long part = decided(action) / 3;
                    Bills.pay(e, fine(e, action, 2).with("amount", part));
                    Bills.pay(e, fine(e, action, 8).with("amount", decided(action) - part));
                    e.answer(action.key());
                })
                .lookAlike("a hospital is fined under another law", e -> {
                    Entry action = action(e, e.between(300, 40));
                    hospital(e, action);
                    e.answer(action.key());
                })
                .lookAlike("a warning costs nothing", e -> {
                    Entry action = action(e, e.between(300, 40)).with("kind", "WARNING");
                    e.answer(action.key());
                })
                .lookAlike("the amount was corrected in time", e -> {
                    Entry action = action(e, e.between(300, 40));
                    fine(e, action, 1)
                            .with("amount", decided(action) / 10)
                            .corrected(action.date("disposed_on").plusDays(8))
                            .with("amount", decided(action));
                    e.answer(action.key());
                })
                .lookAlike(
                        "the deadline has not passed",
                        e -> e.answer(action(e, e.between(8, 1)).key()));
    }

    /** A surcharge after a finding. */
    private static Entry action(Episode e, LocalDate day) {
        Entry finding = e.put("inspection_finding")
                .with("kind", e.oneOf("HYGIENE", "MINORS", "ORIGIN"))
                .with("found_on", e.lastWorkingDay(day.minusDays(1L + e.below(25))))
                .with("expected_fine", e.won(200_000, 2_000_000));
        return e.put("violation_action")
                .with("finding_no", finding.key())
                .with("permit_no", finding.value("permit_no"))
                .with("kind", "SURCHARGE")
                .with("days", 5 + e.below(55))
                .with("daily_amount", e.won(50_000, 400_000))
                .with("disposed_on", day);
    }

    private static long decided(Entry action) {
        return Long.parseLong(action.text("days")) * action.won("daily_amount");
    }

    /** @param days after the action */
    private static Entry fine(Episode e, Entry action, int days) {
        LocalDate day = action.date("disposed_on").plusDays(days);
        return Bills.bill(e, KIND, action.key(), action.text("holder_id"), day, decided(action));
    }

    private static void unfined(Entry action, Episode e, long billed) {
        e.answer(action.key(), decided(action) - billed);
    }

    private static void hospital(Episode e, Entry action) {
        LocalDate issued = e.between(1_200, 1_000);
        Entry permit = e.put("business_permit")
                .with("permit_no", action.value("permit_no"))
                .with("holder_id", action.value("holder_id"))
                .with("permit_kind", "HOSPITAL")
                .with("floor_area", 200)
                .with("issued_on", issued);
        for (int year = issued.getYear(); year <= e.today().getYear(); year++) {
            e.put("tax_assessment")
                    .with("tax_kind", "LICENCE")
                    .with("taxpayer_id", permit.value("holder_id"))
                    .with("permit_no", permit.key())
                    .with("tax_year", year)
                    .with("assessed_on", year == issued.getYear() ? issued : LocalDate.of(year, 1, 11))
                    .with("amount", 40_500);
        }
    }
}
