package kr.chungbaek.scenario.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import kr.chungbaek.scenario.compile.Reference.Aggregate;
import kr.chungbaek.scenario.compile.Reference.LookUp;
import kr.chungbaek.scenario.compile.Reference.ParameterValue;
import kr.chungbaek.scenario.compile.Reference.SetField;
import kr.chungbaek.scenario.compile.Reference.SubjectField;
import kr.chungbaek.scenario.compile.Reference.Timing;
import kr.chungbaek.wire.record.Field;

/** The names of columns in the statements of one rule. */
record Columns(CheckedRule rule) {

    /** The subject's fields in {@code subject}, its parameters in {@code parameters}, a set's fields in {@code set}. */
    Naming of(String subject, String parameters, String set) {
        return reference -> {
            if (reference instanceof SubjectField field) {
                return subject + "." + field.column();
            }
            if (reference instanceof ParameterValue value) {
                return parameters + "."
                        + ParameterColumns.column(value.parameter().name());
            }
            if (reference instanceof Timing timing) {
                return subject + "." + timing.column();
            }
            if (reference instanceof SetField field) {
                return set + "." + RecordTable.column(field.field().name());
            }
            if (reference instanceof LookUp lookUp) {
                return lookUp.sql(of(subject, parameters, set));
            }
            return subject + "." + figure((Aggregate) reference);
        };
    }

    /** Everything in one row. */
    Naming of(String row) {
        return of(row, row, row);
    }

    /** The column of a figure, unique in the rule. */
    String figure(Aggregate figure) {
        for (int set = 0; set < rule.sets().size(); set++) {
            List<String> names = rule.figures(rule.sets().get(set)).stream()
                    .map(Aggregate::name)
                    .toList();
            if (rule.sets().get(set).name().equals(figure.set()) && names.contains(figure.name())) {
                return "\"#f" + (set + 1) + "_" + (names.indexOf(figure.name()) + 1) + "\"";
            }
        }
        throw new IllegalStateException(figure.name() + " is no figure of the rule");
    }

    /** A column by itself, where only one row is meant. */
    static String plain(Reference reference) {
        if (reference instanceof ParameterValue value) {
            return ParameterColumns.column(value.parameter().name());
        }
        if (reference instanceof SetField field) {
            return RecordTable.column(field.field().name());
        }
        if (reference instanceof Timing timing) {
            return timing.column();
        }
        return ((SubjectField) reference).column();
    }

    /** The fields of subjects as columns of {@code row}. */
    static String ofSubject(String row, List<SubjectField> fields) {
        return fields.stream().map(field -> row + "." + field.column()).collect(Collectors.joining(", "));
    }

    /** {@code a."x", a."y"}, after what is given and before nothing. */
    static String list(String row, List<Field> fields) {
        return fields.stream()
                .map(field -> row + "." + RecordTable.column(field.name()))
                .collect(Collectors.joining(", "));
    }

    /** Joins what is not empty. */
    static String joined(String separator, String... parts) {
        List<String> filled = new ArrayList<>();
        for (String part : parts) {
            if (!part.isEmpty()) {
                filled.add(part);
            }
        }
        return String.join(separator, filled);
    }
}
