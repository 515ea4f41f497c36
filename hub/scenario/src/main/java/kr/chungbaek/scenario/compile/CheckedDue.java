package kr.chungbaek.scenario.compile;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import kr.chungbaek.scenario.model.Due;
import kr.chungbaek.scenario.model.Due.EachYear;
import kr.chungbaek.scenario.model.Due.Every;
import org.apache.calcite.sql.SqlCall;

/**
 * Deadlines whose expressions are right.
 *
 * @param parts the checked {@link Due#expressions}, in their order
 */
record CheckedDue(Due due, List<CheckedExpression> parts) {

    /** How much too far ahead days are looked for, because months are of different lengths. */
    private static final int MARGIN = 31;

    /** How far ahead occasions are looked for whose days lie before them by a span that is not known yet. */
    private static final int FAR = 800;

    CheckedDue {
        parts = List.copyOf(parts);
    }

    /** The only day. */
    Optional<CheckedExpression> oneDay() {
        return due.isOneDay() ? Optional.of(parts.get(0)) : Optional.empty();
    }

    /** A SELECT of all days that lie before {@code today}, and of some others, the next one among them. */
    String days(Naming naming, String today) {
        if (due instanceof Every every) {
            return "select x.day as occasion, x.day as due from rule.days_every(%s, %d, %d, %s, %s) as x(day)"
                    .formatted(
                            parts.get(0).sql(naming),
                            every.every().getMonths(),
                            every.every().getDays(),
                            until(every.until().isPresent(), naming),
                            today);
        }
        if (due instanceof EachYear yearly) {
            return yearly(yearly, naming, today);
        }
        String days = parts.stream().map(part -> "(" + part.sql(naming) + ")").collect(Collectors.joining(", "));
        return "select x.day as occasion, x.day as due from (values " + days + ") as x(day)";
    }

    private String yearly(EachYear yearly, Naming naming, String today) {
        boolean later = yearly.plus().isPresent();
        String ahead = "rule.add_days(%s, %d)".formatted(later ? plus(today, "-", naming) : today, MARGIN);
        return yearly(yearly, later ? plus("x.day", "", naming) : "x.day", naming, ahead);
    }

    private String yearly(EachYear yearly, String day, Naming naming, String ahead) {
        return "select x.day as occasion, %s as due from rule.days_each_year(%d, %d, %s, %s, %s) as x(day)"
                .formatted(
                        day,
                        yearly.day().getMonthValue(),
                        yearly.day().getDayOfMonth(),
                        parts.get(0).sql(naming),
                        until(yearly.until().isPresent(), naming),
                        ahead);
    }

    /** A SELECT of all occasions whose day lies before {@code today}, and of some others, the next one among them. */
    String occasions(Naming naming, String today) {
        if (due instanceof EachYear yearly && yearly.plus().isPresent()) {
            // What is added may differ from occasion to occasion: a few too many are left out later.
            return yearly(yearly, "x.day", naming, "rule.add_days(" + today + ", " + FAR + ")");
        }
        return days(naming, today);
    }

    /** What occasions are made of: of an unknown part there is none. */
    List<CheckedExpression> partsOfOccasions() {
        boolean later = due instanceof EachYear yearly && yearly.plus().isPresent();
        return later ? parts.subList(0, parts.size() - 1) : parts;
    }

    /** The day of one occasion. */
    String dayOf(String occasion, Naming naming) {
        boolean later = due instanceof EachYear yearly && yearly.plus().isPresent();
        return later ? plus(occasion, "", naming) : occasion;
    }

    private String until(boolean given, Naming naming) {
        return given ? parts.get(1).sql(naming) : "null::date";
    }

    private String plus(String date, String sign, Naming naming) {
        CheckedExpression span = parts.get(parts.size() - 1);
        SqlCall call = (SqlCall) span.node();
        String size = span.part(call.operand(0)).sql(naming);
        return RuleFunction.of(call.getOperator()).orElseThrow().sql(List.of(date, sign + "(" + size + ")"));
    }
}
