package kr.chungbaek.hub.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import kr.chungbaek.hub.TestingDatabase;
import kr.chungbaek.wire.batch.Entry;
import kr.chungbaek.wire.batch.Operation;
import kr.chungbaek.wire.problem.Problems;
import kr.chungbaek.wire.record.RecordType;
import kr.chungbaek.wire.record.RecordTypeReader;
import kr.chungbaek.wire.yaml.ConfigText;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** What PostgreSQL does when two write the same rows in another order, and with a character that it cannot hold. */
class DatabaseTrapsIT {

    private static final String PERMIT = """
            record: permit
            title: { ko: 허가, en: Permit }
            area: construction
            key: [no]
            dated-by: given_on
            retention: 10 years
            fields:
              no: { type: text, about: Number }
              given_on: { type: date, about: Day }
              fee: { type: won, about: Fee }
            sample: { no: a, given_on: 2026-01-01, fee: 1 }
            """;

    private static final int ROWS = 400;
    private static final int ROUNDS = 20;
    private static final int ATTEMPTS = 5;
    private static final String DEADLOCK = "40P01";

    private static DataSource dataSource;
    private static JdbcTemplate jdbc;
    private static RecordType permit;
    private static ExecutorService threads;

    @BeforeAll
    static void makeTables() {
        permit = RecordTypeReader.read(List.of(new ConfigText("permit.yaml", PERMIT)), new Problems())
                .get("permit");
        dataSource = new DriverManagerDataSource(TestingDatabase.fresh(), "postgres", "");
        jdbc = new JdbcTemplate(dataSource);
        new RecordSchema(dataSource).migrate(List.of(permit));
        jdbc.execute("create table plain (id int primary key, fee int)");
        threads = Executors.newFixedThreadPool(2);
    }

    @AfterAll
    static void stop() {
        threads.shutdownNow();
    }

    @BeforeEach
    void empty() {
        jdbc.execute("truncate plain, records.permit, records.permit_history, records.frontier");
    }

    @Test
    void twoWritersInOppositeOrderWaitForEachOther() {
        CyclicBarrier bothHaveOne = new CyclicBarrier(2);

        assertThatThrownBy(() -> both(() -> plain(bothHaveOne, 1, 2), () -> plain(bothHaveOne, 2, 1)))
                .hasRootCauseInstanceOf(SQLException.class)
                .rootCause()
                .extracting(cause -> ((SQLException) cause).getSQLState())
                .isEqualTo(DEADLOCK);
    }

    /** Harder than it comes: a government has one node, and a node's intake is serial. */
    @Test
    void ourWritersSortTheirRows() throws Exception {
        RecordStore store = new RecordStore(jdbc, code -> code);
        TransactionTemplate transaction = new TransactionTemplate(new DataSourceTransactionManager(dataSource));
        for (int round = 0; round < ROUNDS; round++) {
            List<Entry> up = entries(round);
            List<Entry> down = new ArrayList<>(entries(round + ROUNDS));
            Collections.reverse(down);
            CyclicBarrier start = new CyclicBarrier(2);
            both(
                    () -> store(store, transaction, start, "jeju", up),
                    () -> store(store, transaction, start, "seoul", down));
        }

        assertThat(jdbc.queryForObject("select count(*) from records.permit", Long.class))
                .isEqualTo(ROWS);
    }

    @Test
    void oneCharacterEndsAWholeCopy() throws Exception {
        String rows = IntStream.range(0, 10)
                .mapToObj(
                        number -> "50000\t5\tK-" + number + (number == 7 ? "\0" : "") + "\tA\t2026-01-01\t1\tjeju\t1\n")
                .collect(Collectors.joining());
        try (Connection connection = dataSource.getConnection()) {
            assertThatThrownBy(() -> connection
                            .unwrap(PGConnection.class)
                            .getCopyAPI()
                            .copyIn(
                                    "copy records.permit (government, family, record_key, no, given_on, fee, node, position)"
                                            + " from stdin",
                                    new StringReader(rows)))
                    .hasMessageContaining("0x00");
        }

        assertThat(jdbc.queryForObject("select count(*) from records.permit", Long.class))
                .as("nothing of the good nine")
                .isZero();
    }

    private static Object plain(CyclicBarrier bothHaveOne, int first, int second) throws Exception {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("insert into plain values (" + first + ", 1) on conflict (id) do update set fee = 2");
            bothHaveOne.await();
            statement.execute("insert into plain values (" + second + ", 1) on conflict (id) do update set fee = 2");
            connection.commit();
        }
        return first;
    }

    private static Object store(
            RecordStore store, TransactionTemplate transaction, CyclicBarrier start, String node, List<Entry> entries)
            throws Exception {
        start.await();
        for (int attempt = 1; ; attempt++) {
            try {
                transaction.executeWithoutResult(status -> store.store(node, permit, false, entries));
                return node;
            } catch (DuplicateKeyException e) {
                // The other has just stored the same key: that is no deadlock.
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private static void both(Callable<Object> one, Callable<Object> other) throws Exception {
        List<Future<Object>> running = List.of(threads.submit(one), threads.submit(other));
        List<ExecutionException> failed = new ArrayList<>();
        for (Future<Object> future : running) {
            try {
                future.get();
            } catch (ExecutionException e) {
                failed.add(e);
            }
        }
        if (!failed.isEmpty()) {
            throw failed.get(0);
        }
    }

    private static List<Entry> entries(long fee) {
        return IntStream.range(0, ROWS)
                .mapToObj(number -> new Entry(
                        Operation.PUT,
                        "50000",
                        Arrays.asList("P-%04d".formatted(number), LocalDate.of(2026, 1, 1), fee)))
                .toList();
    }
}
