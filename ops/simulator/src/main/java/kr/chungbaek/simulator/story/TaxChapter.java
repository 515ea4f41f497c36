package kr.chungbaek.simulator.story;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import kr.chungbaek.simulator.source.Assessment;
import kr.chungbaek.simulator.source.Completion;
import kr.chungbaek.simulator.source.Protocol;
import kr.chungbaek.simulator.source.Row;
import kr.chungbaek.simulator.source.SaveRows;
import kr.chungbaek.simulator.source.Town;

/** LT-04: buildings are approved for use, and acquisition tax is assessed within 60 days, or not. */
final class TaxChapter implements Chapter {

    private static final String SCENARIO = "LT-04";
    private static final LocalDate BEGIN = LocalDate.of(2024, 3, 4);
    private static final int BUILDINGS = 60;
    private static final int OTHER_TAXES = 160;
    private static final Duration LATE_ENTRY = Duration.ofSeconds(5);

    @Override
    public void write(Cast cast, int place, Draft draft) {
        Buildings buildings = new Buildings(cast, draft);
        for (int count = 0; count < BUILDINGS; count++) {
            innocentBuilding(buildings, draft);
        }
        for (int count = 0; count < OTHER_TAXES; count++) {
            draft.history(cast.town(), List.of(buildings.otherTax()));
        }
        slips(buildings, cast.town(), place, draft);
        lookAlikes(buildings, cast.town(), place, draft);
        if (place % 3 == 0) {
            enteredLate(buildings, cast.town(), draft);
        }
    }

    private static void innocentBuilding(Buildings buildings, Draft draft) {
        int span = (int) (draft.today().toEpochDay() - BEGIN.toEpochDay());
        LocalDate approvedOn = draft.days().last(BEGIN.plusDays(draft.below(span)));
        Completion building = buildings.approved(approvedOn);
        buildings.keep(building);
        LocalDate due = draft.days().taxDue(approvedOn);
        LocalDate assessedOn = approvedOn.plusDays(draft.below(60));
        if (due.isBefore(draft.today()) || assessedOn.isBefore(draft.today().minusDays(2))) {
            buildings.keep(buildings.tax(building, earlier(assessedOn, draft.today())));
        }
    }

    private static LocalDate earlier(LocalDate first, LocalDate second) {
        return first.isBefore(second) ? first : second;
    }

    private static void slips(Buildings buildings, Town town, int place, Draft draft) {
        Completion building = buildings.approved(draft.days().last(draft.today().minusDays(90L + draft.below(200))));
        Assessment tax = buildings.tax(building, building.approvedOn().plusDays(20));
        switch (place % 5) {
            case 0 -> plant(buildings, town, building, List.of(), "nothing was assessed", draft);
            case 1 -> {
                Row other = buildings.reassigned(tax, draft.parcel(building.sgg()), building.owner());
                plant(buildings, town, building, List.of(other), "assessed on another parcel", draft);
            }
            case 2 -> {
                Row other = buildings.reassigned(tax, building.parcel(), draft.resident());
                plant(buildings, town, building, List.of(other), "assessed to the former owner", draft);
            }
            case 3 -> {
                Row other = buildings.ofKind(tax, Assessment.REGISTRATION);
                plant(buildings, town, building, List.of(other), "only registration tax was assessed", draft);
            }
            default -> {
                Row land = buildings.tax(building, building.approvedOn().minusDays(40));
                plant(buildings, town, building, List.of(land), "only the land was taxed, before the building", draft);
            }
        }
        if (place % 2 == 1) {
            LocalDate justPassed =
                    approvedForDue(draft, draft.days().last(draft.today().minusDays(1)));
            plant(buildings, town, buildings.approved(justPassed), List.of(), "the deadline passed yesterday", draft);
        }
    }

    private static void plant(
            Buildings buildings, Town town, Completion building, List<Row> rows, String kind, Draft draft) {
        buildings.keep(building);
        rows.forEach(buildings::keep);
        draft.slip(new Slip(SCENARIO, town, building.number(), Protocol.SQL, kind));
    }

    private static void lookAlikes(Buildings buildings, Town town, int place, Draft draft) {
        LocalDate past = draft.days().last(draft.today().minusDays(100L + draft.below(100)));
        Completion exempt = buildings.exempt(buildings.approved(past));
        innocent(town, buildings, exempt, List.of(), "the owner is exempt", draft);

        Completion lastDay = buildings.approved(past);
        Row onLastDay = buildings.tax(lastDay, draft.days().taxDue(past));
        innocent(town, buildings, lastDay, List.of(onLastDay), "assessed on the last day", draft);

        Completion holiday = buildings.approved(approvedBeforeHoliday(draft));
        Row afterHoliday = buildings.tax(holiday, draft.days().taxDue(holiday.approvedOn()));
        innocent(town, buildings, holiday, List.of(afterHoliday), "day 60 is a holiday, assessed the day after", draft);

        Completion fresh = buildings.approved(draft.days().last(draft.today().minusDays(30)));
        innocent(town, buildings, fresh, List.of(), "the deadline has not passed", draft);

        if (place % 2 == 0) {
            Completion hyphen = buildings.approved(past);
            Assessment tax = buildings.tax(hyphen, past.plusDays(30));
            Row written = buildings.reassigned(tax, hyphen.parcel(), hyphenated(hyphen.owner()));
            innocent(town, buildings, hyphen, List.of(written), "the owner's number has a hyphen", draft);
        }
        dueToday(buildings, town, draft);
    }

    /** Due today and not assessed before the play has begun: no case may come out at any time. */
    private static void dueToday(Buildings buildings, Town town, Draft draft) {
        Completion building = buildings.approved(approvedForDue(draft, draft.today()));
        innocent(town, buildings, building, List.of(), "the counterpart arrives on the last day", draft);
        Row tax = buildings.tax(building, draft.today());
        draft.live(LATE_ENTRY, new SaveRows(town.region(), List.of(tax)), "");
    }

    private static void enteredLate(Buildings buildings, Town town, Draft draft) {
        LocalDate past = draft.days().last(draft.today().minusDays(150L + draft.below(60)));
        Completion building = buildings.approved(past);
        draft.slip(new Slip(SCENARIO, town, building.number(), Protocol.SQL, "approval entered months late, no tax"));
        String headline = "%s: building %s is entered today, approved on %s; nobody assessed acquisition tax"
                .formatted(town.name(), building.number(), past);
        draft.live(LATE_ENTRY.plusSeconds(2), new SaveRows(town.region(), List.of(building)), headline);

        Completion taxed = buildings.approved(past);
        buildings.keep(buildings.tax(taxed, past.plusDays(12)));
        draft.lookAlike(new LookAlike(SCENARIO, town, taxed.number(), "approval entered late, but taxed in time"));
        draft.live(LATE_ENTRY.plusSeconds(2), new SaveRows(town.region(), List.of(taxed)), "");
    }

    private static void innocent(
            Town town, Buildings buildings, Completion building, List<Row> rows, String kind, Draft draft) {
        buildings.keep(building);
        rows.forEach(buildings::keep);
        draft.lookAlike(new LookAlike(SCENARIO, town, building.number(), kind));
    }

    private static String hyphenated(String resident) {
        return resident.substring(0, 6) + "-" + resident.substring(6);
    }

    /** The latest day of approval whose deadline is {@code due}. */
    private static LocalDate approvedForDue(Draft draft, LocalDate due) {
        LocalDate day = due.minusDays(60);
        while (!draft.days().taxDue(day).equals(due)) {
            day = day.minusDays(1);
        }
        return day;
    }

    private static LocalDate approvedBeforeHoliday(Draft draft) {
        LocalDate day = draft.today().minusDays(130L + draft.below(30));
        while (!draft.days().holiday().test(day.plusDays(60))) {
            day = day.minusDays(1);
        }
        return day;
    }
}
