package kr.chungbaek.spoke;

import static kr.chungbaek.spoke.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.time.LocalDate;
import kr.chungbaek.spoke.spool.QuarantinedItem;
import kr.chungbaek.spoke.spool.Spool;
import kr.chungbaek.wire.batch.Completeness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** Files of a real SFTP server. */
class BankFilesIT {

    private static final String FEED = "bank-transfers";
    private static final Completeness THURSDAY = new Completeness(FEED, "50000", LocalDate.of(2026, 6, 18));
    private static final Completeness FRIDAY = new Completeness(FEED, "50000", LocalDate.of(2026, 6, 19));

    @TempDir
    Path folder;

    private TestingBroker broker;
    private TestingSftp bank;
    private TestingSpoke spoke;
    private FakeHub hub;

    @BeforeEach
    void start() throws Exception {
        broker = TestingBroker.start(folder.resolve("broker"), "records.jeju", "acks.jeju", "alerts.jeju");
        bank = TestingSftp.start(folder.resolve("bank"));
        spoke = new TestingSpoke(folder);
        hub = FakeHub.start(broker, "jeju", spoke.pair().getPublic());
        spoke.with("chungbaek.broker.url", broker.url())
                .with("jeju.bank.port", String.valueOf(bank.port()))
                .with("jeju.bank.known-hosts", bank.knownHosts().toString());
    }

    @AfterEach
    void stop() throws Exception {
        spoke.close();
        hub.close();
        bank.close();
        broker.close();
    }

    @Test
    void aWholeFileClosesItsDayAndStaysWhereItIs() throws Exception {
        bank.lay(
                "TRN_20260619_01.dat",
                TestingBankFile.of("20260619").transfer("K-1", 3_350_000, "뷁쀼똠").bytes());
        spoke.start();

        eventually(() -> assertThat(hub.completeness(FEED)).contains(FRIDAY));
        assertThat(hub.entries(FEED)).hasSize(1);
        assertThat(hub.entries(FEED).get(0).values()).contains("PAYROLL", "DEBIT", 3_350_000L, "2026-06", "뷁쀼똠");
        assertThat(bank.files()).containsExactly("TRN_20260619_01.dat", "TRN_20260619_01.dat.done");
    }

    @Test
    void badLinesAreQuarantinedWithTheirPlaceAndTheRestArrives() throws Exception {
        bank.lay(
                "TRN_20260618_01.dat",
                TestingBankFile.of("20260618").transfer("K-0", 1, "홍길동").bytes());
        bank.lay(
                "TRN_20260619_01.dat",
                TestingBankFile.of("20260619")
                        .transfer("K-1", 1000, "홍길동")
                        .broken("K-2", 2000)
                        .cut("K-3")
                        .transfer("K-4", 4000, "김철수")
                        .bytes());
        ConfigurableApplicationContext context = spoke.start();

        eventually(() -> assertThat(hub.entries(FEED)).hasSize(3));
        Spool spool = context.getBean(Spool.class);
        eventually(() -> assertThat(spool.report(10).quarantine()).hasSize(2));
        assertThat(spool.report(10).quarantine())
                .extracting(QuarantinedItem::place)
                .containsExactly(
                        "file TRN_20260619_01.dat, line 4, byte offset 483",
                        "file TRN_20260619_01.dat, line 3, byte offset 322");
        assertThat(hub.completeness(FEED)).contains(THURSDAY).doesNotContain(FRIDAY);
    }

    @Test
    void whatIsHalfWrittenWaitsAndWhatIsDamagedIsRefusedUntilItIsPutRight() throws Exception {
        byte[] whole =
                TestingBankFile.of("20260619").transfer("K-1", 1000, "홍길동").bytes();
        bank.layUnfinished("TRN_20260619_02.dat", whole);
        bank.lay(
                "TRN_20260619_01.dat",
                TestingBankFile.of("20260619").transfer("K-9", 9, "홍").bytes(1, 10));
        ConfigurableApplicationContext context = spoke.start();

        Spool spool = context.getBean(Spool.class);
        eventually(() -> assertThat(spool.report(10).quarantine())
                .extracting(QuarantinedItem::reason)
                .containsExactly("the whole file is refused: the trailer's sum is 10, that of the rows 9"));
        assertThat(hub.entries(FEED)).isEmpty();

        bank.lay(
                "TRN_20260619_01.dat",
                TestingBankFile.of("20260619").transfer("K-9", 10, "홍길").bytes());
        eventually(() -> assertThat(hub.completeness(FEED)).contains(FRIDAY));
        assertThat(hub.entries(FEED)).hasSize(1);
    }

    @Test
    void theSameContentUnderAnotherNameIsADuplicateAndRestartsChangeNothing() throws Exception {
        byte[] content =
                TestingBankFile.of("20260619").transfer("K-1", 1000, "홍길동").bytes();
        bank.lay("TRN_20260619_01.dat", content);
        spoke.start();
        eventually(() -> assertThat(hub.entries(FEED)).hasSize(1));
        spoke.stop();

        bank.lay("TRN_20260619_02.dat", content);
        bank.lay(
                "TRN_20260622_01.dat",
                TestingBankFile.of("20260622").transfer("K-2", 5, "홍길동").bytes());
        spoke.start();

        eventually(() -> assertThat(hub.entries(FEED)).hasSize(2));
        assertThat(hub.problems()).isEmpty();
    }

    @Test
    void aServerWithAnotherKeyIsNotTrusted() throws Exception {
        bank.pin(KeyPairGenerator.getInstance("RSA").generateKeyPair());
        bank.lay(
                "TRN_20260619_01.dat",
                TestingBankFile.of("20260619").transfer("K-1", 1, "홍길동").bytes());
        ConfigurableApplicationContext context = spoke.start();

        eventually(() -> assertThat(context.getBean(Spool.class).report(1).feeds())
                .filteredOn(feed -> feed.feed().equals(FEED))
                .allMatch(feed -> feed.trouble().isPresent())
                .hasSize(1));
        assertThat(hub.entries(FEED)).isEmpty();
    }
}
