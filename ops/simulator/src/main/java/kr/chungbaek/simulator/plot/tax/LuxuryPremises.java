package kr.chungbaek.simulator.plot.tax;

import java.time.LocalDate;
import kr.chungbaek.simulator.plot.Entry;
import kr.chungbaek.simulator.plot.Episode;
import kr.chungbaek.simulator.plot.permits.Business;
import org.jspecify.annotations.Nullable;

/** Places of amusement as surveys describe them: luxury when large, with a dance floor or many rooms. */
final class LuxuryPremises {

    /** Of up to so many square metres none is luxury. */
    static final int SMALL = 100;

    static final int ROOMS = 5;

    private LuxuryPremises() {}

    /** One that is luxury since a day. */
    static Entry luxury(Episode e, LocalDate day) {
        return surveyed(e, "ENTERTAINMENT", day, null);
    }

    /** One that is luxury until a day. */
    static Entry luxury(Episode e, LocalDate day, LocalDate until) {
        Entry premises = surveyed(e, "ENTERTAINMENT", day, until);
        premises.corrected(until).with("closed_on", until);
        return premises;
    }

    static Entry modest(Episode e, LocalDate day) {
        return luxury(e, day).with("dance_floor", false).with("rooms", 2).with("room_area", 20);
    }

    /** A bar without hostesses, as large. */
    static Entry bar(Episode e, LocalDate day) {
        return surveyed(e, "BAR", day, null);
    }

    static void converted(Episode e, Entry premises, LocalDate day) {
        e.put("building_use_change")
                .with("building_no", premises.text("building_no"))
                .with("new_use", e.oneOf("OFFICE", "SHOP"))
                .with("begun_on", day);
    }

    /** The permit is a little older than the day from which it is luxury; the survey follows. */
    private static Entry surveyed(Episode e, String kind, LocalDate day, @Nullable LocalDate until) {
        Business business = Business.opened(e, kind, e.lastWorkingDay(day.minusDays(12)));
        if (until != null) {
            business.closed(until);
        }
        business.inOrder();
        return e.put("business_premises")
                .with("permit_no", business.number())
                .with("building_no", business.permit().text("building_no"))
                .with("area", SMALL + 20 + e.below(200))
                .with("exclusive_area", 110)
                .with("dance_floor", e.chance(0.3))
                .with("rooms", ROOMS + e.below(6))
                .with("room_area", 60 + e.below(40))
                .with("liable_on", day)
                .with("surveyed_on", e.nextWorkingDay(day.plusDays(2L + e.below(6))));
    }
}
