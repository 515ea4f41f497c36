package kr.chungbaek.simulator.plot.hr;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import kr.chungbaek.simulator.plot.Entry;
import kr.chungbaek.simulator.plot.Episode;
import kr.chungbaek.simulator.plot.Plot;
import kr.chungbaek.simulator.world.Officer;
import kr.chungbaek.simulator.world.Person;

/** HR-06: one officer receives the allowance for a dependant, until the month in which the family changes. */
final class FamilyAllowances {

    private static final int YEAR = 11;

    private FamilyAllowances() {}

    static List<Plot> plots() {
        return List.of(allowances());
    }

    private static Plot allowances() {
        return Plot.of("HR-06")
                .ordinary(8, e -> {
                    Officer officer = officer(e);
                    for (int count = 1 + e.below(3); count > 0; count--) {
                        paid(e, officer, e.relative(officer.person()), YEAR, 0);
                    }
                })
                .ordinary(2, e -> {
                    Officer officer = officer(e);
                    Person child = e.relative(officer.person());
                    int last = e.below(9);
                    paid(e, officer, child, YEAR, last);
                    changed(
                            e,
                            officer,
                            child,
                            "MOVED_OUT",
                            Payroll.month(e, last).atDay(1 + e.below(28)));
                })
                .slip("husband and wife both receive it for their child", e -> {
                    Officer wife = officer(e);
                    Officer husband = officer(e);
                    Person child = e.relative(wife.person());
                    paid(e, wife, child, 4, 2);
                    twice(e, wife, child, 1);
                    twice(e, husband, child, 1);
                })
                .slip("a mother died, and the allowance went on", e -> {
                    Officer officer = officer(e);
                    Person mother = e.relative(officer.person());
                    died(e, mother, Payroll.month(e, 4).atDay(20), e.between(27, 12));
                    paid(e, officer, mother, 6, 4);
                    twice(e, officer, mother, 3);
                    twice(e, officer, mother, 2);
                })
                .slip("a child moved out in another town's register", e -> {
                    Officer officer = officer(e);
                    Person child = e.relative(officer.person());
                    changed(e, officer, child, "MOVED_OUT", Payroll.month(e, 3).atEndOfMonth());
                    paid(e, officer, child, 6, 3);
                    twice(e, officer, child, 2);
                })
                .slip("divorced, returned, and divorced again", e -> {
                    Officer officer = officer(e);
                    Person spouse = e.relative(officer.person());
                    changed(e, officer, spouse, "DIVORCED", Payroll.month(e, 10).atDay(9));
                    changed(e, officer, spouse, "RETURNED", Payroll.month(e, 8).atDay(10));
                    changed(e, officer, spouse, "DIVORCED", Payroll.month(e, 5).atDay(12));
                    paid(e, officer, spouse, 7, 5);
                    twice(e, officer, spouse, 4);
                })
                .lookAlike("the month of the move is still paid", e -> {
                    Officer officer = officer(e);
                    Person child = e.relative(officer.person());
                    changed(e, officer, child, "MOVED_OUT", Payroll.month(e, 2).atDay(1));
                    paid(e, officer, child, 6, 2);
                    once(e, officer, 2);
                })
                .lookAlike("the spouse took the allowance over", e -> {
                    Officer wife = officer(e);
                    Officer husband = officer(e);
                    Person child = e.relative(wife.person());
                    paid(e, wife, child, 6, 4);
                    paid(e, husband, child, 3, 1);
                    once(e, husband, 3);
                })
                .lookAlike("the child came back before the payday", e -> {
                    Officer officer = officer(e);
                    Person child = e.relative(officer.person());
                    changed(e, officer, child, "MOVED_OUT", Payroll.month(e, 8).atDay(15));
                    LocalDate back = Payroll.payday(e, Payroll.month(e, 4)).minusDays(8);
                    changed(e, officer, child, "RETURNED", e.lastWorkingDay(back));
                    paid(e, officer, child, 4, 1);
                    once(e, officer, 4);
                })
                .lookAlike("a namesake of the father died", e -> {
                    Officer officer = officer(e);
                    Person father = e.relative(officer.person());
                    died(
                            e,
                            e.namesake(father),
                            Payroll.month(e, 6).atDay(3),
                            Payroll.month(e, 6).atDay(5));
                    paid(e, officer, father, 8, 0);
                    once(e, officer, 3);
                })
                .lookAlike("a brother receives it for the mother, this officer for the father", e -> {
                    Officer officer = officer(e);
                    Officer brother = officer(e);
                    Person father = e.relative(officer.person());
                    paid(e, officer, father, 8, 0);
                    paid(e, brother, e.relative(father), 8, 0);
                    once(e, officer, 2);
                });
    }

    private static Officer officer(Episode e) {
        return e.hire(e.department());
    }

    private static void paid(Episode e, Officer officer, Person dependant, int from, int to) {
        long amount = e.oneOf(20_000, 40_000, 30_000, 70_000);
        for (int back = from; back >= to; back--) {
            paid(e, officer, dependant, back).with("amount", amount);
        }
    }

    /** The allowance of one month, entered with the payroll. */
    private static Entry paid(Episode e, Officer officer, Person dependant, int back) {
        YearMonth month = Payroll.month(e, back);
        LocalDate day = Payroll.payday(e, month);
        return e.put("family_allowance")
                .with("officer_id", officer.id())
                .with("dependant_id", dependant.id())
                .with("pay_month", month.toString())
                .with("pay_date", day)
                .with("amount", 40_000)
                .enteredOn(e.lastWorkingDay(day.minusDays(3)));
    }

    private static void changed(Episode e, Officer officer, Person dependant, String kind, LocalDate day) {
        e.put("family_change")
                .with("officer_id", officer.id())
                .with("dependant_id", dependant.id())
                .with("kind", kind)
                .with("changed_on", day);
    }

    private static void died(Episode e, Person person, LocalDate day, LocalDate reported) {
        e.put("death_record")
                .with("person_id", person.id())
                .with("source", "REGISTRY")
                .with("died_on", day)
                .with("reported_on", reported)
                .enteredOn(reported);
    }

    private static void twice(Episode e, Officer officer, Person dependant, int back) {
        Entry allowance = paid(e, officer, dependant, back);
        e.answer(Payroll.caseKey(officer, Payroll.month(e, back)), allowance.won("amount"));
    }

    private static void once(Episode e, Officer officer, int back) {
        e.answer(Payroll.caseKey(officer, Payroll.month(e, back)));
    }
}
