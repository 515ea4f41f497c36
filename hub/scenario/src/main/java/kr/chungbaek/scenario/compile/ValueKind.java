package kr.chungbaek.scenario.compile;

import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.sql.type.SqlTypeFamily;
import org.apache.calcite.sql.type.SqlTypeName;

/** What a value is, as people say it. Values of different kinds are never compared. */
enum ValueKind {
    TEXT("a text"),
    NUMBER("a number"),
    DATE("a date"),
    MOMENT("a moment"),
    TRUTH("true or false"),
    SPAN("a span of time"),
    NULL("null"),
    OTHER("something else");

    private final String label;

    ValueKind(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    static ValueKind of(RelDataType type) {
        SqlTypeName name = type.getSqlTypeName();
        if (SqlTypeFamily.CHARACTER.contains(type)) {
            return TEXT;
        }
        if (SqlTypeFamily.EXACT_NUMERIC.contains(type)) {
            return NUMBER;
        }
        if (SqlTypeName.INTERVAL_TYPES.contains(name)) {
            return SPAN;
        }
        return switch (name) {
            case DATE -> DATE;
            case TIMESTAMP -> MOMENT;
            case BOOLEAN -> TRUTH;
            case NULL -> NULL;
            default -> OTHER;
        };
    }
}
