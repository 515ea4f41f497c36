package kr.chungbaek.simulator.plot.hr;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import kr.chungbaek.simulator.plot.Entry;
import kr.chungbaek.simulator.plot.Episode;
import kr.chungbaek.simulator.plot.Plot;
import kr.chungbaek.simulator.world.Officer;

/** HR-08: nobody works overtime on a trip or on leave, and everybody records their own. */
final class Overtimes {

    private static final int WON_PER_HOUR = 12_000;
    private static final LocalTime NIGHT = LocalTime.of(21, 0);

    private Overtimes() {}

    static List<Plot> plots() {
        return List.of(overtime());
    }

    private static Plot overtime() {
        return Plot.of("HR-08")
                .ordinary(15, e -> {
                    Officer officer = officer(e);
                    LocalDate day = e.between(330, 300);
                    while (!day.isAfter(e.today())) {
                        worked(e, officer, day);
                        day = e.workingDays(day, 1 + e.below(12));
                        if (e.chance(0.15)) {
                            Orders.leave(e, officer, "ANNUAL", day, day, "1");
                            day = e.workingDays(day, 1);
                        }
                    }
                })
                .slip("overtime in the evening of a trip that lasted until late", e -> {
                    Officer officer = officer(e);
                    LocalDate day = e.between(300, 55);
                    Trips.order(e, officer, day, day).with("ends_at", day.atTime(22, 0));
                    unearned(e, worked(e, officer, day));
                })
                .slip("overtime in the middle of a holiday of a week", e -> {
                    Officer officer = officer(e);
                    LocalDate day = e.between(42, 25);
                    Orders.leave(e, officer, "ANNUAL", day.minusDays(2), day.plusDays(2), "1")
                            .enteredOn(e.lastWorkingDay(day.minusDays(5)));
                    unearned(e, worked(e, officer, day));
                })
                .slip("a clerk recorded it for a colleague", e -> {
                    Officer officer = officer(e);
                    Entry overtime = worked(e, officer, e.between(300, 55));
                    unearned(e, overtime.with("recorded_by", officer(e).id()));
                })
                .slip("night duty began an hour later", e -> {
                    Officer officer = officer(e);
                    LocalDate day = e.between(300, 55);
                    leaveOf(e, officer, day);
                    duty(e, officer, "NIGHT_DUTY", day).with("starts_at", day.atTime(19, 0));
                    unearned(e, worked(e, officer, day));
                })
                .slip("the trip was entered after the overtime", e -> {
                    Officer officer = officer(e);
                    LocalDate day = e.between(75, 55);
                    Trips.order(e, officer, day, day.plusDays(1)).enteredOn(e.between(27, 9));
                    unearned(e, worked(e, officer, day));
                })
                .lookAlike("called back from leave by an order for a disaster", e -> {
                    Officer officer = officer(e);
                    LocalDate day = e.between(300, 30);
                    leaveOf(e, officer, day);
                    duty(e, officer, "DISASTER", day);
                    earned(e, worked(e, officer, day));
                })
                .lookAlike("a clerk recorded the night duty of all", e -> {
                    Officer officer = officer(e);
                    LocalDate day = e.between(300, 30);
                    duty(e, officer, "NIGHT_DUTY", day);
                    earned(
                            e,
                            worked(e, officer, day)
                                    .with("recorded_by", officer(e).id()));
                })
                .lookAlike("the trip ended at six, the overtime began at six", e -> {
                    Officer officer = officer(e);
                    LocalDate day = e.between(300, 30);
                    Trips.order(e, officer, day, day);
                    earned(e, worked(e, officer, day));
                })
                .lookAlike("a colleague was on leave", e -> {
                    Officer officer = officer(e);
                    LocalDate day = e.between(300, 30);
                    leaveOf(e, officer(e), day);
                    earned(e, worked(e, officer, day));
                })
                .lookAlike("the trip ended early, as was entered the next day", e -> {
                    Officer officer = officer(e);
                    LocalDate day = e.between(300, 40);
                    Trips.order(e, officer, day, day)
                            .with("ends_at", day.atTime(NIGHT))
                            .corrected(e.workingDays(day, 1))
                            .with("ends_at", day.atTime(17, 0));
                    Entry overtime = worked(e, officer, day);
                    earned(e, overtime.enteredOn(e.workingDays(day, 1)));
                })
                .lookAlike("the month is not closed", e -> {
                    Officer officer = officer(e);
                    LocalDate day = e.between(9, 2);
                    leaveOf(e, officer, day);
                    earned(e, worked(e, officer, day));
                });
    }

    private static Officer officer(Episode e) {
        return e.hire(e.department());
    }

    /** Overtime from six to nine in the evening, which the officer recorded. */
    private static Entry worked(Episode e, Officer officer, LocalDate day) {
        return e.put("overtime")
                .with("officer_id", officer.id())
                .with("worked_on", day)
                .with("starts_at", day.atTime(Orders.EVENING))
                .with("ends_at", day.atTime(NIGHT))
                .with("amount", (NIGHT.getHour() - Orders.EVENING.getHour()) * WON_PER_HOUR)
                .with("recorded_by", officer.id());
    }

    /** Leave until late in the evening. */
    private static void leaveOf(Episode e, Officer officer, LocalDate day) {
        Orders.leave(e, officer, "ANNUAL", day, day, "1").with("ends_at", day.atTime(23, 0));
    }

    private static Entry duty(Episode e, Officer officer, String kind, LocalDate day) {
        return e.put("duty_order")
                .with("officer_id", officer.id())
                .with("kind", kind)
                .with("starts_at", day.atTime(Orders.EVENING))
                .with("ends_at", day.plusDays(1).atTime(Orders.MORNING))
                .with("starts_on", day);
    }

    private static void unearned(Episode e, Entry overtime) {
        e.answer(overtime.key(), overtime.won("amount"));
    }

    private static void earned(Episode e, Entry overtime) {
        e.answer(overtime.key());
    }
}
