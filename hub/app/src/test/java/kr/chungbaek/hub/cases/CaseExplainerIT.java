package kr.chungbaek.hub.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.sql.DataSource;
import kr.chungbaek.hub.HubModel;
import kr.chungbaek.hub.TestingDatabase;
import kr.chungbaek.hub.crosscheck.StatementRunner;
import kr.chungbaek.hub.offline.Engine;
import kr.chungbaek.scenario.compile.CompiledScenario;
import kr.chungbaek.scenario.compile.ScenarioCompiler;
import kr.chungbaek.scenario.parse.ScenarioReader;
import kr.chungbaek.wire.batch.Entry;
import kr.chungbaek.wire.batch.Operation;
import kr.chungbaek.wire.problem.Problems;
import kr.chungbaek.wire.record.RecordType;
import kr.chungbaek.wire.yaml.ConfigText;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class CaseExplainerIT {

    private static final HubModel MODEL = HubModel.read(Path.of("../../config"));
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 30);
    private static final String RULE = """
            scenario: XX-01
            title: { ko: 이름, en: A name }
            area: hr
            basis: assumed
            why: To see it.
            status: live
            severity: low
            subject: { record: officer }
            related:
              namesakes: { record: officer, same: [name] }
            raise: count(namesakes) > 0
            case:
              summary: { ko: "{name} 확인", en: "Check {name}" }
              check: [Look.]
            """;

    @Test
    void aMaskedNameStaysMaskedInSentencesAndConditions() {
        DataSource database = TestingDatabase.freshDataSource();
        Engine engine = new Engine(database, MODEL.types(), MODEL.governments()::family, TODAY);
        engine.prepare(MODEL.governments(), MODEL.calendar());
        engine.store("jeju", MODEL.types().get("officer"), List.of(officer()));
        CompiledScenario scenario = scenario();
        engine.level(List.of(scenario));
        JdbcTemplate jdbc = new JdbcTemplate(database);
        CaseFile file = new CaseFiles(jdbc).find(1).orElseThrow();

        CaseExplanation why = new CaseExplainer(new StatementRunner(jdbc), MODEL.types()).explain(scenario, file);

        assertThat(why.summary().ko()).isEqualTo("홍*동 확인");
        assertThat(why.sets().get(0).sought()).containsExactly("name = 홍*동");
        assertThat(why.toString()).doesNotContain("홍길동");
    }

    private static CompiledScenario scenario() {
        Problems problems = new Problems();
        var read = ScenarioReader.read(List.of(new ConfigText("s.yaml", RULE)), MODEL.types(), problems);
        return ScenarioCompiler.compile(read.all().get(0), MODEL.types(), problems)
                .orElseThrow();
    }

    private static Entry officer() {
        RecordType type = MODEL.types().get("officer");
        List<Object> values = new ArrayList<>(Collections.nCopies(type.fields().size(), null));
        values.set(type.indexOf("officer_id"), "S-1");
        values.set(type.indexOf("name"), "홍길동");
        values.set(type.indexOf("department"), "D-TAX");
        values.set(type.indexOf("role"), "OFFICER");
        values.set(type.indexOf("email"), "tk1:mail");
        values.set(type.indexOf("hired_on"), LocalDate.of(2015, 3, 2));
        return new Entry(Operation.PUT, "50000", values);
    }
}
