package kr.chungbaek.scenario.compile;

import java.util.List;
import java.util.stream.Collectors;
import kr.chungbaek.scenario.model.Parameter;
import kr.chungbaek.wire.record.FieldType;
import kr.chungbaek.wire.record.RecordType;

/**
 * The parameters' values that hold for a subject on its business date, as columns joined to the subject: the law in
 * force at the event, never today's. What the subject's government has set for itself goes first.
 */
record ParameterColumns(List<Parameter> parameters, String businessDate) {

    /** Rows: scenario, government, parameter, valid_from, value. */
    private static final String OWN = "reference.government_value";

    static ParameterColumns of(CheckedRule rule) {
        return new ParameterColumns(rule.scenario().parameters(), businessDate(rule.subject()));
    }

    /** Those that hold on the occasion in row {@code o}. */
    ParameterColumns onOccasion() {
        return new ParameterColumns(parameters, "o.occasion");
    }

    /** The column of a parameter. */
    static String column(String parameter) {
        return RecordTable.quoted("@" + parameter);
    }

    /** The business date of a subject in row {@code s}. */
    static String businessDate(RecordType subject) {
        String column = "s." + RecordTable.column(subject.datedBy());
        return subject.field(subject.datedBy()).type() == FieldType.TIMESTAMP ? column + "::date" : column;
    }

    /** A join to append to a FROM clause, whose subject is called {@code s}; the columns are found in {@code p}. */
    String join() {
        if (parameters.isEmpty()) {
            return "";
        }
        String columns = parameters.stream()
                .map(parameter -> value(parameter) + " as " + column(parameter.name()))
                .collect(Collectors.joining(", "));
        return "\n  cross join lateral (select " + columns + ") as p";
    }

    /** The least ("min") or the greatest ("max") of all values that a parameter has for anybody at any time. */
    static String extreme(Parameter parameter, String which) {
        String values = parameter.values().stream()
                .map(value -> literal(parameter, value))
                .collect(Collectors.joining(", "));
        return "(select %s(%s, %s(%s)) from %s own where %s)"
                .formatted(
                        which.equals("min") ? "least" : "greatest",
                        values,
                        which,
                        cast(parameter, "own.value"),
                        OWN,
                        isOf(parameter));
    }

    /** Whether anybody has set anything is asked once per statement, so that it costs nothing where nobody has. */
    private String value(Parameter parameter) {
        return """
                coalesce(
                    case when (select exists (select from %1$s own where %2$s)) then (
                      select %3$s from %1$s own
                      where %2$s and own.government = s.government and own.valid_from <= %4$s
                      order by own.valid_from desc limit 1) end,
                    %5$s)""".formatted(OWN, isOf(parameter), cast(parameter, "own.value"), businessDate, ofScenario(parameter));
    }

    private static String isOf(Parameter parameter) {
        return "own.scenario = '%s' and own.parameter = '%s'".formatted(parameter.scenario(), parameter.name());
    }

    private String ofScenario(Parameter parameter) {
        List<Parameter.Value> values = parameter.values();
        if (values.size() == 1 && values.get(0).validFrom().isEmpty()) {
            return literal(parameter, values.get(0));
        }
        StringBuilder text = new StringBuilder("case");
        for (int index = values.size() - 1; index >= 0; index--) {
            Parameter.Value value = values.get(index);
            text.append(" when ")
                    .append(businessDate)
                    .append(" >= date '")
                    .append(value.validFrom().orElseThrow());
            text.append("' then ").append(literal(parameter, value));
        }
        return text.append(" end").toString();
    }

    private static String literal(Parameter parameter, Parameter.Value value) {
        return switch (parameter.type()) {
            case WHOLE, DECIMAL -> value.text() + "::numeric";
            case TEXT -> "'" + value.text().replace("'", "''") + "'::text";
            case DATE -> "date '" + value.text() + "'";
            case TRUTH -> value.text();
        };
    }

    private static String cast(Parameter parameter, String text) {
        return switch (parameter.type()) {
            case WHOLE, DECIMAL -> text + "::numeric";
            case TEXT -> text;
            case DATE -> text + "::date";
            case TRUTH -> text + "::boolean";
        };
    }
}
