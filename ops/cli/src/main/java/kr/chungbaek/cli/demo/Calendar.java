package kr.chungbaek.cli.demo;

import java.time.LocalDate;
import kr.chungbaek.simulator.plot.Simulation;
import kr.chungbaek.wire.reference.BusinessCalendar;

/**
 * The days of a demo: eleven months are there when the nodes are new, the last month is played.
 *
 * @param today the last day
 */
record Calendar(LocalDate today, BusinessCalendar holidays) {

    LocalDate firstDay() {
        return today.minusDays(Simulation.DAYS);
    }

    LocalDate lastLoadedDay() {
        return firstDay().minusDays(1);
    }

    /** Through which day a polled feed is complete while the clock shows the last loaded day. */
    LocalDate lastLoadedWorkingDay() {
        return holidays.businessDays(lastLoadedDay(), -1);
    }

    /** Through which day a polled feed is complete in the end. */
    LocalDate lastSettledDay() {
        return holidays.businessDays(today, -1);
    }
}
