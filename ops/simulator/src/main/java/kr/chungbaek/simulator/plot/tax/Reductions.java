package kr.chungbaek.simulator.plot.tax;

import java.time.LocalDate;
import kr.chungbaek.simulator.plot.Entry;
import kr.chungbaek.simulator.plot.Episode;
import kr.chungbaek.simulator.plot.Plot;

/** LT-09: who sells or uses otherwise what was exempted for a purpose pays the tax within 60 days. */
final class Reductions {

    private static final int DAYS = 60;

    private Reductions() {}

    static Plot plot() {
        return Plot.of("LT-09")
                .ordinary(3, e -> granted(e, e.oneOf("FARM", "AGRI_CORP", "START_UP", "RENTAL"), e.between(330, 1)))
                .ordinary(1, e -> happened(e, rental(e), "LEASE", e.between(300, 5)))
                .ordinary(2, e -> {
                    Entry event = happened(e, farm(e), "SALE", e.between(300, 5));
                    taken(e, event, e.nextWorkingDay(event.date("occurred_on").plusDays(1L + e.below(DAYS))));
                })
                .slip("sold within the time, and nothing taken back", e -> owed(e, farm(e), "SALE", e.between(300, 75)))
                .slip("sold, and the last day is near", e -> owed(e, farm(e), "SALE", e.between(86, 73)))
                .slip("used otherwise", e -> owed(e, startUp(e), "OTHER_USE", e.between(300, 75)))
                .slip("farm land was let", e -> owed(e, farm(e), "LEASE", e.between(300, 75)))
                .slip("rental housing was sold", e -> owed(e, rental(e), "SALE", e.between(300, 75)))
                .slip("sold on the very last day of the time", e -> {
                    LocalDate day = e.between(300, 75);
                    owed(e, farm(e).with("grace_until", day), "SALE", day);
                })
                .slip("another reduction of the owner was taken back", e -> {
                    Entry other = farm(e);
                    Entry reduction = farm(e).with("owner_id", other.text("owner_id"));
                    LocalDate day = e.between(300, 75);
                    taken(e, happened(e, other, "SALE", day), day.plusDays(10))
                            .with("taxpayer_id", other.text("owner_id"));
                    owed(e, reduction, "SALE", day);
                })
                .lookAlike("rental housing was let, as it should be", e -> {
                    Entry reduction = rental(e);
                    happened(e, reduction, "LEASE", e.between(300, 75));
                    e.answer(reduction.key());
                })
                .lookAlike("sold a day after the time", e -> {
                    LocalDate day = e.between(300, 75);
                    Entry reduction = farm(e).with("grace_until", day.minusDays(1));
                    happened(e, reduction, "SALE", day);
                    e.answer(reduction.key());
                })
                .lookAlike("taken back on the last day", e -> {
                    Entry reduction = startUp(e);
                    LocalDate day = e.between(300, 75);
                    taken(e, happened(e, reduction, "OTHER_USE", day), e.nextWorkingDay(day.plusDays(DAYS)));
                    e.answer(reduction.key());
                })
                .lookAlike("the sale was called off before the last day", e -> {
                    Entry reduction = farm(e);
                    LocalDate day = e.between(300, 75);
                    happened(e, reduction, "SALE", day).droppedOn(day.plusDays(12));
                    e.answer(reduction.key());
                })
                .lookAlike("the last day has not passed", e -> {
                    Entry reduction = farm(e);
                    happened(e, reduction, "SALE", e.between(24, 4));
                    e.answer(reduction.key());
                });
    }

    private static Entry farm(Episode e) {
        return granted(e, "FARM", e.between(650, 400));
    }

    private static Entry startUp(Episode e) {
        return granted(e, "START_UP", e.between(650, 400));
    }

    private static Entry rental(Episode e) {
        return granted(e, "RENTAL", e.between(900, 400));
    }

    private static Entry granted(Episode e, String reason, LocalDate day) {
        return e.put("tax_exemption")
                .with("reason", reason)
                .with("granted_on", day)
                .with("grace_until", day.plusYears(years(reason)))
                .with("tax_reduced", e.won(1_000_000, 60_000_000));
    }

    private static int years(String reason) {
        return switch (reason) {
            case "RENTAL" -> 5;
            case "AGRI_CORP" -> 3;
            default -> 2;
        };
    }

    private static Entry happened(Episode e, Entry reduction, String kind, LocalDate day) {
        return e.put("exempt_use_event")
                .with("exemption_no", reduction.key())
                .with("kind", kind)
                .with("occurred_on", day);
    }

    private static Entry taken(Episode e, Entry event, LocalDate day) {
        return Taxes.assessed(e, "ACQUISITION", e.person().id(), day, e.won(1_000_000, 60_000_000))
                .with("exemption_no", event.text("exemption_no"));
    }

    private static void owed(Episode e, Entry reduction, String kind, LocalDate day) {
        happened(e, reduction, kind, day);
        e.answer(reduction.key(), reduction.won("tax_reduced"));
    }
}
