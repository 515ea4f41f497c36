package kr.chungbaek.cli.play;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.function.Predicate;
import kr.chungbaek.cli.Refusal;
import kr.chungbaek.cli.config.Basics;
import kr.chungbaek.routes.config.ConfigFolder;
import kr.chungbaek.simulator.form.Forms;
import kr.chungbaek.simulator.plot.Scale;
import kr.chungbaek.simulator.plot.Simulation;
import kr.chungbaek.simulator.world.LocalGovernments;
import kr.chungbaek.wire.problem.Problems;
import kr.chungbaek.wire.reference.BusinessCalendar;

/**
 * What is simulated: eleven months are there when the nodes are new, the last month is played.
 *
 * @param today the last day
 */
public record Year(Basics basics, Forms forms, List<String> regions, Scale scale, LocalDate today, long seed) {

    /** After two paydays and two yearly dates within a month, and after the reform of July 2026. */
    public static final LocalDate TODAY = LocalDate.of(2027, 2, 20);

    public Year {
        regions = List.copyOf(regions);
    }

    /** @throws kr.chungbaek.wire.problem.BadInput when the configuration has a mistake */
    public static Year read(Path config, List<String> regions, Scale scale, LocalDate today, long seed) {
        Problems problems = new Problems();
        Basics basics = Basics.read(config, problems);
        Forms forms = Forms.read(ConfigFolder.read(config, "feeds", problems), basics.types(), problems);
        problems.refuse();
        return new Year(basics, forms, regions, scale, today, seed);
    }

    public Simulation simulation() {
        return simulation(basics, regions, scale, today, seed, scenario -> true);
    }

    /** @param only the programs whose plots are played */
    public static Simulation simulation(
            Basics basics, List<String> regions, Scale scale, LocalDate today, long seed, Predicate<String> only) {
        requireHolidays(basics.calendar(), today);
        return new Simulation(
                basics.types(),
                basics.calendar(),
                LocalGovernments.of(basics.governments(), regions, scale.perRegion()),
                today,
                scale,
                seed,
                only);
    }

    /** Some scenes are set on a public holiday of the year before the last day. */
    private static void requireHolidays(BusinessCalendar calendar, LocalDate today) {
        IntSummaryStatistics years = calendar.holidays().stream()
                .mapToInt(holiday -> holiday.date().getYear())
                .summaryStatistics();
        if (today.getYear() <= years.getMin() || today.getYear() > years.getMax()) {
            throw new Refusal(
                    "--today %s: a year before this day is simulated, and public holidays are known from %d to %d. Allowed: %d-01-01 to %d-12-31, or more years in reference/holidays.csv."
                            .formatted(today, years.getMin(), years.getMax(), years.getMin() + 1, years.getMax()));
        }
    }

    /** The first of the days that are played. */
    public LocalDate firstDay() {
        return today.minusDays(Simulation.DAYS);
    }

    public LocalDate lastLoadedDay() {
        return firstDay().minusDays(1);
    }

    /** Through which day a polled feed is complete while the clock shows the last loaded day. */
    public LocalDate lastLoadedWorkingDay() {
        return basics.calendar().businessDays(lastLoadedDay(), -1);
    }

    /** Through which day a polled feed is complete in the end. */
    public LocalDate lastSettledDay() {
        return basics.calendar().businessDays(today, -1);
    }

    /** The code that stands for all governments linked by succession. */
    public String family(String government) {
        return basics.governments().family(government);
    }
}
