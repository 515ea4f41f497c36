package kr.chungbaek.simulator.plot.permits;

import java.time.LocalDate;
import kr.chungbaek.simulator.plot.Entry;
import kr.chungbaek.simulator.plot.Episode;

/** A building in the register, and its line on the property tax roll. */
public final class RegisteredBuilding {

    private static final int FIRST_ROLL = 2026;

    private RegisteredBuilding() {}

    /** One that stands for years and is on the roll. */
    public static Entry standing(Episode e, String use) {
        Entry building = approved(e, use, e.between(4_000, 700));
        onRoll(e, building);
        return building;
    }

    public static Entry approved(Episode e, String use, LocalDate day) {
        int area = 60 + e.below(900);
        return e.put("building_register")
                .with("building_use", use)
                .with("floor_area", area)
                .with("owner_share_area", area)
                .with("standard_value", area * e.won(200_000, 900_000))
                .with("approved_on", day);
    }

    /** The roll of the last first of June: before it the building must have been approved. */
    public static Entry onRoll(Episode e, Entry building) {
        int year = rollYear(e);
        return e.put("property_tax_object")
                .with("building_no", building.key())
                .with("tax_year", year)
                .with("floor_area", building.value("floor_area"))
                .with("owner_id", building.text("owner_id"))
                .with("entered_on", e.lastWorkingDay(LocalDate.of(year, 6, 1 + e.below(25))));
    }

    /** Of the last roll that is complete. */
    public static int rollYear(Episode e) {
        return Math.max(FIRST_ROLL, e.latest(6, 1, 40).getYear());
    }
}
