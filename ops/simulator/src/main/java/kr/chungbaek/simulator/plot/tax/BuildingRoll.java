package kr.chungbaek.simulator.plot.tax;

import java.math.BigDecimal;
import java.time.LocalDate;
import kr.chungbaek.simulator.plot.Entry;
import kr.chungbaek.simulator.plot.Episode;
import kr.chungbaek.simulator.plot.Plot;
import kr.chungbaek.simulator.plot.permits.RegisteredBuilding;

/** LT-11: what the building register shows on the first of June is on the property tax roll of that month. */
final class BuildingRoll {

    /** The roll may differ by so many square metres. */
    private static final int TOLERANCE = 3;

    private static final int RATE_PER_TEN_THOUSAND = 25;

    private BuildingRoll() {}

    static Plot plot() {
        return Plot.of("LT-11")
                .ordinary(10, e -> RegisteredBuilding.standing(e, use(e)))
                .ordinary(2, e -> RegisteredBuilding.approved(e, use(e), e.lastWorkingDay(june(e).plusDays(200))))
                .slip("on no roll", e -> missing(e, standing(e)))
                .slip("the roll shows less than the register", e -> {
                    Entry building = standing(e);
                    listed(e, building, -(TOLERANCE + 1 + e.below(30)));
                })
                .slip("the roll shows a little more than is allowed", e -> listed(e, standing(e), TOLERANCE + 1))
                .slip("listed for the year before", e -> {
                    Entry building = standing(e);
                    RegisteredBuilding.onRoll(e, building).with("tax_year", june(e).getYear() - 1);
                    missing(e, building);
                })
                .slip("listed under another building's number", e -> {
                    Entry building = standing(e);
                    RegisteredBuilding.onRoll(e, building).with("building_no", e.number("BN"));
                    missing(e, building);
                })
                .slip("taken down on the second of June, and not listed", e -> {
                    Entry building = standing(e);
                    LocalDate day = june(e).plusDays(1);
                    building.corrected(day).with("demolished_on", day);
                    missing(e, building);
                })
                .slip("entered in the register months late", e -> {
                    Entry building =
                            RegisteredBuilding.approved(e, use(e), e.lastWorkingDay(june(e).minusDays(2L + e.below(20))));
                    building.enteredOn(e.lastWorkingDay(e.firstDay().plusDays(5L + e.below(15))));
                    missing(e, building);
                })
                .lookAlike("differs by three square metres", e -> {
                    Entry building = standing(e);
                    roll(e, building, -TOLERANCE);
                    innocent(e, building);
                })
                .lookAlike("taken down on the last of May", e -> {
                    Entry building = standing(e);
                    LocalDate day = june(e).minusDays(1);
                    building.corrected(day).with("demolished_on", day);
                    innocent(e, building);
                })
                .lookAlike("approved on the second of June", e -> innocent(
                        e, RegisteredBuilding.approved(e, use(e), june(e).plusDays(1))))
                .lookAlike("listed on the last day", e -> {
                    Entry building = standing(e);
                    roll(e, building, 0).with("entered_on", june(e).plusDays(29));
                    innocent(e, building);
                })
                .lookAlike("the roll was corrected within the month", e -> {
                    Entry building = standing(e);
                    LocalDate day = june(e).plusDays(2);
                    roll(e, building, -20)
                            .with("entered_on", day)
                            .corrected(day.plusDays(7))
                            .with("floor_area", building.value("floor_area"));
                    innocent(e, building);
                });
    }

    private static String use(Episode e) {
        return e.oneOf("HOUSING", "HOUSING", "SHOP", "OFFICE", "WORKSHOP", "LODGING", "RELIGIOUS");
    }

    private static Entry standing(Episode e) {
        return RegisteredBuilding.approved(e, use(e), e.between(4_000, 700));
    }

    /** The first of June of the last roll. */
    private static LocalDate june(Episode e) {
        return LocalDate.of(RegisteredBuilding.rollYear(e), 6, 1);
    }

    private static Entry roll(Episode e, Entry building, int more) {
        return RegisteredBuilding.onRoll(e, building).with("floor_area", area(building) + more + "");
    }

    private static void listed(Episode e, Entry building, int more) {
        roll(e, building, more);
        answer(e, building, Math.abs(more));
    }

    private static void missing(Episode e, Entry building) {
        answer(e, building, area(building));
    }

    private static void answer(Episode e, Entry building, long difference) {
        long perMetre = building.won("standard_value") / area(building);
        e.answer(key(e, building), perMetre * difference * RATE_PER_TEN_THOUSAND / 10_000);
    }

    private static void innocent(Episode e, Entry building) {
        e.answer(key(e, building));
    }

    private static String key(Episode e, Entry building) {
        return building.key() + "|" + june(e).getYear();
    }

    private static long area(Entry building) {
        return ((BigDecimal) building.value("floor_area")).longValue();
    }
}
