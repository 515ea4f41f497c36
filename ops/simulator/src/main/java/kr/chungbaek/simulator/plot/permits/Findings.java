package kr.chungbaek.simulator.plot.permits;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import kr.chungbaek.simulator.plot.Entry;
import kr.chungbaek.simulator.plot.Episode;
import kr.chungbaek.simulator.plot.Plot;

/** SA-03 and SA-04: what an inspection finds is acted upon, and who missed the yearly education is fined. */
final class Findings {

    private static final int DAYS = 30;
    private static final long EDUCATION_FINE = 200_000;

    private Findings() {}

    static List<Plot> plots() {
        return List.of(violations(), education());
    }

    // SA-03

    private static Plot violations() {
        return Plot.of("SA-03")
                .ordinary(4, e -> {
                    Entry finding = found(e, e.between(330, 1));
                    acted(e, finding, e.oneOf("FINE", "SURCHARGE", "SUSPENSION", "WARNING"), 1 + e.below(DAYS));
                })
                .ordinary(1, e -> dismissed(e, found(e, e.between(330, 1))))
                .slip("no action followed", e -> owed(e, found(e, e.between(300, 60))))
                .slip("no action, and the last day is near", e -> owed(e, found(e, e.between(58, 39))))
                .slip("a notice of the police about minors was laid aside", e -> owed(
                        e,
                        found(e, e.between(300, 60)).with("kind", "MINORS").with("expected_fine", 5_000_000)))
                .slip("the action names an earlier finding at the same place", e -> {
                    Entry finding = found(e, e.between(300, 60));
                    acted(e, finding, "WARNING", 12).with("finding_no", e.number("FN"));
                    owed(e, finding);
                })
                .slip("one of two findings was acted upon", e -> {
                    Entry first = found(e, e.between(300, 60));
                    Entry second = found(e, first.date("found_on")).with("permit_no", first.text("permit_no"));
                    acted(e, first, "FINE", 15);
                    owed(e, second);
                })
                .slip("an action was taken and withdrawn", e -> {
                    Entry finding = found(e, e.between(300, 60));
                    Entry action = acted(e, finding, "WARNING", 12);
                    action.deletedOn(e.nextWorkingDay(action.date("disposed_on").plusDays(4)));
                    owed(e, finding);
                })
                .lookAlike("warned on the last day", e -> {
                    Entry finding = found(e, e.between(300, 45));
                    acted(e, finding, "WARNING", DAYS)
                            .with("disposed_on", finding.date("found_on").plusDays(DAYS));
                    e.answer(finding.key());
                })
                .lookAlike("it turned out that nothing was wrong", e -> {
                    Entry finding = found(e, e.between(300, 45));
                    dismissed(e, finding);
                    e.answer(finding.key());
                })
                .lookAlike("suspended instead of fined", e -> {
                    Entry finding = found(e, e.between(300, 45));
                    acted(e, finding, "SUSPENSION", 20);
                    e.answer(finding.key());
                })
                .lookAlike("the last day has not passed", e -> e.answer(
                        found(e, e.between(26, 3)).key()));
    }

    private static Entry found(Episode e, LocalDate day) {
        return e.put("inspection_finding")
                .with("permit_no", Business.running(e).inOrder().number())
                .with("kind", e.oneOf("HYGIENE", "HYGIENE", "ORIGIN", "OTHER"))
                .with("found_on", day)
                .with("expected_fine", e.won(200_000, 3_000_000));
    }

    private static void dismissed(Episode e, Entry finding) {
        LocalDate day = e.nextWorkingDay(finding.date("found_on").plusDays(15));
        finding.corrected(day).with("dismissed_on", day);
    }

    /** A fine is assessed with it. */
    private static Entry acted(Episode e, Entry finding, String kind, int days) {
        LocalDate day = e.lastWorkingDay(finding.date("found_on").plusDays(days));
        long converted = kind.equals("SURCHARGE") ? 15 : 1;
        long amount = kind.equals("SURCHARGE") ? 120_000 : finding.won("expected_fine");
        Entry action = e.put("violation_action")
                .with("finding_no", finding.key())
                .with("permit_no", finding.text("permit_no"))
                .with("kind", kind)
                .with("days", String.valueOf(converted))
                .with("daily_amount", amount)
                .with("disposed_on", day);
        if (Set.of("FINE", "SURCHARGE").contains(kind)) {
            duty(e, "FOOD_SANITATION", action.key(), converted * amount, e.nextWorkingDay(day.plusDays(3)))
                    .with("payer_id", action.text("holder_id"));
        }
        return action;
    }

    private static Entry duty(Episode e, String kind, String ground, long amount, LocalDate day) {
        return e.put("duty_assessment")
                .with("kind", kind)
                .with("base_no", ground)
                .with("fiscal_year", day.getYear())
                .with("amount", amount)
                .with("assessed_on", day)
                .with("due_on", day.plusDays(DAYS));
    }

    private static void owed(Episode e, Entry finding) {
        e.answer(finding.key(), finding.won("expected_fine"));
    }

    // SA-04

    private static Plot education() {
        return Plot.of("SA-04")
                .ordinary(4, e -> place(e).inOrder())
                .ordinary(1, e -> {
                    Business place = untaught(place(e), year(e));
                    fined(e, place, year(e));
                })
                .slip("neither taught nor fined", e -> owed(e, untaught(place(e), year(e)), year(e)))
                .slip("neither, the year before", e -> {
                    Business place = Business.opened(e, "RESTAURANT", e.between(1_500, 900));
                    owed(e, untaught(place, year(e) - 1), year(e) - 1);
                })
                .slip("the fine was cancelled", e -> {
                    Business place = untaught(place(e), year(e));
                    Entry fine = fined(e, place, year(e));
                    fine.corrected(e.ago(10)).with("cancelled", true);
                    owed(e, place, year(e));
                })
                .slip("fined for the year before only", e -> {
                    Business place = untaught(place(e), year(e));
                    fined(e, place, year(e) - 1);
                    owed(e, place, year(e));
                })
                .slip("taught under the number of another place", e -> {
                    Business place = untaught(place(e), year(e));
                    place.education(year(e)).with("permit_no", e.number("PN"));
                    owed(e, place, year(e));
                })
                .slip("closed on the last day of the year itself", e -> {
                    LocalDate day = LocalDate.of(year(e), 12, 31);
                    owed(e, untaught(place(e).closed(day), year(e)), year(e));
                })
                .lookAlike("fined in January", e -> {
                    Business place = untaught(place(e), year(e));
                    fined(e, place, year(e));
                    innocent(e, place);
                })
                .lookAlike("opened within the year", e -> innocent(
                        e,
                        Business.opened(e, "BAR", LocalDate.of(year(e), 1, 5).plusDays(e.below(300)))
                                .inOrder()))
                .lookAlike("closed the day before the year's end", e -> innocent(
                        e, untaught(place(e).closed(LocalDate.of(year(e), 12, 30)), year(e))))
                .lookAlike("taught on the last day of the year", e -> {
                    Business place = untaught(place(e), year(e));
                    place.education(year(e)).with("completed_on", LocalDate.of(year(e), 12, 31));
                    innocent(e, place);
                })
                .lookAlike("a shop that sells no food", e -> innocent(
                        e, Business.opened(e, "RETAIL", e.between(1_500, 420)).inOrder()));
    }

    private static Business place(Episode e) {
        return Business.opened(e, e.oneOf("RESTAURANT", "BAR", "ENTERTAINMENT"), e.between(1_500, 430));
    }

    private static Business untaught(Business place, int year) {
        return place.licensed().filed().taughtExcept(year);
    }

    /** The last year of which the fines are due. */
    private static int year(Episode e) {
        return e.latest(12, 31, DAYS + 10).getYear();
    }

    private static Entry fined(Episode e, Business place, int year) {
        LocalDate day = e.lastWorkingDay(LocalDate.of(year + 1, 1, 12 + e.below(17)));
        return duty(e, "HYGIENE_EDUCATION", place.number(), EDUCATION_FINE, day)
                .with("payer_id", place.holder())
                .with("fiscal_year", year);
    }

    private static void owed(Episode e, Business place, int year) {
        e.answer(place.number(year), EDUCATION_FINE);
    }

    private static void innocent(Episode e, Business place) {
        e.answer(place.number(year(e)));
    }
}
