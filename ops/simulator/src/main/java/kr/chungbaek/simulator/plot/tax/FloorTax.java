package kr.chungbaek.simulator.plot.tax;

import java.math.BigDecimal;
import java.time.LocalDate;
import kr.chungbaek.simulator.plot.Entry;
import kr.chungbaek.simulator.plot.Episode;
import kr.chungbaek.simulator.plot.Plot;
import kr.chungbaek.simulator.plot.permits.Business;

/** LT-03: sites of more than 330 square metres on the first of July file residents' tax by the end of August. */
final class FloorTax {

    /** From 1 July to 31 August. */
    private static final int DAYS = 61;

    private static final BigDecimal RATE = BigDecimal.valueOf(250);
    private static final BigDecimal POLLUTER_RATE = BigDecimal.valueOf(500);

    private FloorTax() {}

    static Plot plot() {
        return Plot.of("LT-03")
                .ordinary(4, e -> large(e, e.between(1_500, 5)).inOrder())
                .slip("nothing was filed", e -> {
                    Business site = large(e, e.between(1_500, 300));
                    owed(e, unfiled(site, year(e)), site.area(), year(e));
                })
                .slip("less than the permitted area was filed", e -> {
                    Business site = large(e, e.between(1_500, 300)).sized("812.5");
                    unfiled(site, year(e)).filing(year(e)).with("floor_area", "612.5");
                    owed(e, site, BigDecimal.valueOf(200), year(e));
                })
                .slip("a polluter filed nothing", e -> {
                    Business site = large(e, e.between(1_500, 300));
                    site.permit().with("polluter", true);
                    unfiled(site, year(e));
                    e.answer(
                            site.number(year(e)),
                            site.area().multiply(POLLUTER_RATE).longValue());
                })
                .slip("filed under the number of another site", e -> {
                    Business site = large(e, e.between(1_500, 300));
                    unfiled(site, year(e)).filing(year(e)).with("permit_no", e.number("P"));
                    owed(e, site, site.area(), year(e));
                })
                .slip("one square metre too large, and filed for the year before", e -> {
                    Business site = large(e, e.between(900, 600)).sized(Business.LARGE + 1);
                    unfiled(site, year(e)).filing(year(e) - 1);
                    owed(e, site, site.area(), year(e));
                })
                .slip("the permit was entered months late, and nothing filed", e -> {
                    Business site = large(e, e.lastWorkingDay(firstOfJuly(e).minusDays(3)));
                    site.permit().enteredOn(e.lastWorkingDay(e.firstDay().plusDays(5L + e.below(15))));
                    owed(e, unfiled(site, year(e)), site.area(), year(e));
                })
                .slip("an older year is missing", e -> {
                    int before = year(e) - 1;
                    Business site = large(e, LocalDate.of(before - 1, 3, 4));
                    owed(e, unfiled(site, before), site.area(), before);
                })
                .lookAlike("exactly 330 square metres", e -> {
                    Business site = large(e, e.between(1_500, 300)).sized(Business.LARGE);
                    innocent(e, site.inOrder());
                })
                .lookAlike(
                        "opened on the second of July",
                        e -> innocent(e, large(e, firstOfJuly(e).plusDays(1)).inOrder()))
                .lookAlike(
                        "closed on the last of June",
                        e -> innocent(
                                e,
                                large(e, e.between(1_500, 300))
                                        .closed(firstOfJuly(e).minusDays(1))
                                        .inOrder()))
                .lookAlike("filed on the last day", e -> {
                    Business site = large(e, e.between(1_500, 300));
                    unfiled(site, year(e))
                            .filing(year(e))
                            .with("filed_on", firstOfJuly(e).plusDays(DAYS));
                    innocent(e, site);
                })
                .lookAlike("a second filing made up for the first", e -> {
                    Business site = large(e, e.between(1_500, 300));
                    LocalDate day = e.nextWorkingDay(firstOfJuly(e).plusDays(40));
                    Entry first = unfiled(site, year(e)).filing(year(e));
                    first.with("floor_area", "100").with("filed_on", day);
                    site.filing(year(e)).with("filed_on", day.plusDays(9));
                    innocent(e, site);
                });
    }

    private static Business large(Episode e, LocalDate issuedOn) {
        return Business.opened(e, e.oneOf("HOSPITAL", "RESTAURANT", "RETAIL", "LODGING", "WORKSHOP"), issuedOn)
                .sized(Business.LARGE + 10 + e.below(2_000));
    }

    private static Business unfiled(Business site, int year) {
        return site.licensed().taught().filedExcept(year);
    }

    /** The last first of July for which filings are due. */
    private static LocalDate firstOfJuly(Episode e) {
        return e.latest(7, 1, DAYS + 10);
    }

    private static int year(Episode e) {
        return firstOfJuly(e).getYear();
    }

    private static void owed(Episode e, Business site, BigDecimal area, int year) {
        e.answer(site.number(year), area.multiply(RATE).longValue());
    }

    private static void innocent(Episode e, Business site) {
        e.answer(site.number(year(e)));
    }
}
