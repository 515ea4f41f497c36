package kr.chungbaek.simulator.story;

import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import kr.chungbaek.simulator.source.Appointment;
import kr.chungbaek.simulator.source.Protocol;
import kr.chungbaek.simulator.source.SaveRows;
import kr.chungbaek.simulator.source.Town;
import org.jspecify.annotations.Nullable;

/** HR-01: people leave, come back, move; some of them are paid although they have left. */
final class Careers {

    private static final String SCENARIO = "HR-01";
    private static final LocalDate HIRED = LocalDate.of(2014, 3, 3);
    private static final Duration LATE_ORDER = Duration.ofSeconds(6);

    private final Cast cast;
    private final Town town;
    private final Draft draft;
    private final YearMonth current;
    private final List<Career> careers = new ArrayList<>();

    private Careers(Cast cast, Draft draft) {
        this.cast = cast;
        this.town = cast.town();
        this.draft = draft;
        this.current = YearMonth.from(draft.today());
    }

    /** Everybody of a town and the months in which they are paid. */
    static List<Career> of(Cast cast, int place, Draft draft) {
        Careers careers = new Careers(cast, draft);
        cast.people().forEach(person -> careers.careers.add(Career.always(person)));
        careers.slips(place);
        careers.lookAlikes();
        return careers.careers;
    }

    private void slips(int place) {
        if (place % 2 == 0) {
            paidAfterRetiring(draft.name());
        }
        if (place % 4 == 1) {
            paidAfterTransfer();
        }
        if (place % 4 == 3) {
            retiredByLateOrder();
        }
        if (place % 5 == 0) {
            retiredAgain();
        }
    }

    private void paidAfterRetiring(String name) {
        YearMonth last = current.minusMonths(3);
        Person person = character(Cast.FINANCE, name);
        careers.add(Career.until(person, last.plusMonths(1)));
        draft.history(town, List.of(order(person, Appointment.RETIRE, last.atEndOfMonth())));
        slip(person, last.plusMonths(1), Protocol.REST, "paid in the month after retiring");
        Person namesake = character(Cast.FINANCE, name);
        careers.add(Career.always(namesake));
        lookAlike(namesake, "a namesake of somebody who retired");
    }

    private void paidAfterTransfer() {
        YearMonth last = current.minusMonths(1);
        Person person = character(Cast.PERSONNEL, draft.name());
        careers.add(Career.always(person));
        draft.history(town, List.of(order(person, Appointment.TRANSFER_OUT, last.atEndOfMonth())));
        slip(person, current, Protocol.REST, "paid in the month after a transfer to another government");
    }

    private void retiredByLateOrder() {
        Person person = character(Cast.TAX, draft.name());
        careers.add(Career.always(person));
        Appointment order =
                order(person, Appointment.RETIRE, current.minusMonths(1).atDay(15));
        slip(person, current, Protocol.SQL, "paid; the order of retirement was entered late");
        String headline = "%s: the retirement of %s on %s is entered; the pay of %s has been sent already"
                .formatted(town.name(), person.number(), order.effectiveOn(), current);
        draft.live(LATE_ORDER, new SaveRows(town.region(), List.of(order)), headline);
    }

    private void retiredAgain() {
        YearMonth last = current.minusMonths(2);
        Person person = character(Cast.CONSTRUCTION, draft.name());
        YearMonth back = YearMonth.of(2025, 3);
        careers.add(new Career(
                person,
                month -> month.getYear() < 2025 || !month.isBefore(back) && !month.isAfter(last.plusMonths(1))));
        draft.history(
                town,
                List.of(
                        order(person, Appointment.RETIRE, LocalDate.of(2024, 12, 31)),
                        order(person, Appointment.HIRE, back.atDay(4)),
                        order(person, Appointment.RETIRE, last.atEndOfMonth())));
        slip(person, last.plusMonths(1), Protocol.REST, "re-hired once, retired for good, paid the month after");
    }

    private void lookAlikes() {
        YearMonth last = current.minusMonths(1);
        Person pensioner = character(Cast.TAX, draft.name());
        careers.add(Career.until(pensioner, last));
        draft.history(town, List.of(order(pensioner, Appointment.RETIRE, last.atEndOfMonth())));
        lookAlike(pensioner, "retired at the end of the last month paid");

        Person mover = character(Cast.CONSTRUCTION, draft.name());
        careers.add(Career.until(mover, last));
        draft.history(town, List.of(order(mover, Appointment.TRANSFER_OUT, last.atDay(15))));
        lookAlike(mover, "transferred in the middle of the last month paid");

        YearMonth back = current.minusMonths(3);
        Person returner = character(Cast.FINANCE, draft.name());
        careers.add(new Career(returner, month -> month.getYear() < 2026 || !month.isBefore(back)));
        draft.history(
                town,
                List.of(
                        order(returner, Appointment.RETIRE, LocalDate.of(2025, 12, 31)),
                        order(returner, Appointment.HIRE, back.atDay(3))));
        lookAlike(returner, "retired and hired again");

        Person leaver = character(Cast.PERSONNEL, draft.name());
        careers.add(Career.always(leaver));
        draft.history(
                town,
                List.of(order(leaver, Appointment.RETIRE, current.plusMonths(2).atEndOfMonth())));
        lookAlike(leaver, "will retire in two months");
    }

    private Person character(String department, String name) {
        return cast.character(department, name, HIRED);
    }

    private Appointment order(Person person, String kind, LocalDate effectiveOn) {
        @Nullable String department = kind.equals(Appointment.HIRE) ? person.department() : null;
        return new Appointment(draft.number("O", town), cast.sgg(), person.number(), kind, effectiveOn, department);
    }

    private void slip(Person person, YearMonth month, Protocol protocol, String kind) {
        draft.slip(new Slip(SCENARIO, town, person.number() + "|" + month, protocol, kind));
    }

    private void lookAlike(Person person, String kind) {
        draft.lookAlike(new LookAlike(SCENARIO, town, person.number(), kind));
    }
}
