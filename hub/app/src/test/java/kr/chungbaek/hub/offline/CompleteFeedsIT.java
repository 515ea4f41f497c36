package kr.chungbaek.hub.offline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import kr.chungbaek.hub.HubModel;
import kr.chungbaek.hub.TestingDatabase;
import kr.chungbaek.wire.batch.Entry;
import kr.chungbaek.wire.batch.Operation;
import kr.chungbaek.wire.record.RecordType;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** Engines over one database, each of which sees governments in an order of its own. */
class CompleteFeedsIT {

    private static final LocalDate FIRST = LocalDate.of(2026, 4, 1);
    private static final LocalDate LATER = LocalDate.of(2026, 4, 9);
    private static final HubModel MODEL = HubModel.read(Path.of("../../config"));
    private static final RecordType TYPE = MODEL.types().get("appointment");

    @Test
    void theNextEngineMovesOnWhatItHasSeen() {
        DataSource database = TestingDatabase.freshDataSource();
        JdbcTemplate jdbc = new JdbcTemplate(database);
        Engine first = engine(database, FIRST);
        first.prepare(MODEL.governments(), MODEL.calendar());
        store(first, "28177", "41110", "50000");

        long upheavals = upheavals(jdbc);

        Engine next = engine(database, LATER);
        store(next, "41110", "50000");
        assertThat(upheavals(jdbc)).as("what was complete stays complete").isEqualTo(upheavals);
        store(next, "28185");

        assertThat(through(jdbc, LATER)).containsExactly("28185", "41110", "50000");
        assertThat(through(jdbc, FIRST)).containsExactly("28177");

        store(next, "28177");
        next.today(LATER.plusDays(1));
        assertThat(through(jdbc, LATER.plusDays(1))).containsExactly("28177", "28185", "41110", "50000");
    }

    private static Engine engine(DataSource database, LocalDate today) {
        return new Engine(database, MODEL.types(), MODEL.governments()::family, today);
    }

    private static void store(Engine engine, String... governments) {
        List<Object> values = TYPE.fields().stream()
                .map(field -> TYPE.sample().get(field.name()))
                .toList();
        engine.store(
                "node",
                TYPE,
                Arrays.stream(governments)
                        .map(government -> new Entry(Operation.PUT, government, values))
                        .toList());
    }

    private static long upheavals(JdbcTemplate jdbc) {
        return jdbc.queryForObject("select upheavals from records.completeness_clock", Long.class);
    }

    /** The governments all of whose feeds are complete through this day. */
    private static List<String> through(JdbcTemplate jdbc, LocalDate day) {
        return jdbc.queryForList("""
                        select government from records.complete_through
                        group by government having min(through) = ? and max(through) = ? order by government
                        """, String.class, day, day);
    }
}
