package kr.chungbaek.simulator.story;

import java.time.YearMonth;
import java.util.function.Predicate;

/** In which months a person is paid. */
record Career(Person person, Predicate<YearMonth> paidIn) {

    static Career always(Person person) {
        return new Career(person, month -> true);
    }

    static Career until(Person person, YearMonth last) {
        return new Career(person, month -> !month.isAfter(last));
    }
}
