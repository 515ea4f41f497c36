package kr.chungbaek.simulator.story;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kr.chungbaek.simulator.source.Appointment;
import kr.chungbaek.simulator.source.Staff;
import kr.chungbaek.simulator.source.Town;
import org.jspecify.annotations.Nullable;

/** The people of one government: in each department a supervisor and three officers, and an auditor over all. */
final class Cast {

    static final String TAX = "D-TAX";
    static final String CONSTRUCTION = "D-CON";
    static final String FINANCE = "D-FIN";
    static final String PERSONNEL = "D-HR";
    static final String AUDIT = "D-AUD";
    static final List<String> DEPARTMENTS = List.of(TAX, CONSTRUCTION, FINANCE, PERSONNEL);

    private static final int OFFICERS = 3;

    private final Town town;
    private final int place;
    private final Draft draft;
    private final List<Person> people = new ArrayList<>();

    /** @param place of the town within its region, counted from 1: part of all staff numbers */
    Cast(Town town, int place, Draft draft) {
        this.town = town;
        this.place = place;
        this.draft = draft;
        engage(AUDIT, "A", null);
        for (String department : DEPARTMENTS) {
            Person supervisor = engage(department, "S", null);
            for (int count = 0; count < OFFICERS; count++) {
                engage(department, "O", supervisor);
            }
        }
    }

    Town town() {
        return town;
    }

    /** Those who have always been there. */
    List<Person> people() {
        return people;
    }

    Person auditor() {
        return people.get(0);
    }

    /** @param rank 0 for the supervisor, 1 to 3 for the officers */
    Person of(String department, int rank) {
        return people.get(1 + DEPARTMENTS.indexOf(department) * (OFFICERS + 1) + rank);
    }

    /** Somebody with a story of his own: on the staff list, but not among {@link #people}. */
    Person character(String department, String name, LocalDate hiredOn) {
        return enter(department, "O", of(department, 0), name, hiredOn);
    }

    private Person engage(String department, String role, @Nullable Person boss) {
        LocalDate hiredOn = LocalDate.of(2005 + draft.below(18), 1 + draft.below(12), 2);
        Person person = enter(department, role, boss, draft.name(), hiredOn);
        people.add(person);
        return person;
    }

    private Person enter(String department, String role, @Nullable Person boss, String name, LocalDate hiredOn) {
        String number = "S-%d%03d".formatted(place, draft.next("staff " + town.code()));
        String mail = number.toLowerCase(Locale.ROOT) + "@" + town.domain();
        long gross = 3_000_000L + draft.below(400) * 10_000L;
        String bossNumber = boss == null ? null : boss.number();
        Staff row = new Staff(number, sgg(), name, department, role, bossNumber, mail, hiredOn);
        Appointment hire =
                new Appointment(draft.number("O", town), sgg(), number, Appointment.HIRE, hiredOn, department);
        draft.history(town, List.of(row));
        draft.history(town, List.of(hire));
        long net = gross * 81 / 100 / 10 * 10;
        return new Person(number, name, department, hiredOn, draft.account(), gross, net);
    }

    /** Staff belongs to the government itself, whatever its districts. */
    String sgg() {
        return town.code();
    }
}
