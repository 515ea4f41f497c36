package kr.chungbaek.scenario.parse;

import java.time.DateTimeException;
import java.time.MonthDay;
import java.time.Period;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.chungbaek.scenario.model.Due;
import kr.chungbaek.scenario.model.Expression;
import kr.chungbaek.wire.problem.Problems;
import kr.chungbaek.wire.yaml.YamlList;
import kr.chungbaek.wire.yaml.YamlMap;
import kr.chungbaek.wire.yaml.YamlScalar;
import kr.chungbaek.wire.yaml.YamlValue;

/** Reads {@code due}. */
final class DueReader {

    private static final Pattern STEP = Pattern.compile("([1-9]\\d{0,3}) (day|week|month|year)s?");
    private static final int DAYS_OF_WEEK = 7;
    private static final int MONTHS_OF_YEAR = 12;

    private final Problems problems;

    DueReader(Problems problems) {
        this.problems = problems;
    }

    Optional<Due> read(YamlValue due) {
        if (due instanceof YamlScalar day) {
            return Optional.of(new Due.OneDay(new Expression(day)));
        }
        if (due instanceof YamlList list) {
            return Optional.of(
                    new Due.Days(list.scalars().stream().map(Expression::new).toList()));
        }
        YamlMap map = (YamlMap) due;
        if (map.has("every") == map.has("each-year")) {
            problems.add(map.at(), "'due' with 'from' says not how often", "Give either 'every' or 'each-year'.");
            return Optional.empty();
        }
        map.findScalar("plus")
                .filter(plus -> map.has("every"))
                .ifPresent(plus -> problems.add(
                        plus.at(), "'plus' stands without 'each-year'", "Add it to the date under 'from'."));
        Expression from = new Expression(map.scalar("from"));
        Optional<Expression> until = map.findScalar("until").map(Expression::new);
        Optional<Expression> plus = map.findScalar("plus").map(Expression::new);
        boolean perOccasion = map.has("per");
        return map.has("every")
                ? step(map.scalar("every")).map(step -> new Due.Every(from, step, until, perOccasion))
                : day(map.scalar("each-year")).map(day -> new Due.EachYear(day, from, until, plus, perOccasion));
    }

    private Optional<Period> step(YamlScalar value) {
        Matcher step = STEP.matcher(value.text());
        if (!step.matches()) {
            problems.add(
                    value.at(),
                    "'" + value.text() + "' is no span of time",
                    "Write 12 months, 1 year, 2 weeks or 30 days.");
            return Optional.empty();
        }
        int number = Integer.parseInt(step.group(1));
        return Optional.of(
                switch (step.group(2)) {
                    case "day" -> Period.ofDays(number);
                    case "week" -> Period.ofDays(number * DAYS_OF_WEEK);
                    case "month" -> Period.ofMonths(number);
                    default -> Period.ofMonths(number * MONTHS_OF_YEAR);
                });
    }

    private Optional<MonthDay> day(YamlScalar value) {
        try {
            return Optional.of(MonthDay.parse("--" + value.text()));
        } catch (DateTimeException e) {
            problems.add(
                    value.at(), "'" + value.text() + "' is no day of the year", "Write month and day, as in 07-01.");
            return Optional.empty();
        }
    }
}
