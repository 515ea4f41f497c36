package kr.chungbaek.simulator.plot.duties;

import java.time.LocalDate;
import java.util.List;
import kr.chungbaek.simulator.plot.Entry;
import kr.chungbaek.simulator.plot.Episode;
import kr.chungbaek.simulator.plot.Plot;

/** LD-10: large buildings in urban traffic areas are charged every October for the state of 31 July. */
final class TrafficCharges {

    private static final int FIRST_YEAR = 2025;
    private static final int LEAST_AREA = 1_000;
    private static final int LEAST_SHARE = 160;

    /** 350 won a square metre, times 1.2. */
    private static final int WON_PER_AREA = 420;

    private TrafficCharges() {}

    static List<Plot> plots() {
        return List.of(charges());
    }

    private static Plot charges() {
        return Plot.of("LD-10")
                .ordinary(4, e -> chargedUntil(e, large(e, e.between(5_000, 1)), year(e)))
                .ordinary(
                        3,
                        e -> building(e, e.between(5_000, 1), 60 + e.below(900))
                                .with("building_use", e.oneOf("SHOP", "OFFICE", "HOUSING", "WORKSHOP")))
                .slip("the last year was not charged", e -> {
                    Entry building = large(e, e.between(5_000, 800));
                    chargedUntil(e, building, year(e) - 1);
                    uncharged(e, building, 0);
                })
                .slip("what was built without a permit makes it large", e -> {
                    Entry building = building(e, e.between(5_000, 800), LEAST_AREA - 40);
                    illegal(e, building, LocalDate.of(year(e), 7, 31), 40);
                    uncharged(e, building, 40);
                })
                .slip("the charge was cancelled and not made anew", e -> {
                    Entry building = large(e, e.between(5_000, 800));
                    chargedUntil(e, building, year(e) - 1);
                    Bills.cancel(charge(e, building, year(e)), e.between(27, 9));
                    uncharged(e, building, 0);
                })
                .slip("October's charge names the year before", e -> {
                    Entry building = large(e, e.between(5_000, 800));
                    chargedUntil(e, building, year(e) - 1);
                    charge(e, building, year(e)).with("fiscal_year", year(e) - 1);
                    uncharged(e, building, 0);
                })
                .slip("a new building was entered months late", e -> {
                    Entry building = large(e, e.lastWorkingDay(LocalDate.of(year(e), 4, 1 + e.below(28))));
                    building.enteredOn(e.lastWorkingDay(e.firstDay().plusDays(3L + e.below(15))));
                    uncharged(e, building, 0);
                })
                .lookAlike("charged on the last day, to the tenant", e -> {
                    Entry building = large(e, e.between(5_000, 800));
                    chargedUntil(e, building, year(e) - 1);
                    charge(e, building, year(e))
                            .with("payer_id", e.company().id())
                            .with("assessed_on", e.lastWorkingDay(LocalDate.of(year(e), 10, 31)));
                    innocent(e, building);
                })
                .lookAlike("a house of worship is exempt", e -> {
                    Entry building = large(e, e.between(5_000, 800));
                    innocent(e, building.with("building_use", e.oneOf("RELIGIOUS", "SCHOOL", "WELFARE")));
                })
                .lookAlike("the owner's share is one square metre too small", e -> {
                    Entry building = large(e, e.between(5_000, 800));
                    innocent(e, building.with("owner_share_area", LEAST_SHARE - 1));
                })
                .lookAlike("the building is one square metre too small", e -> {
                    Entry building = building(e, e.between(5_000, 800), LEAST_AREA - 1);
                    innocent(e, building);
                })
                .lookAlike("the illegal part was confirmed in August", e -> {
                    Entry building = building(e, e.between(5_000, 800), LEAST_AREA - 40);
                    illegal(e, building, LocalDate.of(year(e), 8, 3), 60);
                    innocent(e, building);
                })
                .lookAlike("taken down in the week before 31 July", e -> {
                    Entry building = large(e, e.between(5_000, 800));
                    chargedUntil(e, building, year(e) - 1);
                    LocalDate day = e.lastWorkingDay(LocalDate.of(year(e), 7, 30));
                    building.corrected(day).with("demolished_on", day);
                    innocent(e, building);
                });
    }

    /** The last year whose October is over. */
    private static int year(Episode e) {
        return e.latest(10, 31, 1).getYear();
    }

    private static Entry large(Episode e, LocalDate approved) {
        return building(e, approved, LEAST_AREA + e.below(9_000));
    }

    /** A building of one owner, which is on the property tax roll. */
    private static Entry building(Episode e, LocalDate approved, int area) {
        Entry building = e.put("building_register")
                .with("building_use", e.oneOf("SHOP", "OFFICE", "HOSPITAL", "LODGING", "WORKSHOP"))
                .with("floor_area", area)
                .with("owner_share_area", Math.max(area / (1 + e.below(3)), LEAST_SHARE))
                .with("urban_traffic", true)
                .with("standard_value", area * e.won(300_000, 1_500_000))
                .with("violation_marked", false)
                .with("approved_on", approved);
        LocalDate rollDay = LocalDate.of(e.latest(6, 1, 40).getYear(), 6, 1);
        if (!approved.isAfter(rollDay)) {
            e.put("property_tax_object")
                    .with("building_no", building.key())
                    .with("tax_year", rollDay.getYear())
                    .with("floor_area", area)
                    .with("owner_id", building.value("owner_id"))
                    .with("entered_on", rollDay);
        }
        return building;
    }

    /** Charges every year from the first one that is judged, as far as the building stood by then. */
    private static void chargedUntil(Episode e, Entry building, int last) {
        LocalDate approved = building.date("approved_on");
        for (int year = FIRST_YEAR; year <= last; year++) {
            if (!approved.isAfter(LocalDate.of(year, 7, 31))) {
                Bills.pay(e, charge(e, building, year));
            }
        }
    }

    private static Entry charge(Episode e, Entry building, int year) {
        LocalDate day = e.nextWorkingDay(LocalDate.of(year, 10, 1 + e.below(20)));
        return Bills.bill(e, "TRAFFIC", building.key(), building.text("owner_id"), day, due(building, 0));
    }

    /** Something built on without a permit, which was marked, taxed, and is charged until it is gone. */
    private static void illegal(Episode e, Entry building, LocalDate confirmed, int area) {
        building.corrected(confirmed.plusDays(3)).with("violation_marked", true);
        Entry violation = e.put("building_violation")
                .with("building_no", building.key())
                .with("parcel_no", building.value("parcel_no"))
                .with("owner_id", building.value("owner_id"))
                .with("kind", "EXTENSION")
                .with("area", area)
                .with("confirmed_on", confirmed)
                .with("order_due_on", confirmed.plusDays(60));
        IllegalBuildings.taxed(e, violation);
        Bills.pay(e, IllegalBuildings.charge(e, violation, confirmed.plusDays(75)));
    }

    private static long due(Entry building, int illegalArea) {
        return (Long.parseLong(building.text("owner_share_area")) + illegalArea) * WON_PER_AREA;
    }

    private static void uncharged(Episode e, Entry building, int illegalArea) {
        e.answer(building.key() + "|" + year(e), due(building, illegalArea));
    }

    private static void innocent(Episode e, Entry building) {
        e.answer(building.key() + "|" + year(e));
    }
}
