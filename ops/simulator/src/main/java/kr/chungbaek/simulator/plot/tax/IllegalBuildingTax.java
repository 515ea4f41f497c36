package kr.chungbaek.simulator.plot.tax;

import java.math.BigDecimal;
import java.time.LocalDate;
import kr.chungbaek.simulator.plot.Entry;
import kr.chungbaek.simulator.plot.Episode;
import kr.chungbaek.simulator.plot.Plot;
import kr.chungbaek.simulator.plot.permits.IllegalBuilding;

/** LT-05: what was built without a permit is taxed within 60 days of the day on which it was found. */
final class IllegalBuildingTax {

    private static final int DAYS = 60;

    private IllegalBuildingTax() {}

    static Plot plot() {
        return Plot.of("LT-05")
                .ordinary(3, e -> {
                    Entry found = IllegalBuilding.built(e, e.between(330, 5));
                    LocalDate day = e.nextWorkingDay(found.date("confirmed_on").plusDays(1L + e.below(DAYS)));
                    Taxes.paid(e, taxed(e, found, day), e.nextWorkingDay(day.plusDays(12)));
                })
                .slip("nothing was filed or assessed", e -> owed(e, IllegalBuilding.built(e, e.between(300, 90))))
                .slip("nothing, and the last day is near", e -> owed(e, IllegalBuilding.built(e, e.between(87, 71))))
                .slip("the neighbour who built beside it was taxed", e -> {
                    Entry found = IllegalBuilding.built(e, e.between(300, 90));
                    taxed(e, found, e.ago(75))
                            .with("building_no", e.number("BN"))
                            .with("taxpayer_id", e.person().id());
                    owed(e, found);
                })
                .slip("taxed for what was built with a permit, before it was found", e -> {
                    Entry found = IllegalBuilding.built(e, e.between(300, 90));
                    taxed(e, found, e.lastWorkingDay(found.date("confirmed_on").minusDays(1)));
                    owed(e, found);
                })
                .slip("the owner filed for another building on the land", e -> {
                    Entry found = IllegalBuilding.built(e, e.between(300, 90));
                    filed(e, found, "COMPLETION", found.date("confirmed_on").plusDays(20));
                    owed(e, found);
                })
                .slip("a permit was given later, but no tax assessed", e -> {
                    Entry found = IllegalBuilding.built(e, e.between(300, 90));
                    LocalDate day = found.date("confirmed_on").plusDays(25);
                    found.corrected(day).with("corrected_on", day);
                    owed(e, found);
                })
                .lookAlike("taken down before the last day", e -> {
                    Entry found = IllegalBuilding.built(e, e.between(300, 71));
                    LocalDate day = found.date("confirmed_on").plusDays(40);
                    found.corrected(day).with("demolished_on", day);
                    e.answer(found.key());
                })
                .lookAlike(
                        "only its use was changed",
                        e -> e.answer(
                                IllegalBuilding.otherUse(e, e.between(300, 71)).key()))
                .lookAlike("assessed on the last day", e -> {
                    Entry found = IllegalBuilding.built(e, e.between(300, 71));
                    taxed(e, found, lastDay(e, found));
                    e.answer(found.key());
                })
                .lookAlike("taxed by its land, since it has no number at the tax office", e -> {
                    Entry found = IllegalBuilding.built(e, e.between(300, 71));
                    taxed(e, found, e.nextWorkingDay(found.date("confirmed_on").plusDays(9)))
                            .with("building_no", null);
                    e.answer(found.key());
                })
                .lookAlike("the owner filed on the last day", e -> {
                    Entry found = IllegalBuilding.built(e, e.between(300, 71));
                    filed(e, found, "VIOLATION", lastDay(e, found));
                    e.answer(found.key());
                })
                .lookAlike(
                        "the last day has not passed",
                        e -> e.answer(IllegalBuilding.built(e, e.between(50, 5)).key()));
    }

    private static Entry taxed(Episode e, Entry found, LocalDate day) {
        return Taxes.acquisition(e, found.text("parcel_no"), found.text("owner_id"), day, tax(found))
                .with("building_no", found.text("building_no"));
    }

    private static void filed(Episode e, Entry found, String origin, LocalDate day) {
        Taxes.filed(e, origin, found.text("parcel_no"), found.text("owner_id"), day);
    }

    private static LocalDate lastDay(Episode e, Entry found) {
        return e.nextWorkingDay(found.date("confirmed_on").plusDays(DAYS));
    }

    private static void owed(Episode e, Entry found) {
        e.answer(found.key(), tax(found));
    }

    private static long tax(Entry found) {
        return Taxes.ofBuilding(found.won("value_per_area") * ((BigDecimal) found.value("area")).longValue());
    }
}
