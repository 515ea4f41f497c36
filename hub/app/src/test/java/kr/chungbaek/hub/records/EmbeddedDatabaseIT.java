package kr.chungbaek.hub.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import kr.chungbaek.wire.fault.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class EmbeddedDatabaseIT {

    private static final String MEMORY = "16MB";

    @Test
    void isDurable(@TempDir Path folder) {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder, 0, MEMORY)) {
            JdbcTemplate jdbc = jdbc(database);

            assertThat(jdbc.queryForObject("show fsync", String.class)).isEqualTo("on");
            assertThat(jdbc.queryForObject("show synchronous_commit", String.class))
                    .isEqualTo("on");
            assertThat(jdbc.queryForObject("show full_page_writes", String.class))
                    .isEqualTo("on");
            assertThat(jdbc.queryForObject("show jit", String.class)).isEqualTo("off");
        }
    }

    @Test
    void belongsToOneProcessAtATime(@TempDir Path folder) {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder, 0, MEMORY)) {
            assertThatThrownBy(() -> EmbeddedDatabase.start(folder, 0, MEMORY))
                    .isInstanceOf(Fault.class)
                    .hasMessageContaining("in use by another process");
            assertThat(jdbc(database).queryForObject("select 1", Integer.class)).isEqualTo(1);
        }
    }

    @Test
    void stopsTheServerThatAKilledProcessLeftAndKeepsItsData(@TempDir Path folder) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Victim.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        awaitReady(process);
        long orphan = Long.parseLong(
                Files.readAllLines(folder.resolve("data/postmaster.pid")).get(0));
        process.destroyForcibly().waitFor(20, TimeUnit.SECONDS);
        assertThat(isAlive(orphan)).as("the server outlives its process").isTrue();

        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder, 0, MEMORY)) {
            assertThat(jdbc(database).queryForObject("select count(*) from kept", Long.class))
                    .isEqualTo(1);
        }
        assertThat(isAlive(orphan)).isFalse();
    }

    private static boolean isAlive(long pid) {
        return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
    }

    private static void awaitReady(Process process) throws Exception {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            String line = lines.readLine();
            while (line != null && !line.equals(Victim.READY)) {
                line = lines.readLine();
            }
            assertThat(line).isEqualTo(Victim.READY);
        }
    }

    static JdbcTemplate jdbc(EmbeddedDatabase database) {
        return new JdbcTemplate(new DriverManagerDataSource(database.url()));
    }

    /** A process that is killed while its database runs. */
    static final class Victim {

        static final String READY = "ready";

        private Victim() {}

        public static void main(String[] arguments) throws InterruptedException {
            EmbeddedDatabase database = EmbeddedDatabase.start(Path.of(arguments[0]), 0, MEMORY);
            jdbc(database).execute("create table kept as select 1 as one");
            System.out.println(READY);
            Thread.currentThread().join();
        }
    }
}
