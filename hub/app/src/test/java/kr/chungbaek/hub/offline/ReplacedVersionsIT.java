package kr.chungbaek.hub.offline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import javax.sql.DataSource;
import kr.chungbaek.hub.HubModel;
import kr.chungbaek.hub.TestingDatabase;
import kr.chungbaek.hub.TestingRules;
import kr.chungbaek.hub.cases.Cases;
import kr.chungbaek.hub.crosscheck.CrossCheck;
import kr.chungbaek.hub.crosscheck.FindingsChanged;
import kr.chungbaek.hub.crosscheck.Limits;
import kr.chungbaek.hub.offline.ForgetfulTransactions.Killed;
import kr.chungbaek.scenario.compile.CompiledScenario;
import kr.chungbaek.wire.record.RecordType;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Versions of a rule that replace each other while records come and go, days pass, completeness goes back and the process
 * is killed at any point: cases always are those of one version, and once all is level, those of the version wanted.
 */
class ReplacedVersionsIT {

    private static final int ROUNDS = 100;

    private static final String FOUND = """
            select distinct government || ' ' || case_key || ' ' || version from crosscheck.finding
            """;

    private static final String STANDING = """
            select government || ' ' || case_key || ' ' || version from cases.case_file where standing
            """;

    @Test
    void endAsIfTheLastOneHadAlwaysBeenThere() {
        long seed = System.nanoTime();
        System.out.println("ReplacedVersionsIT seed " + seed);
        Random random = new Random(seed);
        HubModel model = HubModel.read(Path.of("../../config"));
        List<CompiledScenario> versions = versions(model);
        DataSource database = TestingDatabase.freshDataSource();
        JdbcTemplate jdbc = new JdbcTemplate(database);
        LocalDate today = LocalDate.of(2026, 4, 1);
        Engine engine = new Engine(database, model.types(), model.governments()::family, today);
        engine.prepare(model.governments(), model.calendar());
        engine.prepare(versions);
        RandomRecords records = new RandomRecords(random, model.types());
        CompiledScenario wanted = versions.get(0);
        int swaps = 0;

        for (int round = 0; round < ROUNDS; round++) {
            RecordType type = model.types().get(random.nextBoolean() ? "building_completion" : "tax_assessment");
            engine.store("node-" + random.nextInt(2), type, records.batch(type, 1 + random.nextInt(25)));
            today = today.plusDays(random.nextInt(4));
            engine.today(today);
            if (random.nextInt(6) == 0) {
                IncrementalEqualsFullIT.tellFeeds(random, database, records.types(), today);
            }
            CrossCheck process = process(database, random, today);
            if (random.nextInt(3) == 0) {
                wanted = versions.get(random.nextInt(versions.size()));
                swaps++;
            }
            want(process, wanted);
            for (int step = random.nextInt(8); step > 0; step--) {
                step(process, wanted);
                assertThat(sorted(jdbc, STANDING))
                        .as("seed %d round %d", seed, round)
                        .isEqualTo(sorted(jdbc, FOUND));
            }
            if (random.nextInt(3) == 0) {
                level(process, wanted);
                assertThat(IncrementalEqualsFullIT.kept(database, "LT-04"))
                        .as("seed %d round %d", seed, round)
                        .isEqualTo(IncrementalEqualsFullIT.judgedAtOnce(database, wanted, today));
                assertThat(sorted(jdbc, STANDING))
                        .as("seed %d round %d", seed, round)
                        .isEqualTo(sorted(jdbc, FOUND));
            }
        }

        assertThat(swaps).isPositive();
        assertThat(sorted(jdbc, STANDING)).as("seed %d", seed).isNotEmpty();
    }

    private static List<CompiledScenario> versions(HubModel model) {
        return List.of(
                TestingRules.lt04(model.types(), text -> text),
                TestingRules.lt04(model.types(), text -> text.replace("days: 60", "days: 20")),
                TestingRules.lt04(model.types(), text -> text.replace("0.028", "0.03")),
                TestingRules.lt04(model.types(), text -> text.replace("exempt = false", "assessed_value > 300000")));
    }

    /** A process of its own every time: it knows nothing but the version wanted and the database. */
    private static CrossCheck process(DataSource database, Random random, LocalDate today) {
        Cases cases = new Cases(new JdbcTemplate(database), event -> {});
        return new CrossCheck(
                new JdbcTemplate(database),
                new ForgetfulTransactions(database, random),
                event -> cases.on((FindingsChanged) event),
                () -> today,
                new Limits(Duration.ofMinutes(1), Long.MAX_VALUE, 20, 10));
    }

    private static void want(CrossCheck process, CompiledScenario wanted) {
        while (true) {
            try {
                process.want(wanted);
                return;
            } catch (Killed again) {
                // A hub tells what it wants at every start.
            }
        }
    }

    private static boolean step(CrossCheck process, CompiledScenario scenario) {
        try {
            return process.step(scenario);
        } catch (Killed again) {
            return true;
        }
    }

    private static void level(CrossCheck process, CompiledScenario scenario) {
        boolean more = true;
        while (more) {
            more = step(process, scenario);
        }
    }

    private static List<String> sorted(JdbcTemplate jdbc, String sql) {
        return jdbc.queryForList(sql, String.class).stream().sorted().toList();
    }
}
