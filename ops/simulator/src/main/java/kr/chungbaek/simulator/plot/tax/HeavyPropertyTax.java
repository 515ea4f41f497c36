package kr.chungbaek.simulator.plot.tax;

import static kr.chungbaek.simulator.plot.tax.LuxuryPremises.converted;
import static kr.chungbaek.simulator.plot.tax.LuxuryPremises.luxury;
import static kr.chungbaek.simulator.plot.tax.LuxuryPremises.modest;

import java.time.LocalDate;
import kr.chungbaek.simulator.plot.Entry;
import kr.chungbaek.simulator.plot.Episode;
import kr.chungbaek.simulator.plot.Plot;

/** LT-10: who owns luxury premises on the first of June pays property tax at the heavy rate by the end of September. */
final class HeavyPropertyTax {

    /** From 1 June to 30 September. */
    private static final int DAYS = 121;

    private static final int HEAVY_PER_MILLE = 40;
    private static final int ORDINARY_PER_TEN_THOUSAND = 25;

    private HeavyPropertyTax() {}

    static Plot plot() {
        return Plot.of("LT-10")
                .ordinary(2, e -> {
                    Entry premises = luxury(e, e.between(800, 5));
                    heavyUntil(e, premises, year(e));
                })
                .ordinary(1, e -> ordinary(e, modest(e, e.between(330, 5)), year(e)))
                .slip("assessed at the ordinary rate", e -> {
                    Entry premises = luxury(e, thisYear(e));
                    owed(e, premises, ordinary(e, premises, year(e)));
                })
                .slip("two parts of it, both at the ordinary rate", e -> {
                    Entry premises = luxury(e, thisYear(e));
                    Entry first = ordinary(e, premises, year(e));
                    owed(e, premises, first, ordinary(e, premises, year(e)));
                })
                .slip("the heavy rate was forgotten in the second year", e -> {
                    Entry premises = luxury(e, thisYear(e).minusYears(1));
                    heavyUntil(e, premises, year(e) - 1);
                    owed(e, premises, ordinary(e, premises, year(e)));
                })
                .slip("the heavy rate was assessed on the building beside it", e -> {
                    Entry premises = luxury(e, thisYear(e));
                    heavy(e, premises, year(e)).with("building_no", e.number("BN"));
                    owed(e, premises, ordinary(e, premises, year(e)));
                })
                .slip("closed on the first of June itself", e -> {
                    Entry premises = luxury(e, thisYear(e), firstOfJune(e));
                    owed(e, premises, ordinary(e, premises, year(e)));
                })
                .slip("the survey was entered months later", e -> {
                    Entry premises = luxury(e, thisYear(e));
                    premises.enteredOn(e.lastWorkingDay(e.firstDay().plusDays(6L + e.below(15))));
                    owed(e, premises, ordinary(e, premises, year(e)));
                })
                .lookAlike("closed on the last of May", e -> {
                    Entry premises = luxury(e, thisYear(e), firstOfJune(e).minusDays(1));
                    ordinary(e, premises, year(e));
                    innocent(e, premises);
                })
                .lookAlike("works for another use had begun", e -> {
                    Entry premises = luxury(e, thisYear(e));
                    converted(e, premises, e.lastWorkingDay(firstOfJune(e)));
                    ordinary(e, premises, year(e));
                    innocent(e, premises);
                })
                .lookAlike("luxury from the second of June on", e -> {
                    Entry premises = luxury(e, firstOfJune(e).plusDays(1));
                    ordinary(e, premises, year(e));
                    innocent(e, premises);
                })
                .lookAlike("the heavy rate was added on the last day", e -> {
                    Entry premises = luxury(e, thisYear(e));
                    ordinary(e, premises, year(e));
                    heavy(e, premises, year(e))
                            .with("assessed_on", firstOfJune(e).plusDays(DAYS));
                    innocent(e, premises);
                })
                .lookAlike("the owner pays no property tax at all", e -> innocent(e, luxury(e, thisYear(e))));
    }

    /** The last first of June whose tax is due. */
    private static LocalDate firstOfJune(Episode e) {
        return e.latest(6, 1, DAYS + 10);
    }

    private static int year(Episode e) {
        return firstOfJune(e).getYear();
    }

    /** A day in the months before, with time for the survey. */
    private static LocalDate thisYear(Episode e) {
        return e.lastWorkingDay(firstOfJune(e).minusDays(20L + e.below(120)));
    }

    private static void heavyUntil(Episode e, Entry premises, int last) {
        LocalDate since = premises.date("liable_on");
        for (int year = since.getYear(); year <= last; year++) {
            if (!LocalDate.of(year, 6, 1).isBefore(since)) {
                Entry heavy = heavy(e, premises, year);
                Taxes.paid(e, heavy, e.nextWorkingDay(heavy.date("assessed_on").plusDays(10)));
            }
        }
    }

    private static Entry heavy(Episode e, Entry premises, int year) {
        long base = e.won(100_000_000, 900_000_000);
        return property(e, premises, year, base, base * HEAVY_PER_MILLE / 1_000).with("rate", "0.04");
    }

    private static Entry ordinary(Episode e, Entry premises, int year) {
        long base = e.won(100_000_000, 900_000_000);
        return property(e, premises, year, base, base * ORDINARY_PER_TEN_THOUSAND / 10_000)
                .with("rate", "0.0025");
    }

    private static Entry property(Episode e, Entry premises, int year, long base, long amount) {
        LocalDate day = e.lastWorkingDay(LocalDate.of(year, 7, 6 + e.below(8)));
        return Taxes.assessed(e, "PROPERTY", premises.text("owner_id"), day, amount)
                .with("building_no", premises.text("building_no"))
                .with("tax_year", year)
                .with("tax_base", base);
    }

    private static void owed(Episode e, Entry premises, Entry... assessed) {
        long amount = 0;
        for (Entry part : assessed) {
            amount += part.won("tax_base") * HEAVY_PER_MILLE / 1_000 - part.won("amount");
        }
        e.answer(premises.key() + "|" + year(e), amount);
    }

    private static void innocent(Episode e, Entry premises) {
        e.answer(premises.key() + "|" + year(e));
    }
}
