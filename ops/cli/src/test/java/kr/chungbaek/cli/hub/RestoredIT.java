package kr.chungbaek.cli.hub;

import static kr.chungbaek.cli.hub.OneNode.until;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Disks fail, and what takes their place is yesterday's: the broker's journal, the spool, the hub's database. Each time
 * the hub comes to have what the source has, to the won.
 */
@EnabledIfSystemProperty(
        named = "chungbaek.long",
        matches = "true",
        disabledReason = "skipped: takes minutes; run with -Dchungbaek.long=true")
class RestoredIT {

    private static final String NODE = """
            node: jeju
            title: { ko: 제주특별자치도, en: Jeju }
            governments: ["50000"]
            systems:
              tax: { kind: postgresql, url: "%s", user: postgres, password: none }
              payroll: { kind: push, token: "${pushed.token}" }
              folder: { kind: route, template: watch-folder, parameters: { directory: "%s" } }
            feeds:
              tax-assessments: { system: tax, every: 200ms, since: 2020-01-01, promise: 2d }
              payroll: { system: payroll, since: 2020-01-01, promise: 40d }
              exported: { system: folder, since: 2020-01-01, promise: 40d }
            """;

    private static final String ROUTE = """
            - routeTemplate:
                id: watch-folder
                parameters:
                  - name: directory
                  - name: feed
                from:
                  uri: "file:{{directory}}"
                  parameters: { noop: true, delay: 200 }
                  steps:
                    - bean: { ref: "{{feed}}", method: take }
            """;

    private static final String LAYOUT = """
            layout: exported
            about: Transfers as they are exported
            record: bank_transfer
            file:
              name: TRN_(\\d{8})\\.csv
              renamed: true
              csv: { charset: utf-8, columns: { no: no, town: town, day: day, won: won } }
            government: town
            fields:
              transfer_no: no
              account_no: { value: "004-1234567890" }
              booked_on: day
              direction: { value: DEBIT }
              amount: won
              purpose: { value: OTHER }
            """;

    @TempDir
    private Path folder;

    private TestingTaxOffice office;
    private OneNode node;
    private YesterdaysCopy spool;
    private YesterdaysCopy database;

    @BeforeEach
    void start() throws Exception {
        office = new TestingTaxOffice(folder);
        node = new OneNode(folder, NODE.formatted(office.url(), office.outgoing()), Map.of());
        Files.createDirectories(node.file("config/routes"));
        Files.writeString(node.file("config/routes/watch-folder.yaml"), ROUTE);
        Files.writeString(node.file("config/feeds/exported.yaml"), LAYOUT);
        Path mirror = Files.createDirectories(folder.resolve("mirror"));
        node.startSpoke(Map.of("chungbaek.spool.mirror", mirror.toString(), "chungbaek.completeness-every", "200ms"));
    }

    @AfterEach
    void stop() {
        node.stopSpoke();
        node.stopHub();
        office.close();
    }

    @Test
    void whateverIsReplacedByYesterdaysTheHubComesToHaveWhatTheSourceHas() throws Exception {
        workForTwoDays();
        brokersJournalIsDamagedAndThenLost();
        hubIsYesterdays();
        spoolIsYesterdays();
        spoolIsYesterdaysAndGoesOnByItself();
        spoolIsLostBeforeItCouldSend();
        hubIsOfBeforeAllThat();
        hubIsBehindWhatIsKept();
    }

    /** A day's work, copies of everything, and another day's work. */
    private void workForTwoDays() throws Exception {
        office.assess(1, 300);
        office.pay(node, "push-1", "J-1", 1_000_000);
        office.file("20260619", 700);
        untilEqual();
        node.stopSpoke();
        spool = YesterdaysCopy.of(folder.resolve("spoke"));
        node.stopHub();
        database = YesterdaysCopy.of(folder.resolve("hub/database/data"));
        node.startHub(Map.of());
        node.startSpoke(Map.of());
        office.assess(301, 400);
        office.correct(1, 20);
        office.pay(node, "push-2", "J-2", 2_000_000);
        office.pay(node, "push-3", "J-1", 1_000_001);
        office.file("20260620", 70);
        untilEqual();
    }

    private void brokersJournalIsDamagedAndThenLost() throws Exception {
        node.stopHub();
        office.assess(401, 420);
        office.pay(node, "push-4", "J-3", 3);
        damage(folder.resolve("hub/broker/journal"));
        node.startHub(Map.of());
        untilEqual();
        node.stopHub();
        office.assess(421, 440);
        YesterdaysCopy.delete(folder.resolve("hub/broker"));
        node.startHub(Map.of());
        untilEqual();
        assertThat(node.jdbc()
                        .queryForObject("select count(*) from intake.chain where stopped_at is not null", Long.class))
                .as("forks")
                .isZero();
    }

    private void hubIsYesterdays() throws Exception {
        String before = incarnation();
        node.stopHub();
        database.restore();
        node.startHub(Map.of());

        untilEqual();
        assertThat(incarnation()).isNotEqualTo(before);
        assertThat(status()).contains("\"talk\":\"open\"");
    }

    private void spoolIsYesterdays() throws Exception {
        node.stopSpoke();
        spool.restore();
        office.cancel(1, 7);
        office.cancel(390, 400);
        office.removeFile("20260620");
        node.startSpoke(Map.of());
        until(() -> status().contains("the spool is old"));
        assertThat(status()).contains("chungbaek.accept-epoch.jeju=2").contains("chungbaek.epoch=2");
        office.assess(441, 445);
        office.pay(node, "push-5", "J-5", 5);

        beginEpoch(2);

        untilEqual();
        assertThat(node.get(node.hubSite() + "/api/v1/status"))
                .as("rows that went while nobody looked, and a file whose transfers stay")
                .contains("\"withdrawn\":" + (7 + 11));
        assertThat(status()).doesNotContain("days at risk").contains("\"talk\":\"open\"");
    }

    private void spoolIsYesterdaysAndGoesOnByItself() throws Exception {
        node.stopSpoke();
        YesterdaysCopy today = YesterdaysCopy.of(folder.resolve("spoke"), "today");
        node.startSpoke(Map.of());
        office.pay(node, "push-6", "J-6", 6);
        untilEqual();
        node.stopSpoke();
        today.restore();
        node.stopHub();
        node.startSpoke(Map.of());
        for (int push = 0; push < 5; push++) {
            office.pay(node, "fork-" + push, "F-" + push, push);
        }
        node.startHub(Map.of());
        until(() -> status().contains("the chain has forked"));

        beginEpoch(3);

        untilEqual();
    }

    private void spoolIsLostBeforeItCouldSend() throws Exception {
        node.stopHub();
        office.pay(node, "push-7", "J-7", 7);
        node.stopSpoke();
        YesterdaysCopy.delete(folder.resolve("spoke"));
        node.startSpoke(Map.of("chungbaek.epoch", "1"));
        node.startHub(Map.of());
        until(() -> status().contains("chungbaek.accept-epoch.jeju=4"));

        beginEpoch(4);

        untilEqual();
        assertThat(status()).doesNotContain("days at risk");
    }

    private void hubIsOfBeforeAllThat() throws Exception {
        node.stopHub();
        database.restore();
        node.startHub(Map.of());
        until(() -> status().contains("restored to a time before epoch 4"));

        beginEpoch(5);

        untilEqualBut("transfers");
    }

    private void hubIsBehindWhatIsKept() throws Exception {
        node.stopSpoke();
        node.stopHub();
        YesterdaysCopy now = YesterdaysCopy.of(folder.resolve("hub/database/data"), "now");
        node.startHub(Map.of());
        node.startSpoke(Map.of());
        office.pay(node, "push-8", "J-8", 8);
        untilEqualBut("transfers");
        node.stopSpoke();
        node.startSpoke(Map.of("chungbaek.keep-sent", "1ms"));
        until(() -> status().contains("\"talk\":\"open\""));
        node.stopHub();
        now.restore();
        office.cancel(21, 23);
        node.startHub(Map.of());
        until(() -> status().contains("no longer kept"));

        beginEpoch(6);

        until(() -> status().contains("the hub has lost"));
        assertThat(node.nodeCommand("status")).contains("days at risk").contains("ops/cb node settle");
        assertThat(node.get(node.spokeSite() + "/observe/health")).contains("days at risk");
        office.pay(node, "again-8", "J-8", 8);
        untilEqualBut("transfers");
        assertThat(node.nodeCommand("settle", "--feed", "payroll")).contains("settled");
        assertThat(status()).doesNotContain("the hub has lost");
    }

    private void untilEqual() throws Exception {
        until(() -> TestingTaxOffice.sums(node.jdbc()).equals(office.sums()));
    }

    /** Where its file is gone from the server, and the batches with the spool, nobody has it any more. */
    private void untilEqualBut(String what) throws Exception {
        until(() -> without(what, TestingTaxOffice.sums(node.jdbc())).equals(without(what, office.sums())));
    }

    private static String without(String what, String sums) {
        return sums.replaceAll(", " + what + " .*", "");
    }

    private String status() throws Exception {
        return node.get(node.spokeSite() + "/observe/status");
    }

    private void beginEpoch(long epoch) throws IOException {
        node.stopSpoke();
        node.stopHub();
        node.startHub(Map.of("chungbaek.accept-epoch.jeju", String.valueOf(epoch)));
        node.startSpoke(Map.of("chungbaek.epoch", String.valueOf(epoch)));
    }

    private String incarnation() {
        return node.jdbc().queryForObject("select incarnation from intake.hub", String.class);
    }

    /** In the middle of each file, as a disk does. */
    private static void damage(Path journal) throws IOException {
        try (var files = Files.list(journal)) {
            for (Path file : files.toList()) {
                byte[] content = Files.readAllBytes(file);
                for (int at = content.length / 4; at < content.length / 2; at++) {
                    content[at] ^= 0x5A;
                }
                Files.write(file, content);
            }
        }
    }
}
