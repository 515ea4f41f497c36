package kr.chungbaek.hub.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import javax.sql.DataSource;
import kr.chungbaek.hub.TestingDatabase;
import kr.chungbaek.wire.batch.Entry;
import kr.chungbaek.wire.batch.Operation;
import kr.chungbaek.wire.problem.Problems;
import kr.chungbaek.wire.record.RecordType;
import kr.chungbaek.wire.record.RecordTypeReader;
import kr.chungbaek.wire.yaml.ConfigText;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class RecordStoreIT {

    private static final String PERMIT = """
            record: permit
            title: { ko: 허가, en: Permit }
            area: permits
            key: [no, part]
            dated-by: given_on
            retention: 1 year
            fields:
              no: { type: text, about: Number }
              part: { type: text, about: Part }
              given_on: { type: date, about: Day }
              fee: { type: won, about: Fee }
              area: { type: decimal, optional: true, about: Area }
              note: { type: text, optional: true, about: Note }
            sample: { no: a, part: b, given_on: 2026-01-01, fee: 1 }
            """;

    private static DataSource dataSource;
    private static JdbcTemplate jdbc;
    private static RecordType permit;

    private TransactionTemplate transaction;
    private RecordStore store;

    @BeforeAll
    static void makeTables() {
        Problems problems = new Problems();
        permit = RecordTypeReader.read(List.of(new ConfigText("permit.yaml", PERMIT)), problems)
                .get("permit");
        dataSource = TestingDatabase.freshDataSource();
        jdbc = new JdbcTemplate(dataSource);
        new RecordSchema(dataSource).migrate(List.of(permit));
    }

    @BeforeEach
    void empty() {
        jdbc.execute("truncate records.permit, records.permit_history, records.frontier");
        transaction = new TransactionTemplate(new DataSourceTransactionManager(dataSource));
        store = new RecordStore(jdbc, code -> code.equals("28260") ? "28000" : code);
    }

    @Test
    void aFieldMayHaveANameThatTheTableNeedsForItself() {
        String licence = PERMIT.replace("record: permit", "record: licence").replace("  fee:", "  feed:");
        RecordType type = RecordTypeReader.read(
                        List.of(new ConfigText("licence.yaml", licence.replace("fee: 1", "feed: 1"))), new Problems())
                .get("licence");

        new RecordSchema(dataSource).migrate(List.of(type));
        new RecordSchema(dataSource).migrate(List.of(type));

        assertThat(jdbc.queryForObject("select count(feed_) from records.licence", Long.class))
                .isZero();
    }

    @Test
    void keepsEveryCharacterAndTheFamily() {
        String odd = "줄\n바꿈\t탭 \\N 역슬래시\\ 따옴표' \" | \r 😀";

        store("seoul", put("28260", "1", odd, 5, odd));

        Map<String, Object> row = jdbc.queryForMap("select * from records.permit");
        assertThat(row).containsEntry("part", odd).containsEntry("note", odd).containsEntry("family", "28000");
        assertThat(row)
                .containsEntry("record_key", "1|" + odd.replace("\\", "\\\\").replace("|", "\\|"));
    }

    @Test
    void movesWhatIsReplacedToHistory() {
        store("seoul", put("11110", "1", "a", 5, null), put("11110", "2", "a", 5, null));

        store("seoul", put("11110", "1", "a", 6, null), gone("11110", "2", "a"));

        assertThat(jdbc.queryForList("select fee || '@' || position from records.permit", String.class))
                .containsExactly("6@3");
        assertThat(jdbc.queryForList(
                        "select no || ':' || position || '<' || replaced_by from records.permit_history order by 1",
                        String.class))
                .containsExactly("1:1<3", "2:2<4");
    }

    @Test
    void writesNothingForARepeat() {
        store("seoul", put("11110", "1", "a", 5, "x"));

        store("seoul", put("11110", "1", "a", 5, "x"));

        assertThat(count("records.permit_history")).isZero();
        assertThat(jdbc.queryForObject("select position from records.permit", Long.class))
                .isEqualTo(1);
        assertThat(jdbc.queryForObject("select position from records.frontier", Long.class))
                .isEqualTo(2);
    }

    @Test
    void takesTheLastOfOneKeyInABatch() {
        store("seoul", put("11110", "1", "a", 5, null), gone("11110", "1", "a"), put("11110", "1", "a", 7, null));

        assertThat(jdbc.queryForObject("select fee from records.permit", Long.class))
                .isEqualTo(7);
        assertThat(jdbc.queryForList("select fee || '<' || replaced_by from records.permit_history", String.class))
                .containsExactly("5<2");
    }

    @Test
    void findsAKnownKeyInABatchThatIsSaidToBeNew() {
        store("seoul", put("11110", "1", "a", 5, null));

        transaction.executeWithoutResult(status -> store.store(
                "seoul", permit, true, List.of(put("11110", "1", "a", 6, null), put("11110", "9", "a", 1, null))));

        assertThat(count("records.permit")).isEqualTo(2);
        assertThat(count("records.permit_history")).isEqualTo(1);
    }

    /** A plain map is the model; after any sequence of batches the table holds what the map holds. */
    @Test
    void holdsWhatAMapWouldHold() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        Map<String, Long> model = new TreeMap<>();

        for (int batch = 0; batch < 120; batch++) {
            List<Entry> entries = randomEntries(random, model);
            boolean allNew = random.nextInt(4) == 0;
            transaction.executeWithoutResult(status -> store.store("seoul", permit, allNew, entries));
        }

        Map<String, Long> stored = new HashMap<>();
        jdbc.query("select record_key, fee from records.permit", row -> {
            stored.put(row.getString(1), row.getLong(2));
        });
        assertThat(stored).as("seed %d", seed).isEqualTo(model);
        assertThat(positionsWithHoles()).as("seed %d", seed).isZero();
    }

    private static List<Entry> randomEntries(Random random, Map<String, Long> model) {
        List<Entry> entries = new ArrayList<>();
        for (int size = 1 + random.nextInt(12); size > 0; size--) {
            String no = String.valueOf(random.nextInt(20));
            if (random.nextInt(5) == 0) {
                model.remove(no + "|a");
                entries.add(gone("11110", no, "a"));
            } else {
                long fee = random.nextInt(3);
                model.put(no + "|a", fee);
                entries.add(put("11110", no, "a", fee, null));
            }
        }
        return entries;
    }

    /** No position is held by two versions. */
    private static long positionsWithHoles() {
        return count("""
                (select position from (select position from records.permit union all
                  select position from records.permit_history) p group by position having count(*) > 1) doubles
                """);
    }

    @Test
    void aNodeMayNotKnowTheLatestOptionalFieldsYet() {
        LocalDate day = LocalDate.of(2026, 1, 1);
        store("seoul", new Entry(Operation.PUT, "11000", List.of("1", "a", day, 5L)));

        assertThat(count("records.permit where fee = 5 and area is null and note is null"))
                .isEqualTo(1);
        assertThatThrownBy(() -> store("seoul", new Entry(Operation.PUT, "11000", List.of("1", "a", day))))
                .hasMessageContaining("a record of 'permit' has 3 values; the hub knows 6 fields");
        assertThatThrownBy(() -> store(
                        "seoul",
                        new Entry(Operation.PUT, "11000", Arrays.asList("1", "a", day, 5L, null, "x", "from later"))))
                .hasMessageContaining("a record of 'permit' has 7 values; the hub knows 6 fields");
    }

    private void store(String node, Entry... entries) {
        transaction.executeWithoutResult(status -> store.store(node, permit, false, List.of(entries)));
    }

    private static long count(String from) {
        Long number = jdbc.queryForObject("select count(*) from " + from, Long.class);
        return number == null ? -1 : number;
    }

    private static Entry put(String government, String no, String part, long fee, String note) {
        return new Entry(Operation.PUT, government, Arrays.asList(no, part, LocalDate.of(2026, 1, 1), fee, null, note));
    }

    private static Entry gone(String government, String no, String part) {
        return new Entry(Operation.DELETE, government, Arrays.asList(no, part, null, null, null, null));
    }
}
