package kr.chungbaek.hub.offline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kr.chungbaek.hub.HubModel;
import kr.chungbaek.hub.TestingDatabase;
import kr.chungbaek.scenario.compile.CompiledScenario;
import kr.chungbaek.scenario.compile.ScenarioCompiler;
import kr.chungbaek.scenario.model.Scenario;
import kr.chungbaek.scenario.parse.ScenarioReader;
import kr.chungbaek.wire.batch.Entry;
import kr.chungbaek.wire.batch.Operation;
import kr.chungbaek.wire.problem.Problems;
import kr.chungbaek.wire.record.RecordTypes;
import kr.chungbaek.wire.reference.ReferenceTables;
import kr.chungbaek.wire.yaml.ConfigText;
import org.junit.jupiter.api.Test;

/** Rows of a reference table change under way, and cases follow without a new version of the rule. */
class ReferenceTablesIT {

    private static final HubModel MODEL = HubModel.read(Path.of("../../config"));
    private static final String HEADER = "use_code,most,valid_from,valid_until\n";

    private static final String TABLE = """
            table: value_limit
            title: { ko: 한도, en: Limit }
            key: [use_code]
            fields:
              use_code: { type: code, about: Kind of approval }
              most: { type: won, about: The highest value }
            """;

    private static final String RULE = """
            scenario: XX-01
            title: { ko: 시험, en: Test }
            subject: { record: building_completion }
            related: { above: { record: value_limit, same: [approval_kind = use_code], where: subject.assessed_value > most } }
            raise: count(above) > 0
            """;

    private static ReferenceTables tables(String rows) {
        Problems problems = new Problems();
        ReferenceTables tables = ReferenceTables.read(
                List.of(new ConfigText("value_limit.yaml", TABLE)),
                MODEL.types(),
                name -> Optional.of(new ConfigText("value_limit.csv", HEADER + rows)),
                problems);
        problems.refuse();
        return tables;
    }

    @Test
    void casesFollowTheRows() {
        RecordTypes types = MODEL.types().and(tables("USE,1,,\n").types());
        CompiledScenario rule = rule(types);
        Engine engine = new Engine(
                TestingDatabase.freshDataSource(), types, MODEL.governments()::family, LocalDate.of(2026, 6, 30));
        engine.prepare(MODEL.governments(), MODEL.calendar());
        engine.tables(tables("USE,100,,2025-12-31\nUSE,500,2026-01-01,\n"));
        engine.store(
                "node",
                types.get("building_completion"),
                List.of(completion("B-1", 2025, 200), completion("B-2", 2026, 200)));
        engine.level(List.of(rule));
        assertThat(engine.cases().open()).extracting(CaseRow::caseKey).containsExactly("B-1");

        engine.tables(tables("USE,100,,2025-12-31\nUSE,199,2026-01-01,\n"));
        engine.level(List.of(rule));
        assertThat(engine.cases().open()).extracting(CaseRow::caseKey).containsExactlyInAnyOrder("B-1", "B-2");

        engine.tables(tables("USE,199,2026-01-01,\n"));
        engine.level(List.of(rule));
        assertThat(engine.cases().open()).extracting(CaseRow::caseKey).containsExactly("B-2");
    }

    private static CompiledScenario rule(RecordTypes types) {
        Problems problems = new Problems();
        Scenario scenario = ScenarioReader.read(List.of(new ConfigText("s.yaml", RULE)), types, problems)
                .all()
                .get(0);
        CompiledScenario compiled =
                ScenarioCompiler.compile(scenario, types, problems).orElseThrow();
        problems.refuse();
        return compiled;
    }

    private static Entry completion(String building, int year, long value) {
        return new Entry(
                Operation.PUT,
                "50000",
                Arrays.asList(building, "USE", "P-1", "tk1:owner", LocalDate.of(year, 3, 2), value, false, "S-1"));
    }
}
