package kr.chungbaek.hub.offline.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kr.chungbaek.hub.HubModel;
import kr.chungbaek.hub.TestingDatabase;
import kr.chungbaek.hub.crosscheck.Limits;
import kr.chungbaek.hub.offline.Engine;
import kr.chungbaek.hub.records.FeedLedger;
import kr.chungbaek.scenario.compile.CompiledScenario;
import kr.chungbaek.scenario.compile.ScenarioCompiler;
import kr.chungbaek.scenario.parse.ScenarioReader;
import kr.chungbaek.wire.problem.Problems;
import kr.chungbaek.wire.record.RecordTypes;
import kr.chungbaek.wire.reference.Holiday;
import kr.chungbaek.wire.yaml.ConfigText;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Some random scenarios over one random history, all of it from one seed. */
final class World implements AutoCloseable {

    private static final HubModel MODEL = HubModel.read(Path.of("../../config"));
    private static final RecordTypes TYPES = SmallTypes.read();

    private static final LocalDate SAMPLED = LocalDate.of(2026, 2, 20);

    private static final String FOUND = """
            select scenario, concat_ws(' ', 'raised', government, subject_key,
              case when isfinite(occasion) then occasion::text else '' end, case_key,
              coalesce(due::text, ''), coalesce(amount::text, '')) as line
            from crosscheck.finding
            union all
            select scenario, concat_ws(' ', 'unjudged', government, subject_key,
              case when isfinite(occasion) then occasion::text else '' end)
            from crosscheck.unjudged
            """;

    private final long seed;
    private final SingleConnectionDataSource database = (SingleConnectionDataSource) TestingDatabase.freshDataSource();
    private final JdbcTemplate jdbc = new JdbcTemplate(database);
    private final Map<String, Played> played = new LinkedHashMap<>();
    private final Facts facts = new Facts(MODEL.governments());
    private final LivelyRules drawn;
    private final RandomHistory history;
    private final Tally tally;
    private int round;
    private int started;

    private record Played(Rule rule, CompiledScenario compiled, int version) {}

    World(long seed, int scenarios, String only, Tally tally) {
        this.seed = seed;
        this.tally = tally;
        Calendar calendar = new Calendar(
                MODEL.calendar().holidays().stream().map(Holiday::date).collect(Collectors.toSet()));
        RandomBatches batches = new RandomBatches(new Random(seed), TYPES);
        List<Facts> samples = Stream.generate(() -> batches.sample(MODEL.governments(), SAMPLED))
                .limit(2)
                .toList();
        this.drawn = new LivelyRules(seed, calendar, TYPES, samples, SAMPLED);
        // Nobody comes back for what it held after a crash.
        jdbc.execute("set synchronous_commit = off");
        engine(LocalDate.EPOCH).prepare(MODEL.governments(), MODEL.calendar());
        IntStream.rangeClosed(1, scenarios)
                .mapToObj(number -> "R" + number)
                .filter(name -> only.isEmpty() || only.equals(name))
                .forEach(name -> play(name, 0));
        this.history = new RandomHistory(new Random(~seed), TYPES, facts, new FeedLedger(jdbc), this::engine);
    }

    /** Each looks up what it reads, or reads tables whole wherever that may be cheaper. */
    private Engine engine(LocalDate today) {
        long large = (seed + started++) % 2 == 0 ? 1 : Long.MAX_VALUE;
        Limits limits = new Limits(Duration.ZERO, Long.MAX_VALUE, Limits.RECORDS, large);
        return new Engine(database, TYPES, MODEL.governments()::family, today, limits);
    }

    private void play(String name, int version) {
        Rule rule = drawn.rule(name, version);
        CompiledScenario compiled = compiled(rule);
        engine(LocalDate.EPOCH).prepare(List.of(compiled));
        played.put(name, new Played(rule, compiled, version));
    }

    /**
     * Lets something happen, and compares all that the engine says with all that the rules mean. Some scenarios look
     * away for a while, some come later than the records, and some get another version.
     */
    void step() {
        round++;
        history.step(played.values().stream().map(Played::rule).toList());
        List<Played> looking = new ArrayList<>();
        for (String name : List.copyOf(played.keySet())) {
            Random own = new Random(seed + 31L * name.hashCode() + 1_000_003L * round);
            int chance = own.nextInt(40);
            if (chance == 0) {
                play(name, round);
                history.engine().want(List.of(played.get(name).compiled()));
            }
            if (chance < 30 && name.hashCode() % 4 < round) {
                looking.add(played.get(name));
            }
        }
        history.engine().level(looking.stream().map(Played::compiled).toList());
        compare(looking);
    }

    private void compare(List<Played> looking) {
        Map<String, List<String>> found = new HashMap<>();
        jdbc.query(FOUND, row -> {
            found.computeIfAbsent(row.getString(1), name -> new ArrayList<>()).add(row.getString(2));
        });
        for (Played one : looking) {
            Rule rule = one.rule();
            List<String> expected = Judge.judge(rule, facts, history.today());
            assertThat(found.getOrDefault(rule.name(), List.of()))
                    .as("%nseed %d, round %d, today %s, scenario:%n%s", seed, round, history.today(), rule.yaml())
                    .containsExactlyInAnyOrderElementsOf(expected);
            tally.count(rule, expected);
        }
    }

    private CompiledScenario compiled(Rule rule) {
        Problems problems = new Problems();
        List<ConfigText> files = List.of(new ConfigText(rule.name() + ".yaml", rule.yaml()));
        List<CompiledScenario> scenarios = ScenarioReader.read(files, TYPES, problems).all().stream()
                .flatMap(scenario -> ScenarioCompiler.compile(scenario, TYPES, problems).stream())
                .toList();
        assertThat(problems.sorted())
                .as("%nseed %d, scenario:%n%s", seed, rule.yaml())
                .isEmpty();
        return scenarios.get(0);
    }

    @Override
    public void close() {
        tally.endWorld();
        String name = jdbc.queryForObject("select current_database()", String.class);
        database.destroy();
        TestingDatabase.drop(name);
    }
}
