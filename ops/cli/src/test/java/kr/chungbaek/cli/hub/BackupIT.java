package kr.chungbaek.cli.hub;

import static kr.chungbaek.cli.hub.OneNode.until;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** Backups of a hub and of a node, made while both work, and what comes after one was restored. */
@EnabledIfSystemProperty(
        named = "chungbaek.long",
        matches = "true",
        disabledReason = "skipped: takes minutes; run with -Dchungbaek.long=true")
class BackupIT {

    private static final String NODE = """
            node: jeju
            title: { ko: 제주특별자치도, en: Jeju }
            governments: ["50000"]
            systems:
              payroll: { kind: push, token: "${pushed.token}" }
            feeds:
              payroll: { system: payroll, since: 2020-01-01, promise: 40d }
            """;

    private static final String ROW = """
            {"sgg": "50000", "staffNo": "J-%s", "payMonth": "2026-06", "periodStart": "2026-06-01",
             "payDate": "2026-06-20", "dept": "tax", "gross": 3000000, "net": 2500000,
             "account": "004-1234567890", "preparedBy": "J-9"}
            """;

    @TempDir
    private Path folder;

    private String backup;

    @BeforeEach
    void name() {
        backup = folder.resolve("backup.zip").toString();
    }

    @Test
    void aRestoredHubGetsFromItsNodesWhatCameAfterTheBackup() throws Exception {
        try (OneNode node = new OneNode(folder, NODE, Map.of())) {
            node.startSpoke();
            push(node, "1");
            until(() -> node.stored("payroll_item") == 1);
            assertThat(node.hubCommand("backup", "--to", backup)).contains("backup    " + backup);
            String incarnation = incarnation(node);
            push(node, "2");
            until(() -> node.stored("payroll_item") == 2);
            assertThat(node.hubCommand("restore", "--from", backup)).contains("the hub runs");

            node.stopHub();
            assertThat(node.hubCommand("restore", "--from", backup)).contains("restored   as of", "set aside");
            delete(folder.resolve("hub"));
            assertThat(node.hubCommand("restore", "--from", backup))
                    .as("on another machine")
                    .contains("restored   as of")
                    .doesNotContain("set aside");
            node.startHub(Map.of());

            assertThat(incarnation(node)).isNotEqualTo(incarnation);
            until(() -> node.stored("payroll_item") == 2);
            push(node, "3");
            until(() -> node.stored("payroll_item") == 3);
            assertThat(node.hubCommand("nodes")).contains("jeju", "counts");
        }
    }

    @Test
    void aSpoolThatWasLostAfterItsBackupBeginsANewEpoch() throws Exception {
        try (OneNode node = new OneNode(folder, NODE, Map.of())) {
            node.startSpoke();
            push(node, "1");
            until(() -> acknowledged(node));
            assertThat(node.nodeCommand("backup", "--to", backup, "--with-keys"))
                    .contains("without acknowledgement 0", "keys    of the node and of the nation");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(Path.of(backup))))
                    .isEqualTo("rw-------");
            push(node, "2");
            until(() -> node.stored("payroll_item") == 2);
            assertThat(node.nodeCommand("restore", "--from", backup)).contains("the spoke runs");

            node.stopSpoke();
            delete(folder.resolve("spoke"));
            delete(folder.resolve("keys"));
            assertThat(node.nodeCommand("restore", "--from", backup, "--with-keys"))
                    .contains("restored   jeju", "chungbaek.accept-epoch.jeju=2", "chungbaek.epoch=2");
            node.stopHub();
            node.startHub(Map.of("chungbaek.accept-epoch.jeju", "2"));
            node.startSpoke(Map.of("chungbaek.epoch", "2"));
            push(node, "3");

            until(() -> node.stored("payroll_item") == 3);
            assertThat(node.nodeCommand("status")).contains("epoch 2");
        }
    }

    @Test
    void aStoppedSpokeMovesWithoutANewEpochFromABackupThatIsWhole() throws Exception {
        try (OneNode node = new OneNode(folder, NODE, Map.of())) {
            node.startSpoke();
            push(node, "1");
            until(() -> acknowledged(node));
            node.stopSpoke();
            assertThat(node.nodeCommand("backup", "--to", backup)).contains("keys    none");
            assertThat(node.nodeCommand("backup", "--to", backup)).contains("no backup is replaced");
            node.stopHub();
            assertThat(node.hubCommand("restore", "--from", backup)).contains("a backup of 'spool', not of 'hub'");
            node.startHub(Map.of());
            assertThat(node.nodeCommand("restore", "--from", damaged())).contains("is damaged: its hash");
            assertThat(folder.resolve("spoke")).isDirectoryNotContaining("glob:**aside-*");

            assertThat(node.nodeCommand("restore", "--from", backup)).contains("set aside");
            node.startSpoke();
            push(node, "2");

            until(() -> node.stored("payroll_item") == 2);
            assertThat(node.nodeCommand("health")).contains("jeju is up");
        }
    }

    /** Another backup to which something was added. */
    private String damaged() throws IOException {
        Path file = folder.resolve("damaged.zip");
        Files.copy(Path.of(backup), file);
        Files.copy(Path.of(backup + ".sha256"), folder.resolve("damaged.zip.sha256"));
        Files.writeString(file, "x", StandardCharsets.UTF_8, StandardOpenOption.APPEND);
        return file.toString();
    }

    private static boolean acknowledged(OneNode node) throws Exception {
        String status = node.get(node.spokeSite() + "/observe/status");
        return status.matches("(?s).*\"sealed\":(\\d+),\"sent\":\\1,\"acked\":\\1,.*");
    }

    private static String incarnation(OneNode node) {
        return node.jdbc().queryForObject("select incarnation from intake.hub", String.class);
    }

    private static void push(OneNode node, String officer) throws Exception {
        node.push("payroll", "push-" + officer, ROW.formatted(officer));
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
