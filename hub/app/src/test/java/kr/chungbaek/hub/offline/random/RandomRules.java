package kr.chungbaek.hub.offline.random;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import kr.chungbaek.hub.offline.random.Rule.Due;
import kr.chungbaek.hub.offline.random.Rule.Match;
import kr.chungbaek.hub.offline.random.Rule.Pair;
import kr.chungbaek.hub.offline.random.Rule.Parameter;
import kr.chungbaek.hub.offline.random.Rule.Related;
import kr.chungbaek.wire.record.RecordType;
import kr.chungbaek.wire.record.RecordTypes;
import org.jspecify.annotations.Nullable;

/** Random rules out of every part of the language. */
final class RandomRules {

    private static final LocalDate FIRST_LAW = LocalDate.of(2025, 1, 1);
    private static final LocalDate NEW_LAW = LocalDate.of(2026, 2, 1);

    private final Random random;
    private final Calendar calendar;
    private final RecordTypes types;

    RandomRules(Random random, Calendar calendar, RecordTypes types) {
        this.random = random;
        this.calendar = calendar;
        this.types = types;
    }

    Rule rule(String name) {
        List<Parameter> parameters = parameters();
        List<Expr> laws = Names.ofParameters(parameters);
        RecordType subject = type();
        List<Expr> plain = joined(Names.ofSubject(subject, true), laws);
        Expr where = chance(3) ? grammar(plain).condition(2) : null;
        Pair pair = chance(4) ? pair(subject, laws) : null;
        List<Expr> pairs = pair == null ? List.of() : Names.ofSecond(pair.record(), false);
        Due due = chance(4) ? null : new RandomDue(random, calendar).due(joined(plain, pairs));
        boolean occasion = due != null && due.perOccasion();
        List<Expr> timing = occasion ? List.of(Names.OCCASION, Names.OCCASION) : List.of();
        List<Expr> known = joined(joined(Names.ofSubject(subject, false), pairs), joined(laws, timing));
        List<Related> sets = sets(subject, known, pairs, timing);
        List<Expr> readable = new ArrayList<>(joined(joined(plain, pairs), timing));
        if (due != null && !due.isOneDay() && !occasion) {
            readable.addAll(List.of(Names.PASSED, Names.PASSED, Names.PASSED));
        }
        List<Expr> figures = figures(sets, joined(Names.ofSubject(subject, false), pairs));
        Expr raise = raise(joined(readable, figures), figures);
        Expr amount = chance(2) ? amount(grammar(joined(readable, figures))) : null;
        List<Expr> onePer = new ArrayList<>();
        while (chance(4)) {
            onePer.add(grammar(joined(joined(Names.ofSubject(subject, true), pairs), timing))
                    .some(1));
        }
        return new Rule(name, parameters, subject, where, pair, sets, due, raise, amount, onePer);
    }

    private List<Parameter> parameters() {
        List<Parameter> all = new ArrayList<>();
        parameter(all, "size", Kind.NUMBER, true);
        parameter(all, "rate", Kind.NUMBER, false);
        parameter(all, "word", Kind.TEXT, false);
        parameter(all, "since", Kind.DATE, false);
        parameter(all, "flag", Kind.TRUTH, false);
        return all;
    }

    private void parameter(List<Parameter> all, String name, Kind kind, boolean whole) {
        if (chance(whole ? 2 : 4)) {
            SortedMap<LocalDate, Object> values = new TreeMap<>();
            Parameter parameter = new Parameter(name, kind, whole, values);
            if (chance(2)) {
                values.put(LocalDate.MIN, value(parameter, random));
            } else {
                values.put(chance(3) ? NEW_LAW.minusMonths(1) : FIRST_LAW.minusYears(1), value(parameter, random));
                values.put(NEW_LAW, value(parameter, random));
            }
            all.add(parameter);
        }
    }

    /** A value that a parameter may have. */
    static Object value(Parameter parameter, Random random) {
        return switch (parameter.kind()) {
            case NUMBER ->
                parameter.whole()
                        ? BigDecimal.valueOf(random.nextInt(14) - 2L)
                        : new BigDecimal(random.nextInt(30) - 10)
                                .movePointLeft(1)
                                .setScale(1);
            case TEXT -> random.nextBoolean() ? "A" : "a";
            case DATE -> NEW_LAW.minusDays(random.nextInt(60));
            case TRUTH -> random.nextBoolean();
            case MOMENT -> throw new IllegalArgumentException("no parameter is a moment");
        };
    }

    private Pair pair(RecordType subject, List<Expr> laws) {
        RecordType second = type();
        List<Expr> left = fields(Names.ofSubject(subject, true));
        List<Match> same = matches(left, fields(Names.ofSecond(second, false)), 1 + random.nextInt(2));
        List<Expr> readable = joined(Names.ofSecond(second, true), joined(Names.ofSubject(subject, false), laws));
        Expr where = chance(2) ? grammar(readable).condition(1) : null;
        return new Pair(second, same, where, chance(3), chance(2));
    }

    private List<Related> sets(RecordType subject, List<Expr> known, List<Expr> pairs, List<Expr> timing) {
        List<Related> sets = new ArrayList<>();
        int number = chance(12) ? 0 : chance(3) ? 1 : 2 + random.nextInt(2);
        List<Expr> left = joined(joined(fields(Names.ofSubject(subject, true)), pairs), timing);
        for (int index = 0; index < number; index++) {
            String name = "set_" + (char) ('a' + index);
            List<Related> between =
                    sets.stream().filter(set -> set.through() == null).toList();
            sets.add(
                    between.isEmpty() || chance(3)
                            ? set(name, null, left, known)
                            : set(name, between.get(random.nextInt(between.size())), left, known));
        }
        return sets;
    }

    private Related set(String name, @Nullable Related through, List<Expr> left, List<Expr> known) {
        RecordType type = type();
        List<Expr> right = fields(Names.ofSet(name, type, true));
        List<Match> same = new ArrayList<>();
        if (through != null) {
            List<Expr> between = Names.ofSet(through.name(), through.record(), false);
            matches(between, right, chance(4) ? 2 : 1)
                    .forEach(match -> same.add(new Match(match.text(), match.left(), match.right(), true)));
        }
        same.addAll(matches(left, right, through == null ? random.nextInt(3) : chance(4) ? 1 : 0));
        List<Expr> own = Names.ofSet(name, type, true);
        Expr where = null;
        boolean free = through != null && chance(2);
        if (!free && chance(2)) {
            where = new Windows(random, calendar).window(own, known);
        }
        if (!free && chance(2)) {
            Expr other = grammar(joined(joined(own, own), known)).condition(1);
            where = where == null ? other : Operators.both(where, " and ", other);
        }
        boolean nation = chance(4);
        return new Related(
                name, type, through == null ? null : through.name(), same, where, nation, nation && chance(2));
    }

    /** Equalities between what is read of one record and of another. */
    private List<Match> matches(List<Expr> left, List<Expr> right, int number) {
        List<Match> found = new ArrayList<>();
        for (int index = 0; index < number; index++) {
            Kind kind = grammar(left).pick(Kind.TEXT, Kind.TEXT, Kind.TEXT, Kind.DATE, Kind.NUMBER);
            Expr one = side(left, kind);
            Expr other = side(right, one.kind());
            found.add(new Match(one.in(Expr.SUM) + " = " + other.in(Expr.SUM), one, other, false));
        }
        return found;
    }

    /** A field, or something reckoned of it. */
    private Expr side(List<Expr> names, Kind kind) {
        Grammar grammar = grammar(names);
        Expr field = name(names, kind == Kind.DATE && chance(2) ? Kind.MOMENT : kind);
        if (kind == Kind.TEXT) {
            return chance(5) ? Operators.upper(field) : field;
        }
        if (kind == Kind.NUMBER) {
            Expr day = name(names, chance(2) ? Kind.MOMENT : Kind.DATE);
            return chance(2) ? field : grammar.partOf(day);
        }
        Expr date = field.kind() == Kind.MOMENT ? Operators.dateOf(field) : field;
        return chance(4) ? grammar.onCalendar(date) : date;
    }

    private Expr name(List<Expr> names, Kind kind) {
        List<Expr> known = names.stream().filter(name -> name.kind() == kind).toList();
        if (known.isEmpty()) {
            // Only a visit has no date that is always there, and no type is without a moment.
            throw new IllegalStateException("no " + kind + " among " + names.size() + " names");
        }
        return known.get(random.nextInt(known.size()));
    }

    private List<Expr> figures(List<Related> sets, List<Expr> readable) {
        List<Expr> figures = new ArrayList<>();
        for (Related set : sets) {
            List<Expr> own = Names.ofSet(set.name(), set.record(), false);
            Expr argument;
            do {
                argument = grammar(joined(joined(own, own), readable)).number(2);
            } while (!argument.text().contains(set.name() + "."));
            List<Expr> ofSet = Names.figures(set.name(), set.record(), argument);
            figures.addAll(ofSet);
            if (set.through() != null) {
                figures.addAll(ofSet);
            }
        }
        return figures;
    }

    private Expr raise(List<Expr> readable, List<Expr> figures) {
        Grammar grammar = grammar(readable);
        if (figures.isEmpty() || chance(5)) {
            return grammar.condition(2);
        }
        Grammar ofFigures = grammar(figures);
        Expr left = ofFigures.number(chance(3) ? 1 : 0);
        if (chance(5)) {
            left = Operators.ratio(left, grammar.leaf(Kind.NUMBER));
        }
        Expr plain = grammar.sure(
                grammar.compared(left, grammar.pick("=", "<", ">", ">=", "<="), grammar.leaf(Kind.NUMBER)));
        return chance(3) ? Operators.both(plain, " or ", grammar.condition(1)) : plain;
    }

    private Expr amount(Grammar grammar) {
        return chance(3) ? Operators.ratio(grammar.number(1), grammar.number(1)) : grammar.number(2);
    }

    /** Without the government, which is nobody's field. */
    private static List<Expr> fields(List<Expr> names) {
        return names.stream()
                .filter(name -> !name.text().endsWith("government"))
                .toList();
    }

    private RecordType type() {
        return types.get(SmallTypes.NAMES.get(random.nextInt(SmallTypes.NAMES.size())));
    }

    private Grammar grammar(List<Expr> names) {
        return new Grammar(random, calendar, names);
    }

    private boolean chance(int oneOf) {
        return random.nextInt(oneOf) == 0;
    }

    static List<Expr> joined(List<Expr> first, List<Expr> second) {
        List<Expr> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }
}
