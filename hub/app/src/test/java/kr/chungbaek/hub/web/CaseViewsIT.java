package kr.chungbaek.hub.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import kr.chungbaek.hub.HubModel;
import kr.chungbaek.hub.TestingDatabase;
import kr.chungbaek.hub.alerts.Deliveries;
import kr.chungbaek.hub.cases.CaseExplainer;
import kr.chungbaek.hub.cases.CaseFile;
import kr.chungbaek.hub.cases.CaseFiles;
import kr.chungbaek.hub.cases.FigureReader;
import kr.chungbaek.hub.crosscheck.LiveScenarios;
import kr.chungbaek.hub.crosscheck.StatementRunner;
import kr.chungbaek.hub.offline.EngineStage;
import kr.chungbaek.scenario.compile.CompiledScenario;
import kr.chungbaek.scenario.example.Delivery;
import kr.chungbaek.scenario.example.ExampleRunner;
import kr.chungbaek.scenario.example.ExampleStage;
import kr.chungbaek.scenario.example.Judgement;
import kr.chungbaek.scenario.model.Example;
import kr.chungbaek.scenario.model.Scenario;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the page of a case says, for a case of every program. */
class CaseViewsIT {

    private static final HubModel MODEL = HubModel.read(Path.of("../../config"));

    private final DataSource database = TestingDatabase.freshDataSource();
    private final CaseFiles files = new CaseFiles(new JdbcTemplate(database));
    private final EngineStage stage = new EngineStage(database, MODEL.types(), MODEL.governments(), MODEL.calendar());
    private final CaseViews views = views();

    @Test
    void aCaseOfEveryProgramExplainsItself() {
        Set<String> explained = new TreeSet<>();
        List<String> wrong = new ArrayList<>();
        for (CompiledScenario scenario : MODEL.scenarios()) {
            ExampleStage watched =
                    new Watched(() -> files.standing(scenario.name(), "", 1, 0).forEach(file -> {
                        explained.add(scenario.name());
                        wrong.addAll(mistakes(file));
                    }));
            for (Example example : scenario.scenario().examples()) {
                ExampleRunner.once(scenario, example, MODEL.types(), watched);
            }
        }

        assertThat(wrong).isEmpty();
        assertThat(explained)
                .isEqualTo(
                        MODEL.scenarios().stream().map(CompiledScenario::name).collect(Collectors.toSet()));
    }

    @Test
    void marksWhatIsComparedWithAndWithoutTheWordSubject() {
        Scenario balances = MODEL.scenarios().stream()
                .map(CompiledScenario::scenario)
                .filter(one -> one.name().equals("LF-17"))
                .findFirst()
                .orElseThrow();

        Marks ledger = Marks.ofSubject(balances);
        assertThat(List.of("balance", "in_transit", "ledger_on"))
                .allSatisfy(field -> assertThat(ledger.of(field)).isEqualTo("compared"));
        assertThat(ledger.of("account_no")).isEqualTo("matched");
        assertThat(ledger.of("department")).isEmpty();
    }

    /** Looks at what stands after each judgement. */
    private final class Watched implements ExampleStage {

        private final Runnable look;

        Watched(Runnable look) {
            this.look = look;
        }

        @Override
        public void reset(CompiledScenario scenario) {
            stage.reset(scenario);
        }

        @Override
        public void deliver(List<Delivery> deliveries) {
            stage.deliver(deliveries);
        }

        @Override
        public List<Judgement> judge(LocalDate today) {
            List<Judgement> judged = stage.judge(today);
            look.run();
            return judged;
        }
    }

    private List<String> mistakes(CaseFile file) {
        try {
            CaseView view = views.of(file);
            return view.toString().contains("{") ? List.of(file.scenario() + " has a gap: " + view) : List.of();
        } catch (RuntimeException e) {
            return List.of(file.scenario() + ": " + e);
        }
    }

    private CaseViews views() {
        JdbcTemplate jdbc = new JdbcTemplate(database);
        StatementRunner statements = new StatementRunner(jdbc);
        return new CaseViews(
                new CaseExplainer(statements, MODEL.types()),
                new FigureReader(statements),
                new Deliveries(jdbc),
                new LiveScenarios(MODEL.scenarios()),
                MODEL.governments(),
                MODEL.types());
    }
}
