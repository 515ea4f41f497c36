package kr.chungbaek.hub.offline.random;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import kr.chungbaek.wire.record.Field;
import kr.chungbaek.wire.record.FieldType;
import kr.chungbaek.wire.record.RecordType;

/** What can be read where. */
final class Names {

    static final Expr OCCASION = Expr.atom(Kind.DATE, "occasion", false, Frame::occasion);
    static final Expr PASSED = Expr.whole("passed", false, Frame::passed);

    private Names() {}

    /** The subject's fields; {@code plain} where they need no prefix. */
    static List<Expr> ofSubject(RecordType type, boolean plain) {
        List<Expr> names = new ArrayList<>(fields(type, "subject.", Frame::subject));
        if (plain) {
            names.addAll(fields(type, "", Frame::subject));
        }
        names.add(Expr.atom(Kind.TEXT, "subject.government", false, Frame::government));
        return names;
    }

    static List<Expr> ofSecond(RecordType type, boolean plain) {
        List<Expr> names = new ArrayList<>(fields(type, "with.", Frame::with));
        if (plain) {
            names.addAll(fields(type, "", Frame::with));
        }
        return names;
    }

    static List<Expr> ofSet(String set, RecordType type, boolean plain) {
        List<Expr> names = new ArrayList<>(fields(type, set + ".", Frame::own));
        if (plain) {
            names.addAll(fields(type, "", Frame::own));
            names.add(Expr.atom(
                    Kind.TEXT, "government", false, frame -> frame.own().government()));
        }
        return names;
    }

    static List<Expr> ofParameters(List<Rule.Parameter> parameters) {
        return parameters.stream()
                .map(parameter -> new Expr(
                        parameter.kind(),
                        ":" + parameter.name(),
                        Expr.ATOM,
                        false,
                        parameter.whole(),
                        frame -> frame.parameters().get(parameter.name())))
                .toList();
    }

    static Expr field(Field field, String prefix, Function<Frame, Row> row) {
        return new Expr(
                SmallTypes.kind(field),
                prefix + field.name(),
                Expr.ATOM,
                field.optional(),
                field.type() == FieldType.WON,
                frame -> row.apply(frame).of(field.name()));
    }

    private static List<Expr> fields(RecordType type, String prefix, Function<Frame, Row> row) {
        return type.fields().stream().map(field -> field(field, prefix, row)).toList();
    }

    /** Counts, sums, least and greatest values over a set; {@code argument} makes an expression over one record. */
    static List<Expr> figures(String set, RecordType type, Expr argument) {
        List<Expr> figures = new ArrayList<>();
        Expr count = Expr.whole(
                "count(" + set + ")",
                false,
                frame -> BigDecimal.valueOf(frame.records().get(set).size()));
        figures.addAll(List.of(count, count, count));
        List<Expr> arguments = new ArrayList<>(fields(type, set + ".", Frame::own));
        arguments.add(argument);
        arguments.add(argument);
        for (Expr field : arguments) {
            String text = "(" + field.text() + ")";
            figures.add(Expr.whole(
                    "count" + text,
                    false,
                    frame -> BigDecimal.valueOf(values(set, field, frame).count())));
            figures.add(Expr.whole(
                    "count(distinct " + field.text() + ")",
                    false,
                    frame -> BigDecimal.valueOf(distinct(values(set, field, frame)))));
            if (field.kind() == Kind.NUMBER) {
                figures.add(Expr.atom(
                        Kind.NUMBER,
                        "sum" + text,
                        false,
                        frame -> values(set, field, frame)
                                .map(BigDecimal.class::cast)
                                .reduce(BigDecimal.ZERO, BigDecimal::add)));
            }
            if (field.kind() != Kind.TRUTH) {
                figures.add(extreme("min", set, field, 1));
                figures.add(extreme("max", set, field, -1));
            }
        }
        return figures;
    }

    private static Expr extreme(String name, String set, Expr field, int sign) {
        return Expr.atom(
                field.kind(),
                name + "(" + field.text() + ")",
                true,
                frame -> values(set, field, frame)
                        .min((left, right) -> sign * NullLogic.compare(left, right))
                        .orElse(null));
    }

    private static Stream<Object> values(String set, Expr argument, Frame frame) {
        return frame.records().get(set).stream()
                .map(row -> argument.of(frame.withOwn(row)))
                .filter(value -> value != null);
    }

    private static long distinct(Stream<Object> values) {
        List<Object> found = new ArrayList<>();
        values.filter(value -> found.stream().noneMatch(one -> NullLogic.isSame(one, value)))
                .forEach(found::add);
        return found.size();
    }
}
