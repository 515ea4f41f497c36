package kr.chungbaek.hub.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import kr.chungbaek.hub.HubModel;
import kr.chungbaek.hub.TestingDatabase;
import kr.chungbaek.wire.batch.Completeness;
import kr.chungbaek.wire.batch.FeedDeclaration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** Through which day a record type is complete, by what its feeds have declared and told. */
class FeedLedgerIT {

    private static final HubModel MODEL = HubModel.read(Path.of("../../config"));
    private static final String JEJU = "50000";

    private JdbcTemplate jdbc;
    private FeedLedger ledger;

    @BeforeEach
    void open() throws Exception {
        DataSource database = TestingDatabase.freshDataSource();
        new RecordSchema(database).migrate(MODEL.types().all());
        jdbc = new JdbcTemplate(database);
        ledger = new FeedLedger(jdbc);
    }

    @Test
    void theSlowestFeedDecides() {
        declare("old", "2020-01-01", null);
        declare("new", "2020-01-01", null);
        complete("new", "2026-06-29");

        assertThat(through()).isEqualTo("-infinity");
        complete("old", "2026-06-20");

        assertThat(through()).isEqualTo("2026-06-20");
    }

    @Test
    void aWithdrawnFeedKeepsNobodyWaiting() {
        declare("old", "2020-01-01", null);
        declare("new", "2020-01-01", null);
        complete("old", "2026-06-20");
        complete("new", "2026-06-29");
        long before = upheavals();

        ledger.declare("jeju", FeedDeclaration.withdrawn("old", LocalDate.of(2026, 6, 30)));

        assertThat(through()).isEqualTo("2026-06-29");
        assertThat(upheavals()).isGreaterThan(before);
    }

    @Test
    void withoutAnyFeedNothingIsComplete() {
        declare("old", "2020-01-01", null);
        complete("old", "2026-06-20");

        ledger.declare("jeju", FeedDeclaration.withdrawn("old", LocalDate.of(2026, 6, 30)));

        assertThat(jdbc.queryForObject("select count(*) from records.complete_through", Long.class))
                .isZero();
    }

    @Test
    void aFeedThatHasEndedKeepsNobodyWaitingOnceItIsCompleteToItsEnd() {
        declare("old", "2020-01-01", "2025-12-31");
        declare("new", "2026-01-01", null);
        complete("new", "2026-06-29");
        complete("old", "2025-12-30");
        assertThat(through()).isEqualTo("2025-12-30");

        complete("old", "2025-12-31");

        assertThat(through()).isEqualTo("2026-06-29");
    }

    @Test
    void afterTheEndOfTheOnlyFeedNothingIsComplete() {
        declare("old", "2020-01-01", "2025-12-31");

        complete("old", "2026-06-29");

        assertThat(through()).isEqualTo("2025-12-31");
    }

    @Test
    void aFeedIsNotWaitedForBeforeItsBeginning() {
        declare("old", "2020-01-01", null);
        declare("new", "2026-07-01", null);
        complete("old", "2026-06-29");

        complete("new", "2026-06-01");

        assertThat(through()).isEqualTo("2026-06-29");
    }

    /** Gwangju and Jeollanam-do became one; their records come from two nodes, of which one starts first. */
    @Test
    void aFamilyWaitsForTheNodeThatBringsItsStandingGovernment() {
        new ReferenceData(jdbc).load(MODEL.governments(), MODEL.calendar());
        officers("gwangju", "29000");
        assertThat(throughOf("29000")).as("12000 has no feed yet").isEqualTo("-infinity");

        officers("jeonnam", "46000", "12000");
        assertThat(throughOf("29000")).isEqualTo("2026-06-20");
    }

    private void officers(String node, String... governments) {
        List<String> codes = List.of(governments);
        ledger.declare(
                node,
                new FeedDeclaration("staff", "officer", codes, LocalDate.of(2020, 1, 1), null, Duration.ofDays(1)));
        ledger.complete(
                node,
                codes.stream()
                        .map(code -> new Completeness("staff", code, LocalDate.of(2026, 6, 20)))
                        .toList());
    }

    private String throughOf(String government) {
        return jdbc.queryForObject(
                "select through::text from records.complete_through where government = ?", String.class, government);
    }

    private void declare(String feed, String from, @Nullable String until) {
        LocalDate end = until == null ? null : LocalDate.parse(until);
        ledger.declare(
                "jeju",
                new FeedDeclaration(feed, "officer", List.of(JEJU), LocalDate.parse(from), end, Duration.ofDays(1)));
    }

    private void complete(String feed, String day) {
        ledger.complete("jeju", List.of(new Completeness(feed, JEJU, LocalDate.parse(day))));
    }

    private @Nullable String through() {
        return jdbc.queryForObject("select through::text from records.complete_through", String.class);
    }

    private long upheavals() {
        Long count = jdbc.queryForObject("select upheavals from records.completeness_clock", Long.class);
        return count == null ? 0 : count;
    }
}
