package kr.chungbaek.simulator.plot.tax;

import java.time.LocalDate;
import kr.chungbaek.simulator.plot.Entry;
import kr.chungbaek.simulator.plot.Episode;
import kr.chungbaek.simulator.plot.Plot;
import kr.chungbaek.simulator.world.Officer;

/** LT-16: one officer enters a refund or reduction, another approves it, and both are at work that day. */
final class TwoOfficers {

    private static final int MORNING = 9;
    private static final int EVENING = 18;

    private TwoOfficers() {}

    static Plot plot() {
        return Plot.of("LT-16")
                .ordinary(3, e -> reduced(e, e.between(330, 1)))
                .ordinary(1, e -> Refunds.paid(e, Refunds.ofPaidTwice(e, e.person(), e.between(330, 1))))
                .slip("one officer entered and approved a refund", e -> {
                    Officer officer = officer(e);
                    owed(e, refund(e, officer, officer, e.between(300, 30)));
                })
                .slip("one officer entered and approved a reduction in these weeks", e -> {
                    Officer officer = officer(e);
                    owed(e, reduction(e, officer, officer, e.between(27, 9)));
                })
                .slip("the approver was on leave all day", e -> {
                    Officer away = officer(e);
                    LocalDate day = e.between(300, 30);
                    absent(e, "leave_record", away, day, day);
                    owed(e, refund(e, officer(e), away, day));
                })
                .slip("whoever entered it was on a trip of three days", e -> {
                    Officer away = officer(e);
                    LocalDate day = e.between(300, 30);
                    absent(e, "travel_order", away, e.lastWorkingDay(day.minusDays(1)), e.workingDays(day, 1));
                    owed(e, reduction(e, away, officer(e), day));
                })
                .slip("the approver had retired the day before", e -> {
                    Officer away = officer(e);
                    LocalDate day = e.between(300, 30);
                    retired(e, away, e.lastWorkingDay(day.minusDays(1)));
                    owed(e, refund(e, officer(e), away, day));
                })
                .slip("a leave was entered weeks after the decision of that day", e -> {
                    Officer away = officer(e);
                    LocalDate day = e.between(120, 60);
                    absent(e, "leave_record", away, day, day).enteredOn(e.between(27, 9));
                    owed(e, reduction(e, officer(e), away, day));
                })
                .lookAlike("on leave for the morning only", e -> {
                    Officer back = officer(e);
                    LocalDate day = e.between(300, 10);
                    absent(e, "leave_record", back, day, day).with("ends_at", day.atTime(MORNING + 4, 0));
                    innocent(e, refund(e, officer(e), back, day));
                })
                .lookAlike("back since that day", e -> {
                    Officer back = officer(e);
                    LocalDate day = e.between(300, 10);
                    absent(e, "leave_record", back, day.minusDays(9), e.lastWorkingDay(day.minusDays(1)));
                    innocent(e, reduction(e, back, officer(e), day));
                })
                .lookAlike("the trip begins the day after", e -> {
                    Officer off = officer(e);
                    LocalDate day = e.between(300, 10);
                    absent(e, "travel_order", off, e.workingDays(day, 1), e.workingDays(day, 2));
                    innocent(e, refund(e, officer(e), off, day));
                })
                .lookAlike("the last day of service", e -> {
                    Officer leaving = officer(e);
                    LocalDate day = e.between(300, 10);
                    retired(e, leaving, day);
                    innocent(e, refund(e, leaving, officer(e), day));
                })
                .lookAlike("the leave was called off the day before", e -> {
                    Officer present = officer(e);
                    LocalDate day = e.between(300, 10);
                    absent(e, "leave_record", present, day, day)
                            .enteredOn(e.lastWorkingDay(day.minusDays(8)))
                            .deletedOn(e.lastWorkingDay(day.minusDays(1)));
                    innocent(e, refund(e, officer(e), present, day));
                });
    }

    private static Officer officer(Episode e) {
        return e.hire("D-TAX");
    }

    private static Entry refund(Episode e, Officer maker, Officer checker, LocalDate day) {
        Entry refund = Refunds.decided(e, e.person(), day)
                .with("prepared_by", maker.id())
                .with("approved_by", checker.id());
        Refunds.paid(e, refund);
        return refund;
    }

    private static Entry reduction(Episode e, Officer maker, Officer checker, LocalDate day) {
        return reduced(e, day).with("prepared_by", maker.id()).with("approved_by", checker.id());
    }

    /** A tax that was assessed too high, and is reduced before it is paid. */
    private static Entry reduced(Episode e, LocalDate day) {
        Entry assessment =
                Taxes.assessed(e, "PROPERTY", e.person().id(), e.lastWorkingDay(day.minusDays(12)), e.won(80_000, 5_000_000));
        return e.put("tax_reduction")
                .with("assessment_no", assessment.key())
                .with("amount", assessment.won("amount") / 4)
                .with("decided_on", day);
    }

    private static Entry absent(Episode e, String record, Officer officer, LocalDate from, LocalDate until) {
        return e.put(record)
                .with("officer_id", officer.id())
                .with("starts_at", from.atTime(MORNING, 0))
                .with("ends_at", until.atTime(EVENING, 0))
                .with("starts_on", from)
                .with("ends_on", until)
                .enteredOn(e.lastWorkingDay(from.minusDays(2)));
    }

    private static void retired(Episode e, Officer officer, LocalDate lastDay) {
        e.put("appointment")
                .with("officer_id", officer.id())
                .with("kind", "RETIRE")
                .with("effective_on", lastDay);
    }

    private static void owed(Episode e, Entry decision) {
        e.answer(decision.key(), decision.won("amount"));
    }

    private static void innocent(Episode e, Entry decision) {
        e.answer(decision.key());
    }
}
