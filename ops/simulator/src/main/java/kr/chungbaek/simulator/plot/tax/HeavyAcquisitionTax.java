package kr.chungbaek.simulator.plot.tax;

import static kr.chungbaek.simulator.plot.tax.LuxuryPremises.ROOMS;
import static kr.chungbaek.simulator.plot.tax.LuxuryPremises.SMALL;
import static kr.chungbaek.simulator.plot.tax.LuxuryPremises.bar;
import static kr.chungbaek.simulator.plot.tax.LuxuryPremises.converted;
import static kr.chungbaek.simulator.plot.tax.LuxuryPremises.luxury;
import static kr.chungbaek.simulator.plot.tax.LuxuryPremises.modest;

import java.time.LocalDate;
import kr.chungbaek.simulator.plot.Entry;
import kr.chungbaek.simulator.plot.Episode;
import kr.chungbaek.simulator.plot.Plot;

/** LT-02: premises that become luxury within five years of their acquisition owe the difference to the heavy rate. */
final class HeavyAcquisitionTax {

    private static final int DAYS = 60;
    private static final int CONVERSION_DAYS = 60;
    private static final int POINTS = 8;
    private static final String ORDINARY = "0.04";
    private static final String HEAVY = "0.12";

    private HeavyAcquisitionTax() {}

    static Plot plot() {
        return Plot.of("LT-02")
                .ordinary(2, HeavyAcquisitionTax::heavilyTaxed)
                .ordinary(1, e -> bought(e, modest(e, e.between(330, 5)), e.between(1_500, 340)))
                .slip("only the ordinary rate was assessed", e -> unpaid(e, luxury(e, e.between(300, 75))))
                .slip("only the ordinary rate, and the last day is near", e -> unpaid(e, luxury(e, e.between(86, 72))))
                .slip("the heavy rate was assessed on the former owner", e -> {
                    Entry premises = luxury(e, e.between(300, 75));
                    heavy(e, premises, e.ago(50)).with("taxpayer_id", e.person().id());
                    unpaid(e, premises);
                })
                .slip("just over the area, with just enough rooms", e -> {
                    Entry premises = luxury(e, e.between(300, 75)).with("dance_floor", false);
                    unpaid(
                            e,
                            premises.with("area", SMALL + 1)
                                    .with("rooms", ROOMS)
                                    .with("room_area", 20));
                })
                .slip("two rooms take half of it, bought five years before to the day", e -> {
                    LocalDate day = e.between(300, 75);
                    Entry premises = halfRooms(e, day, 60);
                    owed(e, premises, bought(e, premises, day.minusYears(5)));
                })
                .slip("a conversion began on day 61", e -> {
                    LocalDate day = e.between(300, 90);
                    Entry premises = luxury(e, day);
                    converted(e, premises, day.plusDays(CONVERSION_DAYS + 1));
                    unpaid(e, premises);
                })
                .lookAlike("the heavy rate was assessed on the last day", e -> {
                    LocalDate day = e.between(300, 75);
                    Entry premises = luxury(e, day);
                    heavy(e, premises, e.nextWorkingDay(day.plusDays(DAYS)));
                    innocent(e, premises);
                })
                .lookAlike(
                        "two rooms take just under half of it", e -> innocent(e, halfRooms(e, e.between(300, 75), 59)))
                .lookAlike(
                        "exactly 100 square metres",
                        e -> innocent(e, luxury(e, e.between(300, 75)).with("area", SMALL)))
                .lookAlike("a conversion began in time", e -> {
                    LocalDate day = e.between(300, 75);
                    Entry premises = luxury(e, day);
                    converted(e, premises, day.plusDays(DAYS - 3));
                    innocent(e, premises);
                })
                .lookAlike("acquired a day more than five years before", e -> {
                    LocalDate day = e.between(300, 75);
                    Entry premises = luxury(e, day);
                    bought(e, premises, day.minusYears(5).minusDays(1));
                    e.answer(premises.key());
                })
                .lookAlike("a bar without hostesses, as large", e -> innocent(e, bar(e, e.between(300, 75))))
                .lookAlike("the last day has not passed", e -> innocent(e, luxury(e, e.between(55, 5))));
    }

    private static void heavilyTaxed(Episode e) {
        LocalDate day = e.between(330, 5);
        Entry premises = luxury(e, day);
        bought(e, premises, e.between(1_500, 400));
        Entry heavy = heavy(e, premises, e.nextWorkingDay(day.plusDays(1L + e.below(DAYS))));
        Taxes.paid(e, heavy, heavy.date("assessed_on"));
    }

    private static Entry halfRooms(Episode e, LocalDate day, int roomArea) {
        return luxury(e, day)
                .with("dance_floor", false)
                .with("rooms", 2)
                .with("exclusive_area", 120)
                .with("room_area", roomArea);
    }

    /** The acquisition tax that the owner paid when it was bought. */
    private static Entry bought(Episode e, Entry premises, LocalDate day) {
        long base = e.won(300_000_000, 2_000_000_000L);
        return acquisition(e, premises, day, Taxes.ofPurchase(base))
                .with("tax_base", base)
                .with("rate", ORDINARY);
    }

    /** The difference to what was paid. */
    private static Entry heavy(Episode e, Entry premises, LocalDate day) {
        long base = e.won(300_000_000, 2_000_000_000L);
        return acquisition(e, premises, day, base * POINTS / 100)
                .with("tax_base", base)
                .with("rate", HEAVY);
    }

    private static Entry acquisition(Episode e, Entry premises, LocalDate day, long amount) {
        return Taxes.assessed(e, "ACQUISITION", premises.text("owner_id"), day, amount)
                .with("building_no", premises.text("building_no"));
    }

    private static void unpaid(Episode e, Entry premises) {
        owed(e, premises, bought(e, premises, e.between(1_500, 400)));
    }

    private static void owed(Episode e, Entry premises, Entry bought) {
        e.answer(premises.key(), bought.won("tax_base") * POINTS / 100);
    }

    private static void innocent(Episode e, Entry premises) {
        bought(e, premises, e.between(1_500, 400));
        e.answer(premises.key());
    }
}
