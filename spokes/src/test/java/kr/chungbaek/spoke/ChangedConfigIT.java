package kr.chungbaek.spoke;

import static kr.chungbaek.spoke.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import kr.chungbaek.spoke.node.ActivePlan;
import kr.chungbaek.spoke.spool.Spool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** An integrator edits files while the spoke runs. */
class ChangedConfigIT {

    private static final String NODE = "nodes/jeju.yaml";

    private static final String LATE_TAXES = """
            layout: late-taxes
            about: A second table of assessments
            record: tax_assessment
            table: { name: local_tax.late, key: [asmt_no], whole: 1s }
            """;

    @TempDir
    Path folder;

    private TestingBroker broker;
    private FakeHub hub;
    private TestingSource source;
    private TestingSftp bank;
    private TestingConfig config;
    private TestingSpoke spoke;
    private ActivePlan plan;
    private Spool spool;

    @BeforeEach
    void start() throws Exception {
        broker = TestingBroker.start(folder.resolve("broker"), "records.jeju", "acks.jeju", "alerts.jeju");
        source = TestingSource.start();
        source.execute("create table local_tax.late (like local_tax.assessment including all)");
        bank = TestingSftp.start(folder.resolve("bank"));
        config = TestingConfig.copyTo(folder.resolve("config"));
        spoke = new TestingSpoke(folder)
                .with("chungbaek.broker.url", broker.url())
                .with("chungbaek.config", config.folder().toString())
                .with("chungbaek.config-every", "100ms")
                .with("jeju.db.url", source.url())
                .with("jeju.bank.port", String.valueOf(bank.port()))
                .with("jeju.bank.known-hosts", bank.knownHosts().toString());
        hub = FakeHub.start(broker, "jeju", spoke.pair().getPublic());
        ConfigurableApplicationContext context = spoke.start();
        plan = context.getBean(ActivePlan.class);
        spool = context.getBean(Spool.class);
    }

    @AfterEach
    void stop() throws Exception {
        spoke.close();
        hub.close();
        bank.close();
        source.close();
        broker.close();
    }

    @Test
    void aNewTableIsCollectedWithoutARestart() throws Exception {
        source.assess("A-1");
        eventually(() -> assertThat(hub.entries("tax-assessments")).hasSize(1));
        source.execute(TestingSource.assessment("L-1").replace("local_tax.assessment", "local_tax.late"));

        addTable();

        eventually(() -> assertThat(hub.entries("late-taxes")).hasSize(1));
        source.assess("A-2");
        eventually(() -> assertThat(hub.entries("tax-assessments")).hasSize(2));
        assertThat(hub.problems()).as("declared before its first record").isEmpty();
    }

    @Test
    void aChangedFileLayoutCountsForTheNextFile() throws Exception {
        bank.lay(
                "TRN_20260619_01.dat",
                TestingBankFile.of("20260619").transfer("1", 1_000, "홍길동").bytes());
        eventually(() -> assertThat(hub.entries("bank-transfers")).hasSize(1));

        config.replace("feeds/bank-transfers.yaml", "TRN_(\\d{8})_\\d{2}\\.dat", "NEW_(\\d{8})\\.dat");
        bank.lay(
                "NEW_20260622.dat",
                TestingBankFile.of("20260622").transfer("2", 2_000, "홍길순").bytes());

        eventually(() -> assertThat(hub.entries("bank-transfers")).hasSize(2));
    }

    @Test
    void aMistakeIsToldAndWhatRanGoesOn() throws Exception {
        config.replace(NODE, "system: bank,", "system: bnak,");

        eventually(() -> assertThat(plan.refused())
                .anySatisfy(line -> assertThat(line).contains("system 'bnak' does not exist", "Did you mean 'bank'?")));
        source.assess("A-1");
        eventually(() -> assertThat(hub.entries("tax-assessments")).hasSize(1));

        config.replace(NODE, "system: bnak,", "system: bank,");
        eventually(() -> assertThat(plan.refused()).isEmpty());
    }

    @Test
    void whatCannotBeStartedIsRolledBack() throws Exception {
        config.replace(NODE, "port: ${jeju.bank.port}", "port: none");

        eventually(() -> assertThat(plan.refused())
                .anySatisfy(
                        line -> assertThat(line).contains("the change cannot be carried out, what ran before runs")));
        bank.lay(
                "TRN_20260619_01.dat",
                TestingBankFile.of("20260619").transfer("1", 1_000, "홍길동").bytes());

        eventually(() -> assertThat(hub.entries("bank-transfers")).hasSize(1));
        assertThat(bank.files()).contains("TRN_20260619_01.dat");
    }

    @Test
    void aFeedThatIsTakenOutIsNoLongerCollected() throws Exception {
        addTable();
        eventually(() -> assertThat(plan.node().find("late-taxes")).isPresent());
        String node = Files.readString(config.folder().resolve(NODE));
        config.write(NODE, node.replaceFirst("  late-taxes: .*\\n", ""));
        eventually(() -> assertThat(plan.node().find("late-taxes")).isEmpty());

        source.execute(TestingSource.assessment("L-1").replace("local_tax.assessment", "local_tax.late"));
        source.assess("A-1");

        eventually(() -> assertThat(hub.entries("tax-assessments")).hasSize(1));
        assertThat(hub.entries("late-taxes")).isEmpty();
        assertThat(spool.report(0).feeds()).extracting("feed").doesNotContain("late-taxes");
    }

    private void addTable() throws Exception {
        String taxes = Files.readString(config.folder().resolve("feeds/tax-assessments.yaml"));
        config.write("feeds/late-taxes.yaml", LATE_TAXES + taxes.substring(taxes.indexOf("government:")));
        String feed = "  tax-assessments:";
        config.replace(
                NODE, feed, "  late-taxes: { system: local, every: 1s, since: 2000-01-01, promise: 2d }\n" + feed);
    }
}
