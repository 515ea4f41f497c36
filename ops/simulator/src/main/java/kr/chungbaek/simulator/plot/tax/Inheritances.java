package kr.chungbaek.simulator.plot.tax;

import java.time.LocalDate;
import kr.chungbaek.simulator.plot.Entry;
import kr.chungbaek.simulator.plot.Episode;
import kr.chungbaek.simulator.plot.Plot;
import kr.chungbaek.simulator.world.Person;

/** LT-08: heirs file by the end of the sixth month after the month of a death, from abroad of the ninth. */
final class Inheritances {

    private static final int MONTHS = 6;
    private static final int MONTHS_ABROAD = 9;

    private Inheritances() {}

    static Plot plot() {
        return Plot.of("LT-08")
                .ordinary(3, Inheritances::settled)
                .ordinary(1, e -> died(e, e.person(), e.below(MONTHS)))
                .ordinary(2, e -> owned(e, e.person()))
                .slip("nothing was filed or registered", e -> {
                    Entry land = owned(e, e.person());
                    died(e, land, MONTHS + 2 + e.below(4));
                    owed(e, land);
                })
                .slip("nothing, and the last day is near", e -> {
                    Entry land = owned(e, e.person());
                    died(e, land, MONTHS + 1);
                    owed(e, land);
                })
                .slip("the heirs filed for one of two parcels", e -> {
                    Person owner = e.person();
                    Entry first = owned(e, owner);
                    Entry second = owned(e, owner);
                    Entry death = died(e, first, MONTHS + 2);
                    filed(e, first, death.date("died_on").plusDays(100));
                    owed(e, second);
                })
                .slip("the heirs live abroad, and nine months have passed", e -> {
                    Entry land = owned(e, e.person());
                    died(e, land, MONTHS_ABROAD + 2).with("abroad", true);
                    owed(e, land);
                })
                .slip("only the crematorium of another region reported the death", e -> {
                    Entry land = owned(e, e.person());
                    died(e, land, MONTHS + 2).with("source", "CREMATORIUM").at(e.common());
                    owed(e, land);
                })
                .slip("a gift was registered the month before, of another parcel", e -> {
                    Entry land = owned(e, e.person());
                    Entry death = died(e, land, MONTHS + 3);
                    registered(e, land, death.date("died_on").minusDays(30))
                            .with("parcel_no", e.parcel())
                            .with("cause", "GIFT");
                    owed(e, land);
                })
                .lookAlike("filed on the last day", e -> {
                    Entry land = owned(e, e.person());
                    Entry death = died(e, land, MONTHS + 2);
                    filed(e, land, lastDay(e, death));
                    innocent(e, land);
                })
                .lookAlike("registered for the heirs", e -> {
                    Entry land = owned(e, e.person());
                    Entry death = died(e, land, MONTHS + 3);
                    registered(e, land, e.nextWorkingDay(death.date("died_on").plusDays(120)));
                    innocent(e, land);
                })
                .lookAlike("sold before the death", e -> {
                    Entry land = owned(e, e.person());
                    LocalDate sold = e.ago(400);
                    land.corrected(sold).with("until", sold);
                    died(e, land, MONTHS + 3);
                    innocent(e, land);
                })
                .lookAlike("the heirs live abroad, and six months have passed", e -> {
                    Entry land = owned(e, e.person());
                    died(e, land, MONTHS_ABROAD - 1).with("abroad", true);
                    innocent(e, land);
                })
                .lookAlike("a namesake of the owner died", e -> {
                    Person owner = e.person();
                    Entry land = owned(e, owner);
                    died(e, e.namesake(owner), MONTHS + 3);
                    innocent(e, land);
                })
                .lookAlike("the last day has not passed", e -> {
                    Entry land = owned(e, e.person());
                    died(e, land, MONTHS);
                    innocent(e, land);
                });
    }

    /** Filed, taxed, registered, and the heir owns it. */
    private static void settled(Episode e) {
        Entry land = owned(e, e.person());
        Entry death = died(e, land, e.below(11));
        LocalDate day = e.nextWorkingDay(death.date("died_on").plusDays(40L + e.below(120)));
        String heir = e.person().id();
        filed(e, land, day).with("filer_id", heir);
        Taxes.acquisition(e, land.text("parcel_no"), heir, day, Taxes.ofBuilding(land.won("value")));
        registered(e, land, e.nextWorkingDay(day.plusDays(7))).with("owner_id", heir);
        land.corrected(e.nextWorkingDay(day.plusDays(9))).with("until", day);
    }

    private static Entry owned(Episode e, Person owner) {
        return e.put("real_estate_owner")
                .with("owner_id", owner.id())
                .with("value", e.won(30_000_000, 900_000_000))
                .with("since", e.between(4_000, 800));
    }

    private static Entry died(Episode e, Entry land, int months) {
        return death(e, land.text("owner_id"), months);
    }

    private static Entry died(Episode e, Person person, int months) {
        return death(e, person.id(), months);
    }

    /** @param months ago, of the calendar */
    private static Entry death(Episode e, String person, int months) {
        LocalDate day = e.today().minusMonths(months).withDayOfMonth(1 + e.below(months == 0 ? 10 : 28));
        LocalDate reported = e.nextWorkingDay(day.plusDays(3L + e.below(20)));
        return e.put("death_record")
                .with("person_id", person)
                .with("source", "REGISTRY")
                .with("died_on", day)
                .with("reported_on", reported)
                .enteredOn(reported);
    }

    private static Entry filed(Episode e, Entry land, LocalDate day) {
        return Taxes.filed(e, "INHERITANCE", land.text("parcel_no"), e.person().id(), day);
    }

    private static Entry registered(Episode e, Entry land, LocalDate day) {
        return e.put("re_registration")
                .with("parcel_no", land.text("parcel_no"))
                .with("cause", "INHERITANCE")
                .with("registered_on", day);
    }

    private static LocalDate lastDay(Episode e, Entry death) {
        LocalDate month = death.date("died_on").plusMonths(MONTHS);
        return e.nextWorkingDay(month.withDayOfMonth(month.lengthOfMonth()));
    }

    private static String key(Entry land) {
        return land.text("owner_id") + "|" + land.text("parcel_no");
    }

    private static void owed(Episode e, Entry land) {
        e.answer(key(land), Taxes.ofBuilding(land.won("value")));
    }

    private static void innocent(Episode e, Entry land) {
        e.answer(key(land));
    }
}
