package kr.chungbaek.simulator.story;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import kr.chungbaek.simulator.source.Town;
import kr.chungbaek.simulator.source.Transfer;
import kr.chungbaek.simulator.source.Transfer.Direction;
import kr.chungbaek.simulator.source.Transfer.Purpose;

/** What the bank books for one town. */
final class Transfers {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("uuuuMM");
    private static final List<String> SUPPLIERS = List.of("청백문구", "한빛종합건설", "새봄급식", "(주)똠방전산", "가온복지센터");

    private final Cast cast;
    private final Town town;
    private final Draft draft;

    Transfers(Cast cast, Draft draft) {
        this.cast = cast;
        this.town = cast.town();
        this.draft = draft;
    }

    void pay(Person person, YearMonth month, Optional<Twist> twist) {
        LocalDate due = draft.days().payrollDue(month);
        Transfer planned = new Transfer(
                number(),
                cast.sgg(),
                person.account(),
                draft.days().payday(month),
                Direction.D,
                person.net(),
                Purpose.PAYROLL,
                person.department(),
                person.number(),
                month.format(MONTH),
                person.name(),
                month.getMonthValue() + "월 급여");
        List<Transfer> booked =
                twist.map(what -> what.book(planned, due, this::number)).orElse(List.of(planned));
        booked.forEach(transfer -> draft.transfer(town, transfer));
    }

    /** Payments that are not pay. */
    void trade(LocalDate day) {
        String department = draft.oneOf(Cast.DEPARTMENTS);
        draft.transfer(
                town,
                new Transfer(
                        number(),
                        cast.sgg(),
                        draft.account(),
                        day,
                        Direction.D,
                        (1L + draft.below(900)) * 10_000L,
                        draft.below(2) == 0 ? Purpose.SUPPLIES : Purpose.WELFARE,
                        department,
                        "",
                        "",
                        draft.oneOf(SUPPLIERS),
                        ""));
    }

    private String number() {
        return draft.number("K", town);
    }
}
