package kr.chungbaek.cli.play;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import kr.chungbaek.simulator.system.SimulatedNation;
import kr.chungbaek.simulator.world.Fact;

/**
 * The days that are played one by one. What is entered on a day is in the source systems before the clock shows that day,
 * since a feed that is polled on it tells that it is complete through the working day before.
 */
public final class Days {

    /** What happens when a day is over. */
    @FunctionalInterface
    public interface Evening {

        /** @param entered records of the day */
        void of(LocalDate day, int entered) throws Exception;
    }

    private final SimulatedNation nation;
    private final List<String> regions;
    private final SimulatedClock clock;
    private final ExecutorService workers;

    public Days(SimulatedNation nation, List<String> regions, SimulatedClock clock, ExecutorService workers) {
        this.nation = nation;
        this.regions = List.copyOf(regions);
        this.clock = clock;
        this.workers = workers;
    }

    /** Goes on after the day that the clock shows; that one may have been played in part and is played again. */
    public void play(LocalDate first, LocalDate last, Evening evening) throws Exception {
        LocalDate shown = clock.day();
        LocalDate day = shown.isBefore(first) ? first : shown;
        while (!day.isAfter(last)) {
            int entered = enter(day);
            clock.set(day);
            evening.of(day, entered);
            day = day.plusDays(1);
        }
    }

    private int enter(LocalDate day) throws Exception {
        List<Future<Integer>> entering = new ArrayList<>();
        for (String region : regions) {
            entering.add(workers.submit(() -> {
                List<Fact> facts = nation.entered(region, day);
                nation.region(region).day(day, facts);
                return facts.size();
            }));
        }
        int entered = 0;
        for (Future<Integer> region : entering) {
            entered += region.get();
        }
        return entered;
    }
}
