package kr.chungbaek.spoke;

import static kr.chungbaek.spoke.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import kr.chungbaek.spoke.node.ActivePlan;
import kr.chungbaek.spoke.spool.Spool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** An integrator's own route template, added to a running spoke. */
class OwnRouteIT {

    private static final String NODE = "nodes/jeju.yaml";

    static final String WATCH_FOLDER = """
            - routeTemplate:
                id: watch-folder
                parameters:
                  - name: directory
                  - name: feed
                from:
                  uri: "file:{{directory}}"
                  parameters:
                    noop: true
                    delay: 100
                    readLock: changed
                    readLockMinAge: 200
                  steps:
                    - bean:
                        ref: "{{feed}}"
                        method: take
            """;

    private static final String LAYOUT = """
            layout: permits
            about: Assessments that a clerk exports into a shared folder
            record: tax_assessment
            file:
              name: PERMIT_(\\d{8})\\.csv
              renamed: true
              csv: { charset: utf-8, columns: { asmt_no: No, sgg_cd: Town, tax_cd: Kind, pnu: Parcel, rgst_no: Owner, asmt_ymd: Day, asmt_amt: Won, staff_no: Staff } }
            """;

    private static final String HEAD = "No,Town,Kind,Parcel,Owner,Day,Won,Staff\n";

    @TempDir
    Path folder;

    private TestingBroker broker;
    private FakeHub hub;
    private TestingConfig config;
    private TestingSpoke spoke;
    private ActivePlan plan;
    private Spool spool;
    private Path shared;

    @BeforeEach
    void start() throws Exception {
        broker = TestingBroker.start(folder.resolve("broker"), "records.jeju", "acks.jeju", "alerts.jeju");
        config = TestingConfig.copyTo(folder.resolve("config"));
        shared = Files.createDirectories(folder.resolve("shared"));
        spoke = new TestingSpoke(folder)
                .with("chungbaek.broker.url", broker.url())
                .with("chungbaek.config", config.folder().toString())
                .with("chungbaek.config-every", "100ms");
        hub = FakeHub.start(broker, "jeju", spoke.pair().getPublic());
        ConfigurableApplicationContext context = spoke.start();
        plan = context.getBean(ActivePlan.class);
        spool = context.getBean(Spool.class);
        add();
    }

    private void add() throws Exception {
        Files.createDirectories(config.folder().resolve("routes"));
        config.write("routes/watch-folder.yaml", WATCH_FOLDER);
        String taxes = Files.readString(config.folder().resolve("feeds/tax-assessments.yaml"));
        config.write("feeds/permits.yaml", LAYOUT + taxes.substring(taxes.indexOf("government:")));
        config.replace(
                NODE,
                "  payroll:\n    kind: push",
                "  folder:\n    kind: route\n    template: watch-folder\n    parameters: { directory: " + shared
                        + " }\n  payroll:\n    kind: push");
        config.replace(
                NODE,
                "  card-approvals:",
                "  permits: { system: folder, since: 2020-01-01, promise: 4d }\n  card-approvals:");
        eventually(() -> assertThat(plan.node().find("permits"))
                .as("refused: %s", plan.refused())
                .isPresent());
    }

    @AfterEach
    void stop() throws Exception {
        spoke.close();
        hub.close();
        broker.close();
    }

    @Test
    void filesOfAWatchedFolderAreCollectedOnceWithTheirBadLines() throws Exception {
        lay("PERMIT_20260619.csv", row("P-1") + row("P-2").replace("105010", "999999") + row("P-3"));

        eventually(() -> assertThat(hub.entries("permits")).hasSize(2));
        eventually(() -> assertThat(spool.report(1).quarantine())
                .anySatisfy(item -> assertThat(item.place()).contains("file PERMIT_20260619.csv, line 3")));
        lay("PERMIT_20260619_copy.csv", row("P-9"));
        lay("PERMIT_20260622.csv", row("P-4"));

        eventually(() -> assertThat(hub.entries("permits")).hasSize(3));
        assertThat(hub.problems()).isEmpty();
    }

    @Test
    void whileTheFeedIsPausedTheFileComesAgain() throws Exception {
        spool.desk("permits").pause("look");
        lay("PERMIT_20260619.csv", row("P-1"));
        spool.desk("permits").resume();

        eventually(() -> assertThat(hub.entries("permits")).hasSize(1));
    }

    @Test
    void aTemplateThatCamelCannotReadIsToldAndTheOldOneRuns() throws Exception {
        config.write("routes/watch-folder.yaml", WATCH_FOLDER.replace("noop: true", "nope: true"));

        eventually(() ->
                assertThat(plan.refused()).anySatisfy(why -> assertThat(why).contains("nope")));
        lay("PERMIT_20260619.csv", row("P-1"));

        eventually(() -> assertThat(hub.entries("permits")).hasSize(1));
    }

    private void lay(String name, String rows) throws Exception {
        Path unfinished = folder.resolve(name + ".tmp");
        Files.writeString(unfinished, HEAD + rows, StandardCharsets.UTF_8);
        Files.move(unfinished, shared.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }

    private static String row(String number) {
        return number + ",50110,105010,5011010100101230000,801301-1000001,2026-06-01,1500000,S-1\n";
    }
}
