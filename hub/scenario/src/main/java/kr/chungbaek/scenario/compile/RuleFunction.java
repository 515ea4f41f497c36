package kr.chungbaek.scenario.compile;

import static kr.chungbaek.scenario.compile.RuleFunction.Takes.DATE;
import static kr.chungbaek.scenario.compile.RuleFunction.Takes.DAY;
import static kr.chungbaek.scenario.compile.RuleFunction.Takes.MOMENT;
import static kr.chungbaek.scenario.compile.RuleFunction.Takes.NUMBER;
import static kr.chungbaek.scenario.compile.RuleFunction.Takes.SAME;
import static kr.chungbaek.scenario.compile.RuleFunction.Takes.TEXT;
import static kr.chungbaek.scenario.compile.RuleFunction.Takes.WHOLE;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.calcite.avatica.util.TimeUnit;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.sql.SqlFunction;
import org.apache.calcite.sql.SqlFunctionCategory;
import org.apache.calcite.sql.SqlIntervalQualifier;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlOperator;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.apache.calcite.sql.type.OperandTypes;
import org.apache.calcite.sql.type.ReturnTypes;
import org.apache.calcite.sql.type.SqlReturnTypeInference;
import org.apache.calcite.sql.type.SqlTypeName;
import org.apache.calcite.sql.type.SqlTypeTransforms;

/** The functions that a rule may call. There are no others. */
enum RuleFunction {
    DAYS("days(n)", span(TimeUnit.DAY), "rule.add_days({0}, {1})", WHOLE),
    HOURS("hours(n)", span(TimeUnit.HOUR), "rule.add_hours({0}, {1})", WHOLE),
    MONTHS("months(n)", span(TimeUnit.MONTH), "rule.add_months({0}, {1})", WHOLE),
    END_OF_MONTH("end_of_month(date)", Gives.DATE, "rule.end_of_month({0})", DATE),
    NEXT_BUSINESS_DAY("next_business_day(date)", Gives.DATE, "rule.next_business_day({0})", DATE),
    BUSINESS_DAYS("business_days(date, n)", Gives.DATE, "rule.business_days({0}, {1})", DATE, WHOLE),
    IS_HOLIDAY("is_holiday(date)", Gives.TRUTH, "rule.is_holiday({0})", DATE),
    HOUR("hour(moment)", Gives.WHOLE, "extract(hour from {0})", MOMENT),
    DATE_OF("date_of(moment)", Gives.DATE, "({0})::date", DAY),
    YEAR_OF("year_of(date)", Gives.WHOLE, "extract(year from {0})", DAY),
    MONTH_OF("month_of(date)", Gives.WHOLE, "extract(month from {0})", DAY),
    DAY_OF("day_of(date)", Gives.WHOLE, "extract(day from {0})", DAY),
    DAYS_BETWEEN("days_between(from, to)", Gives.WHOLE, "(({1}) - ({0}))", DATE, DATE),
    COALESCE("coalesce(a, b, …)", Gives.FIRST_KNOWN, "coalesce({*})", SAME, SAME),
    NULLIF("nullif(a, b)", Gives.FIRST_OR_NULL, "nullif({*})", SAME, SAME),
    GREATEST("greatest(a, b, …)", Gives.FIRST_KNOWN, "greatest({*})", SAME, SAME),
    LEAST("least(a, b, …)", Gives.FIRST_KNOWN, "least({*})", SAME, SAME),
    ABS("abs(n)", Gives.NUMBER, "abs(({0})::numeric)", NUMBER),
    MOD("mod(a, b)", Gives.NUMBER, "mod(({0})::numeric, nullif(({1})::numeric, 0))", NUMBER, NUMBER),
    ROUND("round(n)", Gives.NUMBER, "round(({0})::numeric)", NUMBER),
    FLOOR("floor(n)", Gives.NUMBER, "floor(({0})::numeric)", NUMBER),
    CEIL("ceil(n)", Gives.NUMBER, "ceil(({0})::numeric)", NUMBER),
    SIMILARITY("similarity(a, b)", Gives.NUMBER, "rule.similarity({0}, {1})", TEXT, TEXT),
    LENGTH("length(text)", Gives.WHOLE, "length({0})", TEXT),
    UPPER("upper(text)", Gives.TEXT, "upper({0})", TEXT),
    LOWER("lower(text)", Gives.TEXT, "lower({0})", TEXT),
    TRIM("trim(text)", Gives.TEXT, "btrim({0})", TEXT),
    SUBSTRING("substring(text, start, length)", Gives.TEXT, "rule.part({*})", TEXT, WHOLE, WHOLE),
    REPLACE("replace(text, old, new)", Gives.TEXT, "replace({0}, {1}, {2})", TEXT, TEXT, TEXT);

    /** What a function takes in one place. */
    enum Takes {
        WHOLE("a whole number"),
        NUMBER("a number"),
        TEXT("a text"),
        DATE("a date"),
        MOMENT("a moment"),
        /** A date or a moment. */
        DAY("a date"),
        /** Any kind, the same in every place. */
        SAME("values of one kind");

        private final String label;

        Takes(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }

        boolean fits(RelDataType type) {
            ValueKind kind = ValueKind.of(type);
            return switch (this) {
                case WHOLE -> kind == ValueKind.NUMBER && isWhole(type);
                case NUMBER -> kind == ValueKind.NUMBER;
                case TEXT -> kind == ValueKind.TEXT;
                case DATE -> kind == ValueKind.DATE;
                case MOMENT -> kind == ValueKind.MOMENT;
                case DAY -> kind == ValueKind.DATE || kind == ValueKind.MOMENT;
                case SAME -> kind != ValueKind.SPAN && kind != ValueKind.OTHER;
            };
        }

        private static boolean isWhole(RelDataType type) {
            return type.getSqlTypeName() != SqlTypeName.DECIMAL || type.getScale() == 0;
        }
    }

    /** What a function gives; null when one of its arguments is, unless said otherwise. */
    private static final class Gives {
        static final SqlReturnTypeInference WHOLE = plain(SqlTypeName.INTEGER);
        static final SqlReturnTypeInference DATE = plain(SqlTypeName.DATE);
        static final SqlReturnTypeInference TRUTH = plain(SqlTypeName.BOOLEAN);
        static final SqlReturnTypeInference TEXT = ReturnTypes.ARG0.andThen(SqlTypeTransforms.TO_NULLABLE);
        static final SqlReturnTypeInference NUMBER = ReturnTypes.explicit(
                        RuleTypes.INSTANCE.createSqlType(SqlTypeName.DECIMAL, 60, 20))
                .andThen(SqlTypeTransforms.TO_NULLABLE);
        static final SqlReturnTypeInference FIRST_KNOWN =
                ReturnTypes.LEAST_RESTRICTIVE.andThen(SqlTypeTransforms.LEAST_NULLABLE);
        static final SqlReturnTypeInference FIRST_OR_NULL = ReturnTypes.ARG0_FORCE_NULLABLE;

        private static SqlReturnTypeInference plain(SqlTypeName name) {
            return ReturnTypes.explicit(name).andThen(SqlTypeTransforms.TO_NULLABLE);
        }
    }

    private static final Pattern PLACE = Pattern.compile("\\{([*0-9])}");

    private final String signature;
    private final String template;
    private final List<Takes> takes;
    private final SqlFunction operator;

    RuleFunction(String signature, SqlReturnTypeInference gives, String template, Takes... takes) {
        this.signature = signature;
        this.template = template;
        this.takes = List.of(takes);
        this.operator = new SqlFunction(
                name().toLowerCase(Locale.ROOT),
                SqlKind.OTHER_FUNCTION,
                gives,
                null,
                OperandTypes.VARIADIC,
                SqlFunctionCategory.USER_DEFINED_FUNCTION);
    }

    private static SqlReturnTypeInference span(TimeUnit unit) {
        SqlIntervalQualifier qualifier = new SqlIntervalQualifier(unit, null, SqlParserPos.ZERO);
        return ReturnTypes.explicit(RuleTypes.INSTANCE.createSqlIntervalType(qualifier))
                .andThen(SqlTypeTransforms.TO_NULLABLE);
    }

    String label() {
        return operator.getName();
    }

    /** How it is called, for a message. */
    String signature() {
        return signature;
    }

    SqlOperator operator() {
        return operator;
    }

    /** Whether it can be called with so many arguments. */
    boolean takes(int count) {
        return switch (this) {
            case COALESCE, GREATEST, LEAST -> count >= takes.size();
            case SUBSTRING -> count == 2 || count == 3;
            default -> count == takes.size();
        };
    }

    /** What it takes in one place, counted from 0. */
    Takes takesAt(int place) {
        return takes.get(Math.min(place, takes.size() - 1));
    }

    /** Whether it is a span of time, which is only ever added to a date or taken from one. */
    boolean isSpan() {
        return this == DAYS || this == HOURS || this == MONTHS;
    }

    /** @param arguments in SQL; of a span the date comes first */
    String sql(List<String> arguments) {
        return PLACE.matcher(template).replaceAll(found -> {
            String place = found.group(1);
            String sql = place.equals("*") ? String.join(", ", arguments) : arguments.get(Integer.parseInt(place));
            return Matcher.quoteReplacement(sql);
        });
    }

    static Optional<RuleFunction> of(String name) {
        return Arrays.stream(values())
                .filter(function -> function.label().equals(name.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    static Optional<RuleFunction> of(SqlOperator operator) {
        return Arrays.stream(values())
                .filter(function -> function.operator == operator)
                .findFirst();
    }

    static List<String> labels() {
        return Arrays.stream(values()).map(RuleFunction::label).toList();
    }
}
