package kr.chungbaek.hub.offline.random;

import java.util.List;
import java.util.Random;

/** Conditions on a set by time around what is judged: those that the engine turns round to find the subjects. */
final class Windows {

    private final Random random;
    private final Calendar calendar;

    Windows(Random random, Calendar calendar) {
        this.random = random;
        this.calendar = calendar;
    }

    /**
     * @param own what can be read of the set's record
     * @param known what can be read of the subject
     */
    Expr window(List<Expr> own, List<Expr> known) {
        Kind kind = random.nextInt(3) == 0 ? Kind.MOMENT : Kind.DATE;
        if (of(own, kind).isEmpty() || of(known, kind).isEmpty()) {
            return window(own, known);
        }
        Grammar grammar = new Grammar(random, calendar, known);
        Expr of = one(own, kind);
        Expr around = one(known, kind);
        return grammar.sure(
                switch (random.nextInt(6)) {
                    case 0 -> ends(grammar, of, around);
                    case 1 -> grammar.compared(of, grammar.pick("<", "<=", ">", ">="), moved(grammar, around));
                    case 2 -> grammar.compared(moved(grammar, around), grammar.pick("<", "<=", ">", ">="), of);
                    case 3 ->
                        kind == Kind.DATE
                                ? Operators.between(Operators.daysBetween(around, of), whole(0), whole(30), false)
                                : grammar.compared(grammar.partOf(of), "=", grammar.partOf(around));
                    default -> Operators.between(of, moved(grammar, around), moved(grammar, around), false);
                });
    }

    private Expr ends(Grammar grammar, Expr of, Expr around) {
        Expr first = grammar.sure(grammar.compared(of, grammar.pick(">", ">="), moved(grammar, around)));
        Expr last = grammar.sure(grammar.compared(of, grammar.pick("<", "<="), moved(grammar, around)));
        return Operators.both(first, " and ", last);
    }

    private Expr moved(Grammar grammar, Expr day) {
        if (random.nextInt(4) == 0) {
            return day;
        }
        String unit =
                day.kind() == Kind.MOMENT ? grammar.pick("days", "months", "hours") : grammar.pick("days", "months");
        Expr once = grammar.shifted(day, unit, grammar.wholeNumber());
        return random.nextInt(4) == 0
                ? grammar.shifted(once, grammar.pick("days", "months"), grammar.wholeNumber())
                : once;
    }

    private static Expr whole(int number) {
        return Literals.of(java.math.BigDecimal.valueOf(number));
    }

    private Expr one(List<Expr> names, Kind kind) {
        List<Expr> all = of(names, kind);
        return all.get(random.nextInt(all.size()));
    }

    private static List<Expr> of(List<Expr> names, Kind kind) {
        return names.stream().filter(name -> name.kind() == kind).toList();
    }
}
