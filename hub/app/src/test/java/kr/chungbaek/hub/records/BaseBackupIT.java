package kr.chungbaek.hub.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import kr.chungbaek.routes.enrolment.PrivateFile;
import kr.chungbaek.wire.fault.Fault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

class BaseBackupIT {

    private static final String MEMORY = "16MB";

    @TempDir
    private Path folder;

    private Path original;
    private Path copy;

    @BeforeEach
    void folders() {
        original = folder.resolve("original");
        copy = folder.resolve("copy");
    }

    @Test
    void aServerThatGoesOnWorkingIsCopiedAsOneState() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(original, 0, MEMORY)) {
            jdbc(database).execute("create table pair as select n as number, n as twin from generate_series(1, 200) n");
            AtomicBoolean ends = new AtomicBoolean();
            Thread writer = new Thread(() -> moveOnUntil(ends, database));
            writer.start();
            BaseBackup.take(original, new Copying(copy.resolve("data")));
            ends.set(true);
            writer.join();
        }

        try (EmbeddedDatabase database = EmbeddedDatabase.start(copy, 0, MEMORY)) {
            JdbcTemplate jdbc = jdbc(database);
            assertThat(jdbc.queryForObject("select count(*) from pair where number = twin", Long.class))
                    .isEqualTo(200);
            assertThat(jdbc.queryForObject("select max(number) - min(number) from pair", Long.class))
                    .isEqualTo(199);
            assertThat(jdbc.queryForObject("select count(*) from pg_replication_slots", Long.class))
                    .isZero();
        }
    }

    @Test
    void aStoppedDatabaseIsCopiedToo() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(original, 0, MEMORY)) {
            jdbc(database).execute("create table kept as select 7 as number");
        }
        BaseBackup.take(original, new Copying(copy.resolve("data")));

        try (EmbeddedDatabase database = EmbeddedDatabase.start(copy, 0, MEMORY)) {
            assertThat(jdbc(database).queryForObject("select number from kept", Integer.class))
                    .isEqualTo(7);
        }
    }

    @Test
    void dataAreReplacedOnlyWhereNobodyUsesThem() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(original, 0, MEMORY)) {
            assertThatThrownBy(() -> EmbeddedDatabase.replace(original, data -> {
                        throw new AssertionError("it is in use");
                    }))
                    .isInstanceOf(Fault.class)
                    .hasMessageContaining("in use");
        }
        EmbeddedDatabase.replace(original, data -> assertThat(data).isDirectory());
    }

    @Test
    void withoutADatabaseThereIsNothingToCopy() {
        assertThatThrownBy(() -> BaseBackup.take(original, new Copying(copy)))
                .isInstanceOf(Fault.class)
                .hasMessageContaining("there is no database");
    }

    /** All rows change together in each transaction: half of one would be seen. */
    private static void moveOnUntil(AtomicBoolean ends, EmbeddedDatabase database) {
        SingleConnectionDataSource own = new SingleConnectionDataSource(database.url(), true);
        while (!ends.get()) {
            new JdbcTemplate(own).update("update pair set twin = twin + 1, number = number + 1");
        }
        own.destroy();
    }

    private static JdbcTemplate jdbc(EmbeddedDatabase database) {
        return new JdbcTemplate(new DriverManagerDataSource(database.url()));
    }

    private record Copying(Path target) implements BaseBackup.Sink {

        @Override
        public void folder(String name) throws IOException {
            PrivateFile.makeFolder(target);
            PrivateFile.makeFolder(target.resolve(name));
        }

        @Override
        public void file(String name, Path file) throws IOException {
            Files.copy(file, target.resolve(name));
        }

        @Override
        public void text(String name, String content) throws IOException {
            Files.writeString(target.resolve(name), content);
        }
    }
}
