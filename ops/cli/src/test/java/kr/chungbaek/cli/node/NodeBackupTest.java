package kr.chungbaek.cli.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import kr.chungbaek.cli.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Backups of a spoke that is stopped, with its keys. */
class NodeBackupTest {

    private static final String SPOOL = """
            create table chain (epoch integer, sequence integer, acked_epoch integer, acked_sequence integer);
            create table batch (epoch integer, sequence integer);
            insert into chain values (1, 5, 1, 5);
            """;

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Path key;

    @BeforeEach
    void aStoppedSpoke() throws Exception {
        Path data = Files.createDirectories(folder.resolve("data"));
        Path keys = Files.createDirectories(folder.resolve("keys/jeju"));
        key = folder.resolve("keys/national.token-key");
        Files.writeString(keys.resolve("private.key"), "the node's");
        try (Connection spool = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("spool.db"));
                Statement statement = spool.createStatement()) {
            statement.executeUpdate(SPOOL);
        }
        Files.write(
                folder.resolve("spoke.properties"),
                List.of(
                        "chungbaek.node=jeju",
                        "chungbaek.data=" + data,
                        "chungbaek.keys=" + keys,
                        "chungbaek.token-key=" + key,
                        "server.port=" + unused()));
    }

    @Test
    void bothKeysOfAChangeAreInIt() throws Exception {
        Files.writeString(key, "one");
        Files.writeString(beside(2), "two");

        assertThat(cb("backup", "--to", backup(), "--with-keys"))
                .as(err.toString())
                .isZero();
        Files.delete(key);
        Files.delete(beside(2));
        assertThat(cb("restore", "--from", backup(), "--with-keys"))
                .as(err.toString())
                .isZero();

        assertThat(key).hasContent("one");
        assertThat(beside(2)).hasContent("two");
    }

    @Test
    void theKeyThatIsInUseAfterAChangeIsInItAndTakesThePlaceOfTheNext() throws Exception {
        Files.writeString(beside(2), "two");

        assertThat(cb("backup", "--to", backup(), "--with-keys"))
                .as(err.toString())
                .isZero();
        Files.delete(beside(2));
        Files.writeString(beside(3), "three");
        assertThat(cb("restore", "--from", backup(), "--with-keys"))
                .as(err.toString())
                .isZero();

        assertThat(beside(2)).hasContent("two");
        assertThat(beside(3)).as("is put aside").doesNotExist();
    }

    @Test
    void keysThatAreNotThereAreMissedBeforeAnythingIsCopied() throws Exception {
        assertThat(cb("backup", "--to", backup(), "--with-keys")).isEqualTo(2);

        assertThat(err.toString()).contains("there is no national key '" + key + "' and no later one beside it");
        assertThat(folder).isDirectoryNotContaining("glob:**.zip");
    }

    @Test
    void aRestoredSpoolKnowsThatItIsOneAndAsksForNothingToBeLeftBehind() throws Exception {
        assertThat(cb("backup", "--to", backup())).as(err.toString()).isZero();

        assertThat(cb("restore", "--from", backup())).as(err.toString()).isZero();

        assertThat(out.toString())
                .contains("chungbaek.epoch=2", "cb node settle")
                .doesNotContain("leave-behind");
        try (Connection spool = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("data/spool.db"));
                Statement statement = spool.createStatement()) {
            assertThat(statement.executeQuery("select sequence from restored").getInt(1))
                    .isEqualTo(5);
        }
    }

    private Path beside(int number) {
        return key.resolveSibling("national.token-key-" + number);
    }

    private String backup() {
        return folder.resolve("backup.zip").toString();
    }

    private int cb(String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--settings", folder.resolve("spoke.properties").toString()));
        return new CommandLine(new NodeCommand())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .setExecutionExceptionHandler((failure, line, parsed) -> {
                    line.getErr().println(failure.getMessage());
                    return failure instanceof Refusal ? 2 : 3;
                })
                .execute(all.toArray(String[]::new));
    }

    private static int unused() throws Exception {
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        }
    }
}
