package kr.chungbaek.scenario.model;

import java.time.MonthDay;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The last day in order, or several of them. */
public sealed interface Due {

    /** All expressions, in the order of the file. */
    List<Expression> expressions();

    /** The same with other expressions, as many as {@link #expressions}. */
    Due with(List<Expression> others);

    /** As people read it. */
    String text();

    /** Whether there is one day and no other. */
    default boolean isOneDay() {
        return this instanceof OneDay;
    }

    /** Whether each day is judged by itself, as if it were a subject of its own. */
    default boolean isPerOccasion() {
        return false;
    }

    /** The same with another expression in one place. */
    default Due with(int place, Expression other) {
        List<Expression> changed = new ArrayList<>(expressions());
        changed.set(place, other);
        return with(changed);
    }

    /** One day. */
    record OneDay(Expression day) implements Due {

        @Override
        public List<Expression> expressions() {
            return List.of(day);
        }

        @Override
        public Due with(List<Expression> others) {
            return new OneDay(others.get(0));
        }

        @Override
        public String text() {
            return day.text();
        }
    }

    /** A list of days. */
    record Days(List<Expression> days) implements Due {

        public Days {
            days = List.copyOf(days);
        }

        @Override
        public List<Expression> expressions() {
            return days;
        }

        @Override
        public Due with(List<Expression> others) {
            return new Days(others);
        }

        @Override
        public String text() {
            return days.stream().map(Expression::text).collect(Collectors.joining(", "));
        }
    }

    /**
     * {@code from}, and then again and again.
     *
     * @param every months and days, of which one is 0
     * @param until the last day on which there can be one; no end without
     */
    record Every(Expression from, Period every, Optional<Expression> until, boolean isPerOccasion) implements Due {

        @Override
        public List<Expression> expressions() {
            return Stream.concat(Stream.of(from), until.stream()).toList();
        }

        @Override
        public Due with(List<Expression> others) {
            return new Every(others.get(0), every, until.map(last -> others.get(1)), isPerOccasion);
        }

        @Override
        public String text() {
            String step = every.getDays() == 0 ? every.getMonths() + " months" : every.getDays() + " days";
            return from.text() + " every " + step
                    + until.map(last -> " until " + last.text()).orElse("");
        }
    }

    /**
     * One day of each year.
     *
     * @param from the first day on which there can be one
     * @param until the last day on which there can be one; no end without
     * @param plus a span of time that is added to each
     */
    record EachYear(
            MonthDay day, Expression from, Optional<Expression> until, Optional<Expression> plus, boolean isPerOccasion)
            implements Due {

        @Override
        public List<Expression> expressions() {
            return Stream.of(Stream.of(from), until.stream(), plus.stream())
                    .flatMap(part -> part)
                    .toList();
        }

        @Override
        public Due with(List<Expression> others) {
            return new EachYear(
                    day,
                    others.get(0),
                    until.map(last -> others.get(1)),
                    plus.map(span -> others.get(others.size() - 1)),
                    isPerOccasion);
        }

        @Override
        public String text() {
            return "each year on " + day.toString().substring(2)
                    + plus.map(span -> " + " + span.text()).orElse("") + " from " + from.text()
                    + until.map(last -> " until " + last.text()).orElse("");
        }
    }
}
