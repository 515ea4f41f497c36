package kr.chungbaek.scenario.compile;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import kr.chungbaek.scenario.compile.Reference.Aggregate;
import kr.chungbaek.scenario.compile.Reference.LookUp;
import kr.chungbaek.scenario.compile.Reference.ParameterValue;
import kr.chungbaek.scenario.compile.Reference.Part;
import kr.chungbaek.scenario.compile.Reference.SetField;
import kr.chungbaek.scenario.compile.Reference.SubjectField;
import kr.chungbaek.scenario.compile.Reference.Timing;
import kr.chungbaek.scenario.model.Parameter;
import kr.chungbaek.wire.record.Field;
import kr.chungbaek.wire.yaml.Bilingual;

/**
 * What a name in an expression is called when people read it.
 *
 * @param with the title of the second record of a pair
 * @param own whose fields need no owner's name: a set, the second record, or the checked record when absent
 */
record SpokenNames(Phrases phrases, SetLabels labels, Optional<Bilingual> with, Optional<String> own) {

    /** From here on people separate thousands. */
    private static final BigDecimal LONG = BigDecimal.valueOf(10_000);

    SpokenNames within(String set) {
        return new SpokenNames(phrases, labels, with, Optional.of(set));
    }

    String of(Reference reference) {
        if (reference instanceof SubjectField field) {
            return ofSubject(field);
        }
        if (reference instanceof SetField field) {
            String title = title(field.field());
            return isOwn(field.set()) ? title : phrases.say("of-record", labels.of(field.set()), title);
        }
        if (reference instanceof ParameterValue value) {
            return parameter(value.parameter(), text -> text);
        }
        if (reference instanceof Aggregate figure) {
            return figure(figure);
        }
        if (reference instanceof LookUp lookUp) {
            return phrases.say(
                    "look-up",
                    phrases.of(lookUp.table().title()),
                    title(lookUp.column()),
                    new SpokenExpression(lookUp.key(), this).value());
        }
        return phrases.say(((Timing) reference).label());
    }

    private String title(Field field) {
        return phrases.say("field", phrases.of(field.title()));
    }

    private boolean isOwn(String name) {
        return own.filter(name::equals).isPresent();
    }

    private String ofSubject(SubjectField field) {
        String title = title(field.field());
        if (field.part() == Part.WITH) {
            return isOwn(Scope.WITH)
                    ? title
                    : phrases.say("of-record", phrases.say("record", phrases.of(with.orElseThrow())), title);
        }
        return own.isEmpty() ? title : phrases.say("of-checked", title);
    }

    private String figure(Aggregate figure) {
        String set = labels.of(figure.set());
        if (figure.argument().isEmpty()) {
            return phrases.say("count", set);
        }
        CheckedExpression argument = figure.argument().get();
        String key = figure.kind() == AggregateKind.COUNT
                ? figure.distinct() ? "count.different" : "count.of"
                : figure.kind().label();
        String special = SpokenExpression.isDay(argument) ? key + ".day" : key;
        return phrases.say(
                phrases.either(special, key), set, new SpokenExpression(argument, within(figure.set())).value());
    }

    /** The value that holds, with those that held before; each with the day from which it holds. */
    String parameter(Parameter parameter, UnaryOperator<String> unit) {
        int last = parameter.values().size() - 1;
        Parameter.Value latest = parameter.values().get(last);
        String said = unit.apply(number(latest.text()));
        if (latest.validFrom().isEmpty()) {
            return said;
        }
        StringBuilder before = new StringBuilder();
        for (int index = last - 1; index >= 0; index--) {
            Parameter.Value value = parameter.values().get(index);
            before.append(phrases.say(
                    "dated.before",
                    unit.apply(number(value.text())),
                    value.validFrom().orElseThrow().toString()));
        }
        return phrases.say("dated", said, latest.validFrom().get().toString(), before.toString());
    }

    /** With separators where it is long; what is no number stays as it is. */
    static String number(String text) {
        if (!text.matches("-?\\d+(\\.\\d+)?")) {
            return text;
        }
        BigDecimal number = new BigDecimal(text);
        return number.abs().compareTo(LONG) < 0
                ? text
                : new DecimalFormat("#,##0.####", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(number);
    }
}
