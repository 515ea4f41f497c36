package kr.chungbaek.simulator.plot.hr;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import kr.chungbaek.simulator.plot.Entry;
import kr.chungbaek.simulator.plot.Episode;
import kr.chungbaek.simulator.plot.Plot;
import kr.chungbaek.simulator.world.Officer;
import kr.chungbaek.simulator.world.Person;

/** HR-01 and HR-02: pay ends with the service, and with the month of death. */
final class PayAfterLeaving {

    private static final String RETIRE = "RETIRE";
    private static final String TRANSFER_OUT = "TRANSFER_OUT";
    private static final int YEAR = 11;

    private PayAfterLeaving() {}

    static List<Plot> plots() {
        return List.of(left(), died());
    }

    // HR-01

    private static Plot left() {
        return Plot.of("HR-01")
                .ordinary(20, PayAfterLeaving::department)
                .ordinary(4, e -> {
                    Payroll payroll = Payroll.of(e);
                    Officer officer = payroll.officer();
                    int last = e.below(10);
                    payroll.pay(officer, YEAR, last);
                    Orders.order(e, officer, e.oneOf(RETIRE, TRANSFER_OUT), endOf(Payroll.month(e, last)));
                    payroll.pay(payroll.officer(), YEAR, 0);
                })
                .slip("retired, and paid for another month", e -> {
                    Payroll payroll = Payroll.of(e);
                    Officer officer = payroll.officer();
                    Orders.order(e, officer, RETIRE, endOf(Payroll.month(e, 5)));
                    payroll.pay(officer, 7, 4);
                    paid(e, payroll, officer, 4, 4);
                })
                .slip("transferred away in autumn, and still on the payroll", e -> {
                    Payroll payroll = Payroll.of(e);
                    Officer officer = payroll.officer();
                    Orders.order(e, officer, TRANSFER_OUT, endOf(Payroll.month(e, 4)));
                    payroll.pay(officer, 6, 1);
                    paid(e, payroll, officer, 3, 1);
                })
                .slip("the retirement was entered months late", e -> {
                    Payroll payroll = Payroll.of(e);
                    Officer officer = payroll.officer();
                    Orders.order(e, officer, RETIRE, endOf(Payroll.month(e, 3))).enteredOn(e.between(27, 12));
                    payroll.pay(officer, 5, 1);
                    paid(e, payroll, officer, 2, 1);
                })
                .slip("paid for a month before the return to service", e -> {
                    Payroll payroll = Payroll.of(e);
                    Officer officer = payroll.officer();
                    Orders.order(e, officer, TRANSFER_OUT, endOf(Payroll.month(e, 6)));
                    Orders.order(e, officer, "HIRE", e.nextWorkingDay(endOf(Payroll.month(e, 3))));
                    payroll.pay(officer, 8, 6);
                    payroll.pay(officer, 3, 1);
                    paid(e, payroll, officer, 3, 3);
                })
                .slip("the last day of service was moved back to the month before", e -> {
                    Payroll payroll = Payroll.of(e);
                    Officer officer = payroll.officer();
                    Entry order =
                            Orders.order(e, officer, RETIRE, Payroll.month(e, 1).atDay(1));
                    order.corrected(e.between(25, 9)).with("effective_on", endOf(Payroll.month(e, 2)));
                    payroll.pay(officer, 4, 1);
                    paid(e, payroll, officer, 1, 1);
                })
                .lookAlike("the month in which the service ended", e -> {
                    Payroll payroll = Payroll.of(e);
                    Officer officer = payroll.officer();
                    Orders.order(e, officer, RETIRE, Payroll.month(e, 1).atDay(1));
                    payroll.pay(officer, 4, 1);
                    innocent(e, officer, 1);
                })
                .lookAlike("back in service on the payday", e -> {
                    Payroll payroll = Payroll.of(e);
                    Officer officer = payroll.officer();
                    Orders.order(e, officer, TRANSFER_OUT, endOf(Payroll.month(e, 5)));
                    Orders.order(e, officer, "HIRE", Payroll.payday(e, Payroll.month(e, 2)));
                    payroll.pay(officer, 2, 1);
                    innocent(e, officer, 2);
                })
                .lookAlike("moved to another department", e -> {
                    Payroll payroll = Payroll.of(e);
                    Officer officer = payroll.officer();
                    Orders.order(e, officer, "MOVE", endOf(Payroll.month(e, 4))).with("department", e.department());
                    payroll.pay(officer, 6, 1);
                    innocent(e, officer, 3);
                })
                .lookAlike("a colleague of the same name retired", e -> {
                    Payroll payroll = Payroll.of(e);
                    Officer officer = payroll.officer();
                    Officer colleague = payroll.officer();
                    Orders.order(e, colleague, RETIRE, endOf(Payroll.month(e, 4)));
                    payroll.pay(colleague, 6, 4);
                    payroll.pay(officer, 6, 1);
                    innocent(e, officer, 2);
                })
                .lookAlike("the retirement was put off before it began", e -> {
                    Payroll payroll = Payroll.of(e);
                    Officer officer = payroll.officer();
                    LocalDate end = endOf(Payroll.month(e, 4));
                    Orders.order(e, officer, RETIRE, end)
                            .enteredOn(e.lastWorkingDay(end.minusDays(20)))
                            .corrected(e.lastWorkingDay(end.minusDays(2)))
                            .with("effective_on", endOf(Payroll.month(e, 1)));
                    payroll.pay(officer, 6, 1);
                    innocent(e, officer, 3);
                });
    }

    /** A year of a department of two or three. */
    static void department(Episode e) {
        Payroll payroll = Payroll.of(e);
        for (int count = 2 + e.below(2); count > 0; count--) {
            payroll.pay(payroll.officer(), YEAR, 0);
        }
    }

    private static void paid(Episode e, Payroll payroll, Officer officer, int from, int to) {
        for (int back = from; back >= to; back--) {
            e.answer(Payroll.caseKey(officer, Payroll.month(e, back)), payroll.gross(officer));
        }
    }

    private static void innocent(Episode e, Officer officer, int back) {
        e.answer(Payroll.caseKey(officer, Payroll.month(e, back)));
    }

    private static LocalDate endOf(YearMonth month) {
        return month.atEndOfMonth();
    }

    // HR-02

    private static Plot died() {
        return Plot.of("HR-02")
                .ordinary(3, e -> {
                    Payroll payroll = Payroll.of(e);
                    Officer officer = payroll.officer();
                    int last = e.below(10);
                    payroll.pay(officer, YEAR, last);
                    LocalDate day = Payroll.month(e, last).atDay(1 + e.below(28));
                    death(e, officer.person(), day);
                    Orders.order(e, officer, RETIRE, day).enteredOn(e.workingDays(day, 3));
                })
                .slip("the report came after two paydays", e -> {
                    Payroll payroll = Payroll.of(e);
                    Officer officer = payroll.officer();
                    payroll.pay(officer, 6, 2);
                    LocalDate reported = e.nextWorkingDay(
                            Payroll.payday(e, Payroll.month(e, 2)).plusDays(5));
                    death(e, officer.person(), Payroll.month(e, 4).atDay(12))
                            .with("reported_on", reported)
                            .enteredOn(reported);
                    paid(e, payroll, officer, 3, 2);
                })
                .slip("only a crematorium elsewhere told of it", e -> {
                    Payroll payroll = Payroll.of(e);
                    Officer officer = payroll.officer();
                    payroll.pay(officer, 4, 1);
                    LocalDate reported = e.between(27, 12);
                    death(e, officer.person(), endOf(Payroll.month(e, 2)))
                            .with("source", "CREMATORIUM")
                            .with("reported_on", reported)
                            .enteredOn(reported)
                            .at(e.common());
                    paid(e, payroll, officer, 1, 1);
                })
                .slip("the payroll was prepared although the death was known", e -> {
                    Payroll payroll = Payroll.of(e);
                    Officer officer = payroll.officer();
                    payroll.pay(officer, 5, 2);
                    death(e, officer.person(), Payroll.month(e, 3).atDay(20));
                    death(e, officer.person(), Payroll.month(e, 3).atDay(20)).with("source", "HOSPITAL");
                    paid(e, payroll, officer, 2, 2);
                })
                .slip("the day of death was corrected to an earlier month", e -> {
                    Payroll payroll = Payroll.of(e);
                    Officer officer = payroll.officer();
                    payroll.pay(officer, 5, 1);
                    death(e, officer.person(), Payroll.month(e, 1).atDay(2))
                            .corrected(e.between(26, 9))
                            .with("died_on", Payroll.month(e, 2).atDay(28));
                    paid(e, payroll, officer, 1, 1);
                })
                .lookAlike("the month of the death", e -> {
                    Payroll payroll = Payroll.of(e);
                    Officer officer = payroll.officer();
                    payroll.pay(officer, 5, 2);
                    death(e, officer.person(), Payroll.month(e, 2).atDay(1));
                    innocent(e, officer, 2);
                })
                .lookAlike("a namesake died", e -> {
                    Payroll payroll = Payroll.of(e);
                    Officer officer = payroll.officer();
                    payroll.pay(officer, 5, 0);
                    Person namesake = e.namesake(officer.person());
                    death(e, namesake, Payroll.month(e, 3).atDay(14));
                    innocent(e, officer, 1);
                })
                .lookAlike("the officer's wife died", e -> {
                    Payroll payroll = Payroll.of(e);
                    Officer officer = payroll.officer();
                    payroll.pay(officer, 5, 0);
                    death(e, e.relative(officer.person()), Payroll.month(e, 3).atDay(14));
                    innocent(e, officer, 2);
                })
                .lookAlike("the prepared pay was taken off the payroll on the day of the report", e -> {
                    Payroll payroll = Payroll.of(e);
                    Officer officer = payroll.officer();
                    payroll.pay(officer, 5, 3);
                    LocalDate reported = e.lastWorkingDay(
                            Payroll.payday(e, Payroll.month(e, 2)).minusDays(2));
                    payroll.item(officer, Payroll.month(e, 2)).droppedOn(e.lastWorkingDay(reported.minusDays(1)));
                    death(e, officer.person(), endOf(Payroll.month(e, 3)))
                            .with("reported_on", reported)
                            .enteredOn(reported);
                    innocent(e, officer, 2);
                });
    }

    private static Entry death(Episode e, Person person, LocalDate day) {
        LocalDate reported = e.workingDays(day, 2 + e.below(3));
        return e.put("death_record")
                .with("person_id", person.id())
                .with("source", "REGISTRY")
                .with("died_on", day)
                .with("reported_on", reported)
                .enteredOn(reported);
    }
}
