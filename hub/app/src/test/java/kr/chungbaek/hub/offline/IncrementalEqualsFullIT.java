package kr.chungbaek.hub.offline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import javax.sql.DataSource;
import kr.chungbaek.hub.HubModel;
import kr.chungbaek.hub.TestingDatabase;
import kr.chungbaek.hub.crosscheck.StatementRunner;
import kr.chungbaek.hub.records.FeedLedger;
import kr.chungbaek.scenario.compile.CompiledScenario;
import kr.chungbaek.scenario.model.GovernmentValue;
import kr.chungbaek.scenario.model.Parameter;
import kr.chungbaek.wire.batch.Completeness;
import kr.chungbaek.wire.batch.FeedDeclaration;
import kr.chungbaek.wire.record.RecordType;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The promise of the engine, on the project's own scenarios: whatever comes in whatever order, with corrections,
 * deletions, changed match keys and days passing, what was found step by step is what one judgement of everything finds.
 */
class IncrementalEqualsFullIT {

    private static final int ROUNDS = 60;

    private static final String KEPT = """
            select government || ' ' || subject_key || ' open ' || coalesce(case_key, '') || ' ' || coalesce(due::text, '')
              || ' ' || coalesce(amount::text, '') from crosscheck.finding where scenario = ?
            union all
            select government || ' ' || subject_key || ' ' || state || ' ' || coalesce(case_key, '') || ' ' || due::text
              || ' ' || coalesce(amount::text, '') from crosscheck.agenda where scenario = ?
            union all
            select government || ' ' || subject_key || ' unjudged' from crosscheck.unjudged where scenario = ?
            """;

    @Test
    void holdsForRandomHistories() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        HubModel model = HubModel.read(Path.of("../../config"));
        DataSource database = TestingDatabase.freshDataSource();
        LocalDate today = LocalDate.of(2026, 4, 1);
        Engine engine = new Engine(database, model.types(), model.governments()::family, today);
        engine.prepare(model.governments(), model.calendar());
        RandomRecords records = new RandomRecords(random, model.types());
        List<CompiledScenario> scenarios = records.readers(model.scenarios());
        engine.prepare(scenarios);
        int found = 0;

        for (int round = 0; round < ROUNDS; round++) {
            List<RecordType> types = records.types();
            RecordType type = types.get(random.nextInt(types.size()));
            engine.store("node-" + random.nextInt(2), type, records.batch(type, 1 + random.nextInt(25)));
            if (random.nextInt(4) == 0) {
                today = today.plusDays(random.nextInt(9));
                engine.today(today);
            }
            if (random.nextInt(3) == 0) {
                tellFeeds(random, database, records.types(), today);
            }
            if (random.nextInt(5) == 0) {
                engine.ownValues(ownValues(random, scenarios));
            }
            engine.level(scenarios);
            for (CompiledScenario scenario : scenarios) {
                List<String> kept = kept(database, scenario.name());
                assertThat(kept)
                        .as("seed %d round %d %s", seed, round, scenario.name())
                        .isEqualTo(judgedAtOnce(database, scenario, today));
                found += kept.size();
            }
        }

        assertThat(found).as("seed %d finds something at all", seed).isPositive();
    }

    /** Governments set numbers for themselves, or give that up. */
    private static List<GovernmentValue> ownValues(Random random, List<CompiledScenario> scenarios) {
        List<GovernmentValue> values = new ArrayList<>();
        for (CompiledScenario scenario : scenarios) {
            for (Parameter parameter : scenario.scenario().parameters()) {
                if (parameter.type().isNumber() && random.nextBoolean()) {
                    values.add(new GovernmentValue(
                            random.nextBoolean() ? "41110" : "50000",
                            scenario.name(),
                            parameter.name(),
                            random.nextBoolean()
                                    ? Optional.empty()
                                    : Optional.of(LocalDate.of(2026, 1 + random.nextInt(6), 1)),
                            String.valueOf(random.nextInt(100)),
                            parameter.at()));
                }
            }
        }
        return values;
    }

    /** Another node declares a feed, or tells how far one is complete: what was complete may be so no longer. */
    static void tellFeeds(Random random, DataSource database, List<RecordType> types, LocalDate today) {
        FeedLedger ledger = new FeedLedger(new JdbcTemplate(database));
        String type = types.get(random.nextInt(types.size())).name();
        String government = random.nextBoolean() ? "41110" : "50000";
        String feed = type + "-" + random.nextInt(2);
        if (random.nextInt(3) == 0) {
            ledger.declare(
                    "late",
                    new FeedDeclaration(
                            feed, type, List.of(government), LocalDate.of(2020, 1, 1), null, Duration.ofDays(1)));
        }
        ledger.complete("late", List.of(new Completeness(feed, government, today.minusDays(random.nextInt(40)))));
    }

    static List<String> kept(DataSource database, String scenario) {
        return sorted(new JdbcTemplate(database).queryForList(KEPT, String.class, scenario, scenario, scenario));
    }

    static List<String> judgedAtOnce(DataSource database, CompiledScenario scenario, LocalDate today) {
        StatementRunner runner = new StatementRunner(new JdbcTemplate(database));
        return sorted(runner.query(scenario.judgeAll(), Map.of("today", today), (row, number) -> {
            String subject = row.getString("government") + " " + row.getString("subject_key") + " ";
            if (row.getString("state").equals("unjudged")) {
                return subject + "unjudged";
            }
            return subject + row.getString("state") + " " + orEmpty(row.getString("case_key")) + " "
                    + orEmpty(row.getString("due")) + " " + orEmpty(row.getString("amount"));
        }));
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }

    private static List<String> sorted(List<String> lines) {
        List<String> copy = new ArrayList<>(lines);
        copy.sort(Comparator.naturalOrder());
        return copy;
    }
}
