package kr.chungbaek.hub.totals;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import kr.chungbaek.hub.HubModel;
import kr.chungbaek.hub.TestingDatabase;
import kr.chungbaek.hub.records.FeedLedger;
import kr.chungbaek.hub.records.RecordSchema;
import kr.chungbaek.hub.records.RecordStore;
import kr.chungbaek.wire.batch.Entry;
import kr.chungbaek.wire.batch.FeedDeclaration;
import kr.chungbaek.wire.batch.Operation;
import kr.chungbaek.wire.chain.DayQuestion;
import kr.chungbaek.wire.record.RecordType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Days of which nodes have sent more than the hub has, for longer than may be. */
class DifferencesIT {

    private static final HubModel MODEL = HubModel.read(Path.of("../../config"));
    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);
    private static final int MANY = 40;
    private static final String FEED =
            String.valueOf(MODEL.types().get("control_total").sample().get("feed_name"));

    private JdbcTemplate jdbc;
    private TransactionTemplate transaction;
    private RecordStore records;
    private ControlTotals totals;

    @BeforeEach
    void open() {
        DataSource database = TestingDatabase.freshDataSource();
        new RecordSchema(database).migrate(MODEL.types().all());
        jdbc = new JdbcTemplate(database);
        DataSourceTransactionManager transactions = new DataSourceTransactionManager(database);
        transaction = new TransactionTemplate(transactions);
        records = new RecordStore(jdbc, MODEL.governments()::family);
        totals = new ControlTotals(jdbc, transactions, MODEL.types(), Duration.ZERO, Duration.ofDays(1));
    }

    @Test
    void aNodeWithManyDifferencesLeavesRoomForTheOthers() {
        for (int day = 0; day < MANY; day++) {
            sent("busan", "26110", DAY.plusDays(day), 1);
        }
        sent("jeju", "50000", DAY, 1);

        Map<String, List<DayQuestion>> asked = totals.check();

        assertThat(asked).containsKeys("busan", "jeju");
    }

    @Test
    void allOfANodesDaysHaveTheirTurn() {
        for (int day = 0; day < MANY; day++) {
            sent("busan", "26110", DAY.plusDays(day), 1);
        }

        List<DayQuestion> asked = new ArrayList<>(totals.check().get("busan"));
        asked.addAll(totals.check().get("busan"));

        assertThat(asked).doesNotHaveDuplicates().hasSize(MANY);
    }

    @Test
    void whatIsAskedInVainIsAskedMoreSeldom() {
        sent("jeju", "50000", DAY, 1);

        assertThat(totals.check()).isNotEmpty();
        assertThat(totals.check()).isEmpty();
        wait(Duration.ofSeconds(61));
        assertThat(totals.check()).isNotEmpty();
        wait(Duration.ofSeconds(61));
        assertThat(totals.check()).as("by now two minutes").isEmpty();
        wait(Duration.ofSeconds(60));
        assertThat(totals.check()).isNotEmpty();
    }

    @Test
    void anAnswerIsComparedWhenItComesAndAgainWhenTheHubHasOther() {
        sent("jeju", "50000", DAY, 2);
        totals.check();

        answered("jeju", "50000", DAY, "[\"A\",\"B\"]");
        totals.check();

        assertThat(lost()).containsExactly("A HUB", "B HUB");
        store("jeju", "50000", tax("A"));
        totals.check();
        assertThat(lost()).hasSize(1);
    }

    @Test
    void anAnswerOfTheFormerKeyNamesTheRecordsThatAreHereByTheNext() {
        String former = "tk1:" + "a".repeat(32);
        String next = "tk2:" + "b".repeat(32);
        jdbc.update("insert into tokens.pair (old, new, moved) values (?, ?, true)", former, next);
        sent("jeju", "50000", DAY, 2);
        store("jeju", "50000", tax(next));
        totals.check();

        answered("jeju", "50000", DAY, "[\"" + former + "\",\"B\"]");
        totals.check();

        assertThat(lost()).containsExactly("B HUB");
    }

    @Test
    void aDayDiffersAfterThePatienceOfTheSettings() {
        sent("jeju", "50000", DAY, 1);
        totals.check();

        assertThat(state(Duration.ofHours(1))).isEqualTo(DayState.OPEN);
        assertThat(state(Duration.ZERO)).isEqualTo(DayState.DIFFERS);
    }

    @Test
    void theDaysOfAFeedThatIsNoLongerThereAreNeitherShownNorAskedFor() {
        sent("jeju", "50000", DAY, 1);
        totals.check();

        declare("jeju", FeedDeclaration.withdrawn(FEED, DAY));
        wait(Duration.ofHours(2));

        assertThat(totals.check()).isEmpty();
        assertThat(new DayTotals(jdbc, MODEL.types(), Duration.ZERO)
                        .find(Optional.empty(), Optional.empty(), Optional.empty(), 1))
                .isEmpty();
    }

    private void declare(String node, FeedDeclaration feed) {
        transaction.executeWithoutResult(status -> new FeedLedger(jdbc).declare(node, feed));
    }

    private DayState state(Duration patience) {
        return new DayTotals(jdbc, MODEL.types(), patience)
                .find(Optional.empty(), Optional.empty(), Optional.empty(), 1)
                .get(0)
                .state();
    }

    private void wait(Duration time) {
        jdbc.update("update control.question set asked_at = asked_at - make_interval(secs => ?)", (double)
                time.toSeconds());
    }

    private List<String> lost() {
        return jdbc.queryForList(
                "select record_key || ' ' || missing_at from control.lost_key order by 1", String.class);
    }

    private void sent(String node, String government, LocalDate day, int count) {
        declare(node, new FeedDeclaration(FEED, "tax_assessment", List.of(government), DAY, null, Duration.ZERO));
        store(
                node,
                government,
                record(
                        "control_total",
                        Map.of("business_day", day, "complete", true, "sent_count", BigDecimal.valueOf(count))));
    }

    private void answered(String node, String government, LocalDate day, String keys) {
        store(node, government, record("control_keys", Map.of("business_day", day, "keys", keys)));
    }

    private static Made tax(String number) {
        return record("tax_assessment", Map.of("assessment_no", number, "assessed_on", DAY));
    }

    private record Made(RecordType type, List<Object> values) {}

    /** The sample of its type, but for some fields. */
    private static Made record(String name, Map<String, Object> fields) {
        RecordType type = MODEL.types().get(name);
        List<Object> values = new ArrayList<>(Collections.nCopies(type.fields().size(), null));
        type.sample().forEach((field, value) -> values.set(type.indexOf(field), value));
        fields.forEach((field, value) -> values.set(type.indexOf(field), value));
        return new Made(type, values);
    }

    private void store(String node, String government, Made made) {
        transaction.executeWithoutResult(status ->
                records.store(node, made.type(), false, List.of(new Entry(Operation.PUT, government, made.values()))));
    }
}
