package kr.chungbaek.simulator.story;

import java.time.LocalDate;
import java.util.List;
import kr.chungbaek.simulator.source.Town;

/**
 * What the source systems play, and the answer key. The same towns, day and seed give the same story, to the byte.
 *
 * @param history what lies ready in the sources when the spokes start
 * @param live what happens afterwards, in order
 */
public record Story(
        LocalDate today,
        List<Town> towns,
        List<Scene> history,
        List<Scene> live,
        List<Slip> slips,
        List<LookAlike> lookAlikes) {

    public Story {
        towns = List.copyOf(towns);
        history = List.copyOf(history);
        live = List.copyOf(live);
        slips = List.copyOf(slips);
        lookAlikes = List.copyOf(lookAlikes);
    }

    public static Story tell(List<Town> towns, WorkingDays days, LocalDate today, long seed) {
        return new StoryWriter(towns, new Draft(seed, today, days)).write();
    }

    public Totals totals() {
        return Totals.of(this);
    }
}
