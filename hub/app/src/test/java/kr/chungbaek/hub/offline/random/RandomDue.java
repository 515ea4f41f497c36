package kr.chungbaek.hub.offline.random;

import java.math.BigDecimal;
import java.time.MonthDay;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import kr.chungbaek.hub.offline.random.Rule.Due;

/** Random deadlines of every form. */
final class RandomDue {

    private final Random random;
    private final Calendar calendar;

    RandomDue(Random random, Calendar calendar) {
        this.random = random;
        this.calendar = calendar;
    }

    Due due(List<Expr> names) {
        boolean perOccasion = chance(2);
        Grammar grammar = new Grammar(random, calendar, names);
        return switch (random.nextInt(6)) {
            case 0 -> new Due(days(grammar), null, null, null, null, null, false);
            case 1 -> every(grammar, perOccasion);
            case 2 -> yearly(grammar, perOccasion);
            default -> new Due(List.of(grammar.date(2)), null, null, null, null, null, false);
        };
    }

    private List<Expr> days(Grammar grammar) {
        List<Expr> days = new ArrayList<>(List.of(grammar.date(1)));
        do {
            days.add(grammar.date(1));
        } while (chance(2));
        return days;
    }

    private Due every(Grammar grammar, boolean perOccasion) {
        Period step = grammar.pick(Period.ofDays(9), Period.ofDays(30), Period.ofMonths(1), Period.ofMonths(5));
        Expr until = chance(3) ? null : grammar.date(1);
        return new Due(List.of(grammar.date(1)), step, null, until, null, null, perOccasion);
    }

    private Due yearly(Grammar grammar, boolean perOccasion) {
        MonthDay day = grammar.pick(MonthDay.of(1, 31), MonthDay.of(2, 29), MonthDay.of(3, 1), MonthDay.of(12, 31));
        Expr until = chance(2) ? null : grammar.date(1);
        String unit = grammar.pick("days", "months");
        Expr plus = chance(2) ? null : grammar.wholeNumber();
        if (plus != null && chance(4)) {
            plus = Literals.of(BigDecimal.valueOf(-random.nextInt(20)));
        }
        return new Due(List.of(grammar.date(1)), null, day, until, unit, plus, perOccasion);
    }

    private boolean chance(int oneOf) {
        return random.nextInt(oneOf) == 0;
    }
}
