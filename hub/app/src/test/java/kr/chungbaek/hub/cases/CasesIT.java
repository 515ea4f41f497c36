package kr.chungbaek.hub.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import kr.chungbaek.hub.HubModel;
import kr.chungbaek.hub.TestingDatabase;
import kr.chungbaek.hub.offline.Engine;
import kr.chungbaek.wire.batch.Entry;
import kr.chungbaek.wire.batch.Operation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** What becomes of findings, on the project's own scenarios HR-04 (a department's payroll) and LT-04 (a building). */
class CasesIT {

    private static final String SUWON = "41110";
    private static final HubModel MODEL = HubModel.read(Path.of("../../config"));

    private Engine engine;
    private CaseFiles files;

    @BeforeEach
    void prepare() {
        DataSource database = TestingDatabase.freshDataSource();
        engine = new Engine(database, MODEL.types(), MODEL.governments()::family, LocalDate.of(2026, 6, 30));
        engine.prepare(MODEL.governments(), MODEL.calendar());
        files = new CaseFiles(new JdbcTemplate(database));
    }

    @Test
    void gatherTheFindingsOfOneKey() {
        deliver("payroll_item", pay("S-1", "2026-06-19", 300, "S-8"), pay("S-2", "2026-06-10", 200, "S-9"));

        assertThat(files.standing("HR-04", "", 10, 0)).singleElement().satisfies(file -> {
            assertThat(file.caseKey()).isEqualTo("D-TAX|2026-06");
            assertThat(file.due()).isEqualTo("2026-06-11");
            assertThat(file.amount()).isEqualTo(500);
            assertThat(file.officer()).isEqualTo("S-9");
            assertThat(file.subjectKey()).isEqualTo("S-2|2026-06");
        });
    }

    @Test
    void stayWhileOneFindingCarriesTheirKey() {
        deliver("payroll_item", pay("S-1", "2026-06-19", 300, "S-8"), pay("S-2", "2026-06-10", 200, "S-9"));

        deliver("payroll_item", gone("S-2"));

        assertThat(files.standing("HR-04", "", 10, 0)).singleElement().satisfies(file -> {
            assertThat(file.due()).isEqualTo("2026-06-22");
            assertThat(file.officer()).isEqualTo("S-8");
        });
    }

    @Test
    void areClearedWithTheirLastFindingAndReopenedAsTheSame() {
        deliver("building_completion", building(false));
        long id = files.standing("LT-04", "", 10, 0).get(0).id();

        deliver("building_completion", building(true));
        assertThat(files.standing("LT-04", "", 10, 0)).isEmpty();
        assertThat(files.find(id)).get().satisfies(file -> {
            assertThat(file.standing()).isFalse();
            assertThat(file.clearedAt()).isNotNull();
            assertThat(file.status()).isEqualTo("open");
        });

        deliver("building_completion", building(false));
        assertThat(files.standing("LT-04", "", 10, 0)).singleElement().satisfies(file -> {
            assertThat(file.id()).isEqualTo(id);
            assertThat(file.round()).isEqualTo(1);
            assertThat(file.clearedAt()).isNull();
        });
    }

    private void deliver(String type, Entry... entries) {
        engine.store("gyeonggi", MODEL.types().get(type), List.of(entries));
        engine.level(MODEL.scenarios());
    }

    private static Entry pay(String officer, String payDate, long net, String preparedBy) {
        LocalDate start = LocalDate.of(2026, 6, 1);
        return new Entry(
                Operation.PUT,
                SUWON,
                Arrays.asList(
                        officer, "2026-06", start, LocalDate.parse(payDate), "D-TAX", net, net, "tk1:a", preparedBy));
    }

    private static Entry gone(String officer) {
        return new Entry(
                Operation.DELETE, SUWON, Arrays.asList(officer, "2026-06", null, null, null, null, null, null, null));
    }

    private static Entry building(boolean exempt) {
        return new Entry(
                Operation.PUT,
                SUWON,
                Arrays.asList("B-1", "USE", "P-1", "tk1:o", LocalDate.of(2026, 3, 2), 500_000_000L, exempt, "S-1"));
    }
}
