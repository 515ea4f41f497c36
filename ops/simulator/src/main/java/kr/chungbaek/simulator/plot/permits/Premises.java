package kr.chungbaek.simulator.plot.permits;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kr.chungbaek.simulator.plot.Entry;
import kr.chungbaek.simulator.plot.Episode;
import kr.chungbaek.simulator.plot.Plot;

/** SA-05 and SA-06: the register marks illegal buildings, and a business belongs where its building's use allows it. */
final class Premises {

    private static final int DAYS = 7;
    private static final Map<String, String> USES = Map.of(
            "RESTAURANT", "SHOP",
            "BAR", "SHOP",
            "ENTERTAINMENT", "AMUSEMENT",
            "HOSPITAL", "HOSPITAL",
            "LODGING", "LODGING",
            "RETAIL", "SHOP",
            "WORKSHOP", "WORKSHOP");

    private Premises() {}

    static List<Plot> plots() {
        return List.of(marks(), uses());
    }

    // SA-05

    private static Plot marks() {
        return Plot.of("SA-05")
                .ordinary(3, e -> {
                    LocalDate day = e.between(330, 1);
                    Entry building = standing(e);
                    found(e, building, day);
                    marked(e, building, e.nextWorkingDay(day.plusDays(e.below(4))));
                })
                .slip("not marked", e -> unmarked(e, standing(e), e.between(300, 30)))
                .slip("not marked in these weeks", e -> unmarked(e, standing(e), e.between(27, 17)))
                .slip("the building beside it was marked", e -> {
                    LocalDate day = e.between(300, 30);
                    marked(e, standing(e), day.plusDays(2));
                    unmarked(e, standing(e), day);
                })
                .slip("the mark was taken away before it was corrected", e -> {
                    LocalDate day = e.between(300, 90);
                    Entry building = standing(e);
                    marked(e, building, day.plusDays(2)).corrected(day.plusDays(50)).with("violation_marked", false);
                    unmarked(e, building, day);
                })
                .slip("taxed as an extension, but not marked", e -> {
                    LocalDate day = e.between(300, 90);
                    Entry building = standing(e);
                    Entry found = place(IllegalBuilding.built(e, day), building);
                    e.put("tax_assessment")
                            .with("tax_kind", "ACQUISITION")
                            .with("building_no", building.key())
                            .with("taxpayer_id", found.text("owner_id"))
                            .with("assessed_on", e.nextWorkingDay(day.plusDays(40)));
                    e.answer(building.key());
                })
                .slip("one of two violations of it was corrected", e -> {
                    LocalDate day = e.between(300, 60);
                    Entry building = standing(e);
                    corrected(found(e, building, day), day.plusDays(4));
                    unmarked(e, building, day.plusDays(10));
                })
                .lookAlike("marked on the last day", e -> {
                    LocalDate day = e.between(300, 20);
                    Entry building = standing(e);
                    marked(e, building, day.plusDays(DAYS));
                    unmarked(e, building, day);
                })
                .lookAlike("corrected within days", e -> {
                    LocalDate day = e.between(300, 20);
                    Entry building = standing(e);
                    corrected(found(e, building, day), day.plusDays(DAYS - 1));
                    e.answer(building.key());
                })
                .lookAlike("taken down within days", e -> {
                    LocalDate day = e.between(300, 20);
                    Entry building = standing(e);
                    building.corrected(day.plusDays(5)).with("demolished_on", day.plusDays(5));
                    unmarked(e, building, day);
                })
                .lookAlike("a hut that the register does not know", e -> e.answer(
                        IllegalBuilding.otherUse(e, e.between(300, 20)).text("building_no")))
                .lookAlike("the last day has not passed", e -> unmarked(e, standing(e), e.between(5, 2)));
    }

    private static Entry standing(Episode e) {
        return RegisteredBuilding.standing(e, e.oneOf("HOUSING", "SHOP", "OFFICE", "WORKSHOP"));
    }

    private static Entry found(Episode e, Entry building, LocalDate day) {
        return place(IllegalBuilding.otherUse(e, day), building);
    }

    private static Entry place(Entry violation, Entry building) {
        return violation
                .with("building_no", building.key())
                .with("parcel_no", building.text("parcel_no"));
    }

    private static Entry marked(Episode e, Entry building, LocalDate day) {
        return building.corrected(day).with("violation_marked", true);
    }

    private static void corrected(Entry violation, LocalDate day) {
        violation.corrected(day).with("corrected_on", day);
    }

    private static void unmarked(Episode e, Entry building, LocalDate day) {
        found(e, building, day);
        e.answer(building.key());
    }

    // SA-06

    private static Plot uses() {
        return Plot.of("SA-06")
                .ordinary(4, e -> {
                    String kind = e.oneOf("RESTAURANT", "BAR", "RETAIL", "LODGING", "WORKSHOP", "HOSPITAL", "ENTERTAINMENT");
                    opened(e, kind, RegisteredBuilding.standing(e, USES.get(kind)), e.between(330, 1));
                })
                .slip("a restaurant in a dwelling", e -> misplaced(e, "RESTAURANT", "HOUSING", e.between(300, 30)))
                .slip("a restaurant in an office, in these weeks", e -> misplaced(
                        e, "RESTAURANT", "OFFICE", e.between(27, 9)))
                .slip("entertainment where only a shop may be", e -> misplaced(
                        e, "ENTERTAINMENT", "SHOP", e.between(300, 30)))
                .slip("a change to offices was begun, not to a shop", e -> {
                    Entry building = RegisteredBuilding.standing(e, "HOUSING");
                    LocalDate day = e.between(300, 30);
                    changing(e, building, "OFFICE", e.lastWorkingDay(day.minusDays(10)));
                    told(e, opened(e, "RETAIL", building, day));
                })
                .slip("a change to a shop was begun next door", e -> {
                    LocalDate day = e.between(300, 30);
                    changing(e, RegisteredBuilding.standing(e, "HOUSING"), "SHOP", e.lastWorkingDay(day.minusDays(10)));
                    misplaced(e, "BAR", "HOUSING", day);
                })
                .slip("the use was changed in the register afterwards", e -> {
                    Entry building = RegisteredBuilding.standing(e, "SHOP");
                    LocalDate day = e.between(300, 60);
                    told(e, opened(e, "RETAIL", building, day));
                    building.corrected(day.plusDays(30)).with("building_use", "HOUSING");
                })
                .lookAlike("a workshop in a shop", e -> misplaced(e, "WORKSHOP", "SHOP", e.between(300, 10)))
                .lookAlike("a clinic in a shop", e -> misplaced(e, "HOSPITAL", "SHOP", e.between(300, 10)))
                .lookAlike("a kind of business that may be anywhere", e -> misplaced(
                        e, "OTHER", "HOUSING", e.between(300, 10)))
                .lookAlike("a change to a shop had begun", e -> {
                    Entry building = RegisteredBuilding.standing(e, "HOUSING");
                    LocalDate day = e.between(300, 10);
                    changing(e, building, "SHOP", e.lastWorkingDay(day.minusDays(15)));
                    told(e, opened(e, "RESTAURANT", building, day));
                })
                .lookAlike("a dwelling that the register knows no more", e -> {
                    LocalDate day = e.between(300, 10);
                    Entry building = RegisteredBuilding.standing(e, "HOUSING");
                    LocalDate gone = e.lastWorkingDay(day.minusDays(20));
                    building.corrected(gone).with("demolished_on", gone);
                    told(e, opened(e, "RETAIL", building, day));
                });
    }

    private static void misplaced(Episode e, String kind, String use, LocalDate day) {
        told(e, opened(e, kind, RegisteredBuilding.standing(e, use), day));
    }

    private static Business opened(Episode e, String kind, Entry building, LocalDate day) {
        Business business = Business.opened(e, kind, day);
        business.permit().with("building_no", building.key());
        return business.inOrder();
    }

    private static void told(Episode e, Business business) {
        e.answer(business.number());
    }

    private static void changing(Episode e, Entry building, String use, LocalDate day) {
        e.put("building_use_change")
                .with("building_no", building.key())
                .with("new_use", use)
                .with("begun_on", day);
    }
}
