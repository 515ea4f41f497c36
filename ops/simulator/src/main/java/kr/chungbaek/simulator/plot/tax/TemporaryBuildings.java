package kr.chungbaek.simulator.plot.tax;

import java.time.LocalDate;
import kr.chungbaek.simulator.plot.Entry;
import kr.chungbaek.simulator.plot.Episode;
import kr.chungbaek.simulator.plot.Plot;
import kr.chungbaek.simulator.world.Person;

/** LT-07: a temporary building that may stand for more than a year is taxed like any other. */
final class TemporaryBuildings {

    private static final int DAYS = 60;
    private static final int YEAR = 12;

    private TemporaryBuildings() {}

    static Plot plot() {
        return Plot.of("LT-07")
                .ordinary(3, e -> reported(e, e.between(330, 1), 3 + e.below(10)))
                .ordinary(2, e -> {
                    Entry report = reported(e, e.between(330, 5), YEAR + 1 + e.below(24));
                    taxed(e, report, 1 + e.below(DAYS));
                })
                .slip("a first report for years, and no tax", e -> owed(e, reported(e, e.between(300, 90), 24)))
                .slip("a first report, and the last day is near", e -> owed(e, reported(e, e.between(87, 72), 36)))
                .slip("an extension passed the year, and nothing was filed", e -> {
                    Entry first = reported(e, e.between(640, 400), YEAR);
                    owed(e, extended(e, first, e.between(300, 90)));
                })
                .slip("a day longer than a year", e -> {
                    Entry report = reported(e, e.between(300, 90), YEAR);
                    owed(
                            e,
                            report.with(
                                    "ends_on",
                                    report.date("starts_on").plusMonths(YEAR).plusDays(1)));
                })
                .slip("a namesake filed for the building next door", e -> {
                    Person owner = e.person();
                    Entry report = reported(e, e.between(300, 90), 24).with("owner_id", owner.id());
                    filed(e, report, "TEMPORARY", 20)
                            .with("filer_id", e.namesake(owner).id());
                    owed(e, report);
                })
                .slip("the owner filed for a permanent building on the land", e -> {
                    Entry report = reported(e, e.between(300, 90), 24);
                    filed(e, report, "COMPLETION", 20);
                    owed(e, report);
                })
                .lookAlike("exactly one year", e -> innocent(e, reported(e, e.between(300, 72), YEAR)))
                .lookAlike("taxed with the first report, and extended since", e -> {
                    Entry first = reported(e, e.between(640, 500), YEAR + 6);
                    taxed(e, first, 30);
                    innocent(e, extended(e, first, e.between(300, 72)));
                })
                .lookAlike("filed on the last day", e -> {
                    Entry report = reported(e, e.between(300, 72), 24);
                    filed(e, report, "TEMPORARY", DAYS).with("filed_on", lastDay(e, report));
                    innocent(e, report);
                })
                .lookAlike("assessed on the last day", e -> {
                    Entry report = reported(e, e.between(300, 72), 24);
                    taxed(e, report, DAYS).with("assessed_on", lastDay(e, report));
                    innocent(e, report);
                })
                .lookAlike("the last day has not passed", e -> innocent(e, reported(e, e.between(50, 5), 24)));
    }

    /** Accepted some days before it is put up. */
    private static Entry reported(Episode e, LocalDate day, int months) {
        LocalDate start = e.nextWorkingDay(day.plusDays(e.below(4)));
        return e.put("temporary_building")
                .with("accepted_on", day)
                .with("starts_on", start)
                .with("ends_on", start.plusMonths(months))
                .with("value", e.won(8_000_000, 300_000_000));
    }

    private static Entry extended(Episode e, Entry first, LocalDate day) {
        return e.put("temporary_building")
                .with("parcel_no", first.text("parcel_no"))
                .with("owner_id", first.text("owner_id"))
                .with("accepted_on", day)
                .with("starts_on", first.date("starts_on"))
                .with("ends_on", first.date("ends_on").plusMonths(24))
                .with("value", first.won("value"));
    }

    /** @param days after the report was accepted */
    private static Entry taxed(Episode e, Entry report, int days) {
        return Taxes.acquisition(
                e, report.text("parcel_no"), report.text("owner_id"), after(e, report, days), tax(report));
    }

    private static Entry filed(Episode e, Entry report, String origin, int days) {
        return Taxes.filed(e, origin, report.text("parcel_no"), report.text("owner_id"), after(e, report, days));
    }

    private static LocalDate after(Episode e, Entry report, int days) {
        LocalDate day = report.date("accepted_on").plusDays(days);
        return e.nextWorkingDay(day.isBefore(report.date("starts_on")) ? report.date("starts_on") : day);
    }

    private static LocalDate lastDay(Episode e, Entry report) {
        return e.nextWorkingDay(report.date("accepted_on").plusDays(DAYS));
    }

    private static String key(Entry report) {
        return report.text("parcel_no") + "|" + report.date("starts_on");
    }

    private static long tax(Entry report) {
        return Taxes.ofBuilding(report.won("value"));
    }

    private static void owed(Episode e, Entry report) {
        e.answer(key(report), tax(report));
    }

    private static void innocent(Episode e, Entry report) {
        e.answer(key(report));
    }
}
