package kr.chungbaek.simulator.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import kr.chungbaek.simulator.source.Protocol;
import org.junit.jupiter.api.Test;

final class StoryTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 30);
    private static final Set<LocalDate> HOLIDAYS =
            Set.of(LocalDate.of(2026, 5, 1), LocalDate.of(2026, 5, 5), LocalDate.of(2026, 6, 3));
    private static final WorkingDays DAYS = new WorkingDays(StoryTest::isHoliday);

    @Test
    void isTheSameForTheSameSeed() {
        Story first = tell(7);
        Story second = tell(7);

        assertThat(second).isEqualTo(first);
        assertThat(tell(8)).isNotEqualTo(first);
    }

    @Test
    void plantsAtLeastTwentySlipsAndAsManyLookAlikes() {
        Story story = tell(1);

        assertThat(story.slips()).hasSizeGreaterThanOrEqualTo(20);
        assertThat(story.lookAlikes()).hasSizeGreaterThanOrEqualTo(story.slips().size());
    }

    @Test
    void plantsEveryScenarioInEveryRegionAndOverEveryProtocol() {
        Map<String, Set<String>> scenariosByRegion = new TreeMap<>();
        Set<Protocol> protocols = EnumSet.noneOf(Protocol.class);

        for (Slip slip : tell(1).slips()) {
            scenariosByRegion
                    .computeIfAbsent(slip.town().region(), region -> new HashSet<>())
                    .add(slip.scenario());
            protocols.add(slip.protocol());
        }

        assertThat(scenariosByRegion.keySet()).containsExactly("gyeonggi", "incheon", "jeju");
        assertThat(scenariosByRegion.values())
                .allSatisfy(scenarios ->
                        assertThat(scenarios).containsExactlyInAnyOrder("LT-04", "HR-04", "LF-04", "HR-01"));
        assertThat(protocols).containsExactly(Protocol.values());
    }

    @Test
    void namesEverySlipOnce() {
        List<String> keys = tell(1).slips().stream()
                .map(slip -> slip.scenario() + slip.town().code() + slip.caseKey())
                .toList();

        assertThat(keys).doesNotHaveDuplicates();
    }

    @Test
    void neverSaysOfOneKeyThatItIsBothSlipAndLookAlike() {
        Story story = tell(1);

        List<String> slips = story.slips().stream()
                .map(slip -> slip.scenario() + slip.town().code() + slip.caseKey())
                .toList();

        assertThat(story.lookAlikes())
                .extracting(alike -> alike.scenario() + alike.town().code() + alike.caseKey())
                .doesNotContainAnyElementsOf(slips);
    }

    @Test
    void numbersAllScenesWithoutGap() {
        Story story = tell(1);

        assertThat(story.history().get(0).number()).isEqualTo(1);
        assertThat(story.live().get(0).number()).isEqualTo(story.history().size() + 1);
        assertThat(story.live().get(story.live().size() - 1).number())
                .isEqualTo(story.history().size() + story.live().size());
    }

    private static Story tell(long seed) {
        return Story.tell(Towns.of(Towns.regions()), DAYS, TODAY, seed);
    }

    private static boolean isHoliday(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY
                || day.getDayOfWeek() == DayOfWeek.SUNDAY
                || HOLIDAYS.contains(day);
    }
}
