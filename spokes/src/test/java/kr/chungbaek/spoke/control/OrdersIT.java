package kr.chungbaek.spoke.control;

import static kr.chungbaek.spoke.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import kr.chungbaek.routes.control.ControlToken;
import kr.chungbaek.spoke.FakeHub;
import kr.chungbaek.spoke.TestingBankFile;
import kr.chungbaek.spoke.TestingBroker;
import kr.chungbaek.spoke.TestingConfig;
import kr.chungbaek.spoke.TestingSftp;
import kr.chungbaek.spoke.TestingSpoke;
import kr.chungbaek.spoke.spool.Spool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An operator's orders to a running spoke. */
class OrdersIT {

    private static final String ROWS = """
            {"sgg":"50000","rows":[{"staffNo":"S-%s","payMonth":"2026-06","periodStart":"2026-06-01",
             "payDate":"%s","dept":"D-TAX","gross":1,"net":1,"account":"004-123-4567890","preparedBy":"S-9"}]}""";

    @TempDir
    Path folder;

    private TestingBroker broker;
    private FakeHub hub;
    private TestingSpoke spoke;
    private TestingConfig config;
    private Spool spool;

    @BeforeEach
    void start() throws Exception {
        broker = TestingBroker.start(folder.resolve("broker"), "records.jeju", "acks.jeju", "alerts.jeju");
        config = TestingConfig.copyTo(folder.resolve("config"));
        spoke = new TestingSpoke(folder)
                .with("chungbaek.broker.url", broker.url())
                .with("chungbaek.config", config.folder().toString());
        hub = FakeHub.start(broker, "jeju", spoke.pair().getPublic());
    }

    @AfterEach
    void stop() throws Exception {
        spoke.close();
        hub.close();
        broker.close();
    }

    @Test
    void onlyWhoReadsTheSpoolsFolderGivesOrders() throws Exception {
        begin();

        assertThat(send("POST", "/control/feeds/payroll/pause", "Bearer guessed")
                        .statusCode())
                .isEqualTo(401);
        assertThat(send("GET", "/control/feeds/payroll/quarantine", "").statusCode())
                .isEqualTo(401);
        assertThat(spool.desk("payroll").isPaused()).isFalse();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(token())))
                .isEqualTo("rw-------");
    }

    @Test
    void aPausedFeedWaitsOverARestartAndTheOthersGoOn() throws Exception {
        begin();
        assertThat(order("payroll", "pause?why=month%27s%20end").statusCode()).isEqualTo(200);
        spoke.stop();
        begin();

        HttpResponse<String> refused = push("1", "2026-06-19");
        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.body()).contains("\"code\":\"PAUSED\"");
        assertThat(spool.report(0).pauses()).extracting("why").containsExactly("month's end");

        assertThat(order("payroll", "resume").body()).contains("goes on");
        assertThat(push("1", "2026-06-19").statusCode()).isEqualTo(202);
        eventually(() -> assertThat(hub.entries("payroll")).hasSize(1));
    }

    @Test
    void aPushedRowIsTakenFromQuarantineOnceTheLayoutIsRight() throws Exception {
        begin();
        push("1", "20260619");
        push("2", "2026-06-19");
        eventually(() -> assertThat(hub.entries("payroll")).hasSize(1));
        assertThat(send("GET", "/control/feeds/payroll/quarantine", bearer()).body())
                .contains("\"count\":1", "'20260619'", "99999999")
                .doesNotContain("004-123");
        assertThat(order("payroll", "replay").body()).contains("taken from quarantine: 0, refused again: 1");
        spoke.stop();
        config.replace("feeds/payroll.yaml", "pay_date: payDate", "pay_date: { from: payDate, format: yyyyMMdd }");
        begin();

        assertThat(order("payroll", "replay").body()).contains("taken from quarantine: 1, refused again: 0");
        assertThat(order("payroll", "replay").body()).contains("taken from quarantine: 0, refused again: 0");

        eventually(() -> assertThat(hub.entries("payroll")).hasSize(2));
        assertThat(spool.report(0).waiting()).isEmpty();
    }

    @Test
    void aReplayOnAFullDiskSaysWhatToDo() throws Exception {
        begin();
        push("1", "20260619");
        spoke.stop();
        config.replace("feeds/payroll.yaml", "pay_date: payDate", "pay_date: { from: payDate, format: yyyyMMdd }");
        spoke.with("chungbaek.least-free", "900000GB");
        begin();

        HttpResponse<String> replay = order("payroll", "replay");

        assertThat(replay.statusCode()).isEqualTo(503);
        assertThat(replay.body()).contains("SPOOL_FULL", "Make room");
    }

    @Test
    void aFeedGoneMadIsPausedAloneAndGoesOnWhenToldTo() throws Exception {
        config.replace("nodes/jeju.yaml", "promise: 40d }", "promise: 40d, most-quarantined: 2 }");
        begin();
        for (String number : new String[] {"1", "2", "3"}) {
            push(number, "never");
        }

        assertThat(push("4", "2026-06-19").statusCode()).isEqualTo(503);
        assertThat(spool.report(0).pauses().get(0).why()).contains("more than 2 items of one day", "most-quarantined");

        order("payroll", "resume");
        assertThat(push("4", "2026-06-19").statusCode()).isEqualTo(202);
        assertThat(push("5", "never").statusCode()).isEqualTo(202);
    }

    @Test
    void aRefusedFileIsFetchedAgainOnceTheLayoutIsRight() throws Exception {
        try (TestingSftp bank = TestingSftp.start(folder.resolve("bank"))) {
            spoke.with("jeju.bank.port", String.valueOf(bank.port()))
                    .with("jeju.bank.known-hosts", bank.knownHosts().toString());
            config.replace("feeds/bank-transfers.yaml", "\"10\": PAYROLL", "\"11\": PAYROLL");
            bank.lay(
                    "TRN_20260619_01.dat",
                    TestingBankFile.of("20260619")
                            .transfer("1", 1_000, "홍길동")
                            .transfer("2", 2_000, "홍길순")
                            .bytes());
            begin();
            eventually(() -> assertThat(spool.report(0).waiting()).containsEntry("bank-transfers", 2L));
            spoke.stop();
            config.replace("feeds/bank-transfers.yaml", "\"11\": PAYROLL", "\"10\": PAYROLL");
            begin();

            assertThat(order("bank-transfers", "replay").body()).contains("the next poll reads again", "TRN_20260619");

            eventually(() -> assertThat(hub.entries("bank-transfers")).hasSize(2));
            eventually(() -> assertThat(spool.report(0).waiting()).isEmpty());
            assertThat(order("bank-transfers", "reread?from=2026-06-01&to=2026-06-30")
                            .body())
                    .contains("TRN_20260619");
            eventually(() -> assertThat(spool.report(0).totals())
                    .anySatisfy(total -> assertThat(total.tally().unchanged()).isEqualTo(2)));
            assertThat(hub.entries("bank-transfers")).hasSize(2);
        }
    }

    @Test
    void healthAndMetricsTellWhatWaitsForWhom() throws Exception {
        begin();
        push("1", "2026-06-19");
        push("2", "never");
        order("staff", "pause");
        eventually(() -> assertThat(hub.entries("payroll")).hasSize(1));

        eventually(() -> assertThat(send("GET", "/observe/health", ""))
                .returns(200, HttpResponse::statusCode)
                .extracting(HttpResponse::body)
                .asString()
                .contains("\"status\":\"degraded\"", "feed staff: paused: by an operator", "feed tax-assessments: "));
        assertThat(send("GET", "/observe/metrics", "").body())
                .contains(
                        "chungbaek_feed_items_today{end=\"forwarded\",feed=\"payroll\",node=\"jeju\"} 1.0",
                        "chungbaek_feed_quarantine_waiting{feed=\"payroll\",node=\"jeju\"} 1.0",
                        "chungbaek_feed_ok{feed=\"staff\",node=\"jeju\"} 0.0",
                        "chungbaek_hub_open{node=\"jeju\"} 1.0",
                        "jvm_memory_used_bytes");
    }

    @Test
    void ordersThatCannotBeCarriedOutSayWhy() throws Exception {
        begin();

        assertThat(order("payrol", "pause").body()).contains("UNKNOWN_FEED", "Allowed: tax-assessments");
        assertThat(order("payroll", "reread?from=2026-06-01&to=2026-06-02").body())
                .contains("gives nothing twice");
        assertThat(order("staff", "withdraw?records=7").body()).contains("NOTHING_HELD");
        assertThat(order("staff", "reread?from=yesterday&to=2026-06-02").body()).contains("'from' is 'yesterday'");
    }

    private void begin() {
        spool = spoke.start().getBean(Spool.class);
    }

    private Path token() {
        return folder.resolve("data").resolve(ControlToken.FILE);
    }

    private String bearer() throws IOException {
        return "Bearer " + Files.readString(token());
    }

    @Test
    void aCopyOfTheSpoolIsMadeForWhoReadsItsFolder() throws Exception {
        begin();

        assertThat(send("POST", "/control/copy", "Bearer guessed").statusCode()).isEqualTo(401);
        HttpResponse<String> copied = send("POST", "/control/copy", bearer());

        assertThat(copied.statusCode()).as(copied.body()).isEqualTo(200);
        assertThat(copied.body()).contains("spool.copy");
    }

    private HttpResponse<String> order(String feed, String what) throws Exception {
        return send("POST", "/control/feeds/" + feed + "/" + what, bearer());
    }

    private HttpResponse<String> send(String method, String path, String authorization) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + spoke.port() + path))
                .header("Authorization", authorization)
                .method(method, BodyPublishers.noBody())
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }

    private HttpResponse<String> push(String number, String payDate) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + spoke.port() + "/feeds/payroll"))
                .header("Authorization", "Bearer payroll-token")
                .header("Idempotency-Key", number + payDate)
                .POST(BodyPublishers.ofString(ROWS.formatted(number, payDate)))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }
}
