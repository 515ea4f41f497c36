package kr.chungbaek.scenario.compile;

import java.util.List;
import java.util.stream.Collectors;
import kr.chungbaek.scenario.model.Parameter;
import kr.chungbaek.wire.record.FieldType;
import kr.chungbaek.wire.record.RecordType;

/**
 * The parameters' values that hold for a subject on its business date, as columns joined to the subject: the law in
 * force at the event, never today's. A government's own values will enter here.
 */
record ParameterColumns(List<Parameter> parameters, RecordType subject) {

    /** The column of a parameter. */
    static String column(String parameter) {
        return RecordTable.quoted("@" + parameter);
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

    private String value(Parameter parameter) {
        List<Parameter.Value> values = parameter.values();
        if (values.size() == 1 && values.get(0).validFrom().isEmpty()) {
            return literal(parameter, values.get(0));
        }
        StringBuilder text = new StringBuilder("case");
        for (int index = values.size() - 1; index >= 0; index--) {
            Parameter.Value value = values.get(index);
            text.append(" when ")
                    .append(businessDate())
                    .append(" >= date '")
                    .append(value.validFrom().orElseThrow());
            text.append("' then ").append(literal(parameter, value));
        }
        return text.append(" end").toString();
    }

    private String businessDate() {
        String column = "s." + RecordTable.column(subject.datedBy());
        return subject.field(subject.datedBy()).type() == FieldType.TIMESTAMP ? column + "::date" : column;
    }

    private static String literal(Parameter parameter, Parameter.Value value) {
        return switch (parameter.type()) {
            case WHOLE, DECIMAL -> value.text() + "::numeric";
            case TEXT -> "'" + value.text().replace("'", "''") + "'::text";
            case DATE -> "date '" + value.text() + "'";
            case TRUTH -> value.text();
        };
    }
}
