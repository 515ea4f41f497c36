package kr.chungbaek.hub.offline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.sql.DataSource;
import kr.chungbaek.hub.HubModel;
import kr.chungbaek.hub.TestingDatabase;
import kr.chungbaek.scenario.compile.CompiledScenario;
import kr.chungbaek.scenario.compile.ScenarioCompiler;
import kr.chungbaek.scenario.parse.ScenarioReader;
import kr.chungbaek.wire.batch.Entry;
import kr.chungbaek.wire.problem.Problems;
import kr.chungbaek.wire.record.RecordType;
import kr.chungbaek.wire.record.RecordTypes;
import kr.chungbaek.wire.yaml.ConfigText;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Every part of the language on random histories: what the engine finds step by step is what loops over all records find,
 * which know nothing of SQL, of touched subjects or of cursors.
 */
class IncrementalEqualsNaiveIT {

    private static final int ROUNDS = 80;
    private static final String FINDINGS = """
            select government || ' ' || subject_key || ' ' || coalesce(due::text, '') || ' ' || coalesce(amount::text, '')
            from crosscheck.finding where scenario = ?
            """;

    @Test
    void holdsForEveryPartOfTheLanguage() {
        long seed = System.nanoTime();
        System.out.println("IncrementalEqualsNaiveIT seed " + seed);
        Random random = new Random(seed);
        HubModel model = HubModel.read(Path.of("../../config"));
        List<CompiledScenario> scenarios = compiled(model.types());
        DataSource database = TestingDatabase.freshDataSource();
        JdbcTemplate jdbc = new JdbcTemplate(database);
        LocalDate today = LocalDate.of(2026, 2, 1);
        Engine engine = new Engine(database, model.types(), model.governments()::family, today);
        engine.prepare(model.governments(), model.calendar());
        engine.prepare(scenarios);
        NaiveRecords naive = new NaiveRecords(model.governments()::family);
        RandomRecords records = new RandomRecords(random, model.types());
        Map<NaiveRule, Integer> found = new EnumMap<>(NaiveRule.class);
        for (int round = 0; round < ROUNDS; round++) {
            for (int batch = 0; batch <= random.nextInt(4); batch++) {
                RecordType type =
                        records.types().get(random.nextInt(records.types().size()));
                List<Entry> entries = records.batch(type, 1 + random.nextInt(15));
                engine.store("node-" + random.nextInt(2), type, entries);
                naive.store(type, entries);
            }
            if (random.nextInt(3) == 0) {
                today = today.plusDays(random.nextInt(9));
                engine.today(today);
            }
            engine.level(scenarios);
            for (NaiveRule rule : NaiveRule.values()) {
                List<String> expected = rule.sorted(naive, today);
                assertThat(jdbc.queryForList(FINDINGS, String.class, rule.name()).stream()
                                .sorted())
                        .as("seed %d round %d %s", seed, round, rule)
                        .isEqualTo(expected);
                found.merge(rule, expected.size(), Integer::sum);
            }
        }
        assertThat(found.values()).as("seed %d %s", seed, found).allMatch(count -> count > 0);
    }

    private static List<CompiledScenario> compiled(RecordTypes types) {
        Problems problems = new Problems();
        List<ConfigText> files = Arrays.stream(NaiveRule.values())
                .map(rule -> new ConfigText(rule.name() + ".yaml", rule.yaml()))
                .toList();
        List<CompiledScenario> compiled = ScenarioReader.read(files, types, problems).all().stream()
                .map(scenario ->
                        ScenarioCompiler.compile(scenario, types, problems).orElseThrow())
                .toList();
        problems.refuse();
        return compiled;
    }
}
