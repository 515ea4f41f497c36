package kr.chungbaek.simulator.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import kr.chungbaek.simulator.form.Form;
import kr.chungbaek.simulator.form.FormColumn;
import kr.chungbaek.simulator.form.Forms;
import kr.chungbaek.simulator.testing.Config;
import kr.chungbaek.simulator.world.Fact;
import kr.chungbaek.simulator.world.LocalGovernments;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SimulationTest {

    private static final LocalDate TODAY = LocalDate.of(2027, 2, 20);

    @Test
    void theSameSeedLeadsToTheSameRecords() throws Exception {
        assertThat(played(7).records).isEqualTo(played(7).records);
        assertThat(played(7).records).isNotEqualTo(played(8).records);
    }

    /** Chance decides on days and places, so that one seed shows little. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void everyProgramHasThreeSlipsAndThreeLookAlikes(long seed) throws Exception {
        Recording recording = played(seed);

        assertThat(few(recording.slips)).isEmpty();
        assertThat(few(recording.lookAlikes)).isEmpty();
        assertThat(recording.slips.keySet()).isEqualTo(recording.lookAlikes.keySet());
    }

    private static List<String> few(Map<String, Set<String>> cases) {
        return cases.entrySet().stream()
                .filter(entry -> entry.getValue().size() < 3)
                .map(entry -> entry.getKey() + " has " + entry.getValue())
                .toList();
    }

    @Test
    void noRecordIsWrittenTwiceButAsALaterVersion() throws Exception {
        Map<String, Integer> versions = new HashMap<>();
        List<String> wrong = new ArrayList<>();

        play(1, fact -> {
            String key = fact.type().name() + " " + fact.government() + " "
                    + fact.type().keyOf(fact.values());
            int before = versions.getOrDefault(key, 0);
            if (fact.version() != before + 1) {
                wrong.add(key + " has version " + fact.version() + " after " + before);
            }
            versions.put(key, fact.version());
        });

        assertThat(wrong).isEmpty();
    }

    @Test
    void whatFollowsAfterTheLastDayIsToldApart() throws Exception {
        List<LocalDate> written = new ArrayList<>();

        Recording recording = new Recording(fact -> written.add(fact.enteredOn()));
        simulation(1).play(recording);

        assertThat(written).allMatch(day -> !day.isAfter(TODAY));
        assertThat(recording.later).isNotEmpty().allMatch(day -> day.isAfter(TODAY));
    }

    @Test
    void everyRecordHasWhatItsTypeRequiresAndAFormOfItsSource() throws Exception {
        Forms forms = Config.forms();
        Set<String> wrong = new TreeSet<>();

        play(1, fact -> {
            Form form = forms.of(fact.type());
            for (FormColumn column : form.columns()) {
                Object value =
                        fact.values().get(fact.type().indexOf(column.field().name()));
                if (value == null && !column.field().optional()) {
                    wrong.add(fact.type().name() + " lacks " + column.field().name());
                } else if (value != null) {
                    tryToWrite(column, value, fact, wrong);
                }
            }
        });

        assertThat(wrong).isEmpty();
    }

    /** A region's staff list knows a number once, whatever its governments have been. */
    @Test
    void nobodyIsTwiceInTheStaffListOfARegion() throws Exception {
        Set<String> listed = new HashSet<>();
        Set<String> twice = new TreeSet<>();

        play(1, fact -> {
            if (fact.type().name().equals("officer") && fact.version() == 1) {
                String region = Config.governments()
                        .find(fact.government())
                        .orElseThrow()
                        .region();
                String one = region + " " + fact.type().keyOf(fact.values());
                if (!listed.add(one)) {
                    twice.add(one);
                }
            }
        });

        assertThat(twice).isEmpty();
        assertThat(listed).anyMatch(one -> one.startsWith("jeonnam S-29000"));
    }

    private static void tryToWrite(FormColumn column, Object value, Fact fact, Set<String> wrong) {
        try {
            column.text(value);
        } catch (IllegalArgumentException e) {
            wrong.add(fact.type().name() + ": " + e.getMessage());
        }
    }

    @Test
    void nothingHasHappenedAfterToday() throws Exception {
        Set<LocalDate> late = new HashSet<>();

        play(1, fact -> {
            if (fact.enteredOn().isAfter(TODAY)) {
                late.add(fact.enteredOn());
            }
        });

        assertThat(late).isEmpty();
    }

    private static Recording played(long seed) throws Exception {
        Recording recording = new Recording(fact -> {});
        simulation(seed).play(recording);
        return recording;
    }

    private static void play(long seed, Consumer<Fact> look) throws Exception {
        simulation(seed).play(new Recording(look));
    }

    private static Simulation simulation(long seed) {
        return new Simulation(
                Config.types(),
                Config.calendar(),
                LocalGovernments.of(Config.governments(), Config.governments().regions(), Scale.SMALL.perRegion()),
                TODAY,
                Scale.SMALL,
                seed,
                scenario -> true);
    }

    /** Keeps a figure of all records, and the answer key by scenario. */
    private static final class Recording implements Sink {

        private final Consumer<Fact> look;
        private final Map<String, Set<String>> slips = new TreeMap<>();
        private final Map<String, Set<String>> lookAlikes = new TreeMap<>();
        private final List<Integer> records = new ArrayList<>();
        private final List<LocalDate> later = new ArrayList<>();

        Recording(Consumer<Fact> look) {
            this.look = look;
        }

        @Override
        public void write(Fact fact) {
            look.accept(fact);
            records.add(
                    Arrays.hashCode(fact.values().toArray()) ^ fact.government().hashCode());
        }

        @Override
        public void later(Fact fact) {
            later.add(fact.enteredOn());
        }

        @Override
        public void slip(Answer answer) {
            slips.computeIfAbsent(answer.scenario(), scenario -> new TreeSet<>())
                    .add(answer.caseKey());
        }

        @Override
        public void lookAlike(Answer answer) {
            lookAlikes
                    .computeIfAbsent(answer.scenario(), scenario -> new TreeSet<>())
                    .add(answer.caseKey());
        }
    }
}
