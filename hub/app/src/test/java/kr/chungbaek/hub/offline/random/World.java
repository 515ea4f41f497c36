package kr.chungbaek.hub.offline.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kr.chungbaek.hub.HubModel;
import kr.chungbaek.hub.TestingDatabase;
import kr.chungbaek.hub.offline.Engine;
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
    private final List<Rule> rules;
    private final List<CompiledScenario> compiled;
    private final Facts facts = new Facts(MODEL.governments()::family);
    private final RandomHistory history;
    private final Tally tally;

    World(long seed, int scenarios, String only, Tally tally) {
        this.seed = seed;
        this.tally = tally;
        Calendar calendar = new Calendar(
                MODEL.calendar().holidays().stream().map(Holiday::date).collect(Collectors.toSet()));
        RandomRules random = new RandomRules(new Random(seed), calendar, TYPES);
        this.rules = IntStream.rangeClosed(1, scenarios)
                .mapToObj(number -> random.rule("R" + number))
                .filter(rule -> only.isEmpty() || only.equals(rule.name()))
                .toList();
        this.compiled = rules.stream().map(this::compiled).toList();
        engine(LocalDate.EPOCH).prepare(MODEL.governments(), MODEL.calendar());
        engine(LocalDate.EPOCH).prepare(compiled);
        this.history = new RandomHistory(new Random(~seed), TYPES, facts, this::engine);
    }

    private Engine engine(LocalDate today) {
        return new Engine(database, TYPES, MODEL.governments()::family, today);
    }

    /** Lets something happen, and compares all that the engine says with all that the rules mean. */
    void step() {
        history.step(rules);
        history.engine().level(compiled);
        Map<String, List<String>> found = new HashMap<>();
        jdbc.query(FOUND, row -> {
            found.computeIfAbsent(row.getString(1), name -> new ArrayList<>()).add(row.getString(2));
        });
        for (Rule rule : rules) {
            List<String> expected = Judge.judge(rule, facts, history.today());
            assertThat(found.getOrDefault(rule.name(), List.of()))
                    .as("%nseed %d, today %s, scenario:%n%s", seed, history.today(), rule.yaml())
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
        String name = jdbc.queryForObject("select current_database()", String.class);
        database.destroy();
        TestingDatabase.drop(name);
    }
}
