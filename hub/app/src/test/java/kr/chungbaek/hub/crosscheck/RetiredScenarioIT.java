package kr.chungbaek.hub.crosscheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import kr.chungbaek.hub.HubModel;
import kr.chungbaek.hub.TestingDatabase;
import kr.chungbaek.hub.cases.Cases;
import kr.chungbaek.hub.offline.Engine;
import kr.chungbaek.scenario.compile.CompiledScenario;
import kr.chungbaek.wire.batch.Entry;
import kr.chungbaek.wire.batch.Operation;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** A scenario that is retired while a round goes over those before it. */
class RetiredScenarioIT {

    private static final HubModel MODEL = HubModel.read(Path.of("../../config"));
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 30);

    private final DataSource database = TestingDatabase.freshDataSource();
    private final JdbcTemplate jdbc = new JdbcTemplate(database);
    private final LiveScenarios live = new LiveScenarios(scenarios("HR-01", "LT-04"));
    private Runnable meanwhile = () -> {};

    @Test
    void isNotJudgedAnyMoreInThatRound() {
        Engine store = new Engine(database, MODEL.types(), MODEL.governments()::family, TODAY);
        store.prepare(MODEL.governments(), MODEL.calendar());
        Cases cases = new Cases(jdbc, event -> {});
        CrossCheck crossCheck = new CrossCheck(
                jdbc,
                new DataSourceTransactionManager(database),
                event -> cases.on((FindingsChanged) event),
                this::today);
        Round round = new Round(crossCheck, live, new FailureTable(jdbc), Clock.systemUTC());
        round.prepare();
        round.run();
        store.store("node", MODEL.types().get("building_completion"), List.of(building()));

        meanwhile = () -> live.replace(scenarios("HR-01"));
        round.run();
        assertThat(cases()).isZero();

        meanwhile = () -> {};
        live.replace(scenarios("HR-01", "LT-04"));
        round.run();
        assertThat(cases()).isEqualTo(1);
    }

    /** Asked by the first scenario of the round, too. */
    private LocalDate today() {
        meanwhile.run();
        return TODAY;
    }

    private long cases() {
        return jdbc.queryForObject("select count(*) from cases.case_file", Long.class);
    }

    private static List<CompiledScenario> scenarios(String... names) {
        return MODEL.scenarios().stream()
                .filter(scenario -> List.of(names).contains(scenario.name()))
                .toList();
    }

    private static Entry building() {
        return new Entry(
                Operation.PUT,
                "41110",
                Arrays.asList("B-1", "USE", "P-1", "tk1:o", LocalDate.of(2026, 3, 2), 500_000_000L, false, "S-1"));
    }
}
