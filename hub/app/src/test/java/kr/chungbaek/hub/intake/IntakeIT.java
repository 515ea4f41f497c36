package kr.chungbaek.hub.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import kr.chungbaek.hub.HubModel;
import kr.chungbaek.hub.TestingDatabase;
import kr.chungbaek.hub.TestingSpoke;
import kr.chungbaek.hub.records.RecordSchema;
import kr.chungbaek.hub.records.RecordStore;
import kr.chungbaek.wire.batch.Completeness;
import kr.chungbaek.wire.batch.Entry;
import kr.chungbaek.wire.batch.Load;
import kr.chungbaek.wire.batch.Operation;
import kr.chungbaek.wire.chain.Acknowledgement;
import kr.chungbaek.wire.chain.Envelope;
import kr.chungbaek.wire.chain.EnvelopeCodec;
import kr.chungbaek.wire.chain.NodeKeys;
import kr.chungbaek.wire.record.RecordTypes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

class IntakeIT {

    private static final HubModel MODEL = HubModel.read(Path.of("../../config"));

    private JdbcTemplate jdbc;
    private Intake intake;
    private TestingSpoke jeju;
    private final List<Object> events = new ArrayList<>();

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
        DataSource database = TestingDatabase.freshDataSource();
        new RecordSchema(database).migrate(MODEL.types().all());
        jdbc = new JdbcTemplate(database);
        jeju = new TestingSpoke("jeju", folder);
        intake = intake(MODEL.types());
    }

    private Intake intake(RecordTypes types) {
        return new Intake(
                jdbc,
                new DataSourceTransactionManager(Objects.requireNonNull(jdbc.getDataSource())),
                types,
                new RecordStore(jdbc, MODEL.governments()::family),
                MODEL.governments(),
                region -> region.equals("jeju") ? Optional.of(jeju.keys().getPublic()) : Optional.empty(),
                Remedies.NONE,
                events::add);
    }

    @Test
    void storesBatchesInOrderAndTellsTheFrontier() {
        Acknowledgement first = intake.receive("jeju", batch("50000", "B-1"));
        Acknowledgement second = intake.receive("jeju", batch("50000", "B-2"));

        assertThat(first.frontier().sequence()).isEqualTo(1);
        assertThat(second.frontier().sequence()).isEqualTo(2);
        assertThat(second.refusal()).isEmpty();
        assertThat(completions()).containsExactly("B-1", "B-2");
        assertThat(events).hasSize(2);
    }

    @Test
    void acknowledgesARepeatAndStoresNothing() {
        byte[] message = batch("50000", "B-1");
        intake.receive("jeju", message);

        Acknowledgement again = intake.receive("jeju", message);

        assertThat(again.frontier().sequence()).isEqualTo(1);
        assertThat(again.refusal()).isEmpty();
        assertThat(jdbc.queryForObject("select position from records.frontier", Long.class))
                .isEqualTo(1);
    }

    @Test
    void dropsWhatComesAfterAGapAndTellsTheFrontierAgain() {
        batch("50000", "lost");

        Acknowledgement answer = intake.receive("jeju", batch("50000", "B-2"));

        assertThat(answer.frontier().sequence()).isZero();
        assertThat(completions()).isEmpty();
    }

    @Test
    void refusesABrokenSignature() {
        Envelope genuine = EnvelopeCodec.decode(batch("50000", "B-1"));
        byte[] body = genuine.body();
        body[body.length - 1] ^= 1;
        byte[] damaged = EnvelopeCodec.encode(new Envelope(genuine.kind(), "jeju", body, genuine.signature()));

        Acknowledgement answer = intake.receive("jeju", damaged);
        intake.receive("jeju", damaged);

        assertThat(answer.refusal()).startsWith("BAD_SIGNATURE");
        assertThat(completions()).isEmpty();
        assertThat(jdbc.queryForList("select code || ' ' || times from intake.refusal", String.class))
                .containsExactly("BAD_SIGNATURE 2");
    }

    @Test
    void refusesAGovernmentOfAnotherRegion() {
        Acknowledgement answer = intake.receive("jeju", batch("41110", "B-1"));

        assertThat(answer.refusal()).startsWith("FOREIGN_GOVERNMENT").contains("'41110'");
        assertThat(answer.frontier().sequence()).isZero();
        assertThat(completions()).isEmpty();
    }

    @Test
    void refusesAMessageOnAnotherRegionsChannel() {
        Acknowledgement answer = intake.receive("seoul", batch("50000", "B-1"));

        assertThat(answer.refusal()).startsWith("WRONG_NODE").contains("'jeju'");
    }

    @Test
    void refusesWhatIsNoMessage() {
        Acknowledgement answer = intake.receive("jeju", new byte[] {1, 2, 3});

        assertThat(answer.refusal()).startsWith("MALFORMED");
    }

    @Test
    void parksWhatItCannotStoreAndGoesOnWithOtherFeeds() {
        Load unknown =
                new Load("odd", "no_such_type", 1, true, List.of(new Entry(Operation.PUT, "50000", List.of("x"))));
        intake.receive("jeju", jeju.seal(List.of(), List.of(), unknown));
        Load wrong = new Load(
                "wrong", "building_completion", 1, true, List.of(new Entry(Operation.PUT, "50000", List.of("x"))));
        intake.receive("jeju", jeju.seal(List.of(), List.of(), wrong));

        Acknowledgement answer = intake.receive("jeju", batch("50000", "B-1"));

        assertThat(answer.frontier().sequence()).isEqualTo(3);
        assertThat(completions()).containsExactly("B-1");
        assertThat(jdbc.queryForList("select feed from intake.parked order by sequence", String.class))
                .containsExactly("odd", "wrong");
    }

    @Test
    void holdsTheCompletenessOfAParkedFeedBack() {
        Load unknown = new Load("tax", "tax_bill", 1, true, List.of(new Entry(Operation.PUT, "50000", List.of("x"))));
        intake.receive("jeju", jeju.seal(List.of(), List.of(complete("tax"), complete("hr")), unknown));

        intake.receive("jeju", jeju.seal(List.of(), List.of(complete("tax"), complete("bank")), null));

        assertThat(jdbc.queryForList("select feed from records.feed_completeness order by feed", String.class))
                .containsExactly("bank", "hr");
    }

    @Test
    void storesWhatWasParkedOnceItsRecordTypeIsKnown() {
        RecordTypes without = new RecordTypes(MODEL.types().all().stream()
                .filter(type -> !type.name().equals("building_completion"))
                .toList());
        Intake older = intake(without);
        older.receive("jeju", batch("50000", "B-1"));
        older.receive("jeju", batch("50000", "B-2"));
        assertThat(completions()).isEmpty();

        intake.replayParked();

        assertThat(completions()).containsExactly("B-1", "B-2");
        assertThat(jdbc.queryForObject("select count(*) from intake.parked", Long.class))
                .isZero();
    }

    private static Completeness complete(String feed) {
        return new Completeness(feed, "50000", LocalDate.of(2026, 6, 29));
    }

    @Test
    void stopsTheRegionWhenItsChainForks(@TempDir Path other) throws Exception {
        intake.receive("jeju", batch("50000", "B-1"));

        intake.receive("jeju", fork(other));
        Acknowledgement answer = intake.receive("jeju", batch("50000", "B-2"));

        assertThat(answer.refusal()).contains("forks at epoch 1, batch 1");
        assertThat(answer.frontier().sequence()).isEqualTo(1);
        assertThat(completions()).containsExactly("B-1");
    }

    /** Another first batch of the node than the one that the hub has. */
    private byte[] fork(Path other) throws Exception {
        Envelope genuine = EnvelopeCodec.decode(new TestingSpoke("jeju", other).seal(List.of(), List.of(), null));
        return EnvelopeCodec.encode(NodeKeys.seal(
                Envelope.Kind.BATCH, "jeju", genuine.body(), jeju.keys().getPrivate()));
    }

    @Test
    void answersAHelloWithItsNonce() {
        Acknowledgement last = intake.receive("jeju", batch("50000", "B-1"));

        Acknowledgement answer = intake.receive("jeju", jeju.hello(null));

        assertThat(answer.nonce()).isEqualTo("nonce");
        assertThat(answer.frontier()).isEqualTo(last.frontier());
        assertThat(answer.incarnation()).isNotEmpty();
    }

    @Test
    void storesWhatWaitsTogetherAndAnswersOnce() {
        List<Acknowledgement> words =
                intake.receive("jeju", List.of(batch("50000", "B-1"), batch("50000", "B-2"), batch("50000", "B-3")));

        assertThat(words).hasSize(1);
        assertThat(words.get(0).frontier().sequence()).isEqualTo(3);
        assertThat(completions()).containsExactly("B-1", "B-2", "B-3");
        assertThat(events).hasSize(1);
    }

    @Test
    void aBadOneAmongSeveralHoldsUpNoneBeforeIt() {
        List<byte[]> messages = List.of(batch("50000", "B-1"), batch("41110", "B-2"), batch("50000", "B-3"));

        List<Acknowledgement> words = intake.receive("jeju", messages);

        assertThat(words.get(1).refusal()).startsWith("FOREIGN_GOVERNMENT");
        assertThat(words.get(2).frontier().sequence()).isEqualTo(1);
        assertThat(completions()).containsExactly("B-1");
        assertThat(jdbc.queryForList("select code || ' ' || times from intake.refusal", String.class))
                .containsExactly("FOREIGN_GOVERNMENT 1");
    }

    @Test
    void aHelloAmongSeveralHasItsAnswer() {
        List<byte[]> messages = List.of(batch("50000", "B-1"), jeju.hello(null), batch("50000", "B-2"));

        List<Acknowledgement> words = intake.receive("jeju", messages);

        assertThat(words).extracting(Acknowledgement::nonce).containsExactly("", "nonce", "");
        assertThat(words.get(2).frontier().sequence()).isEqualTo(2);
    }

    @Test
    void aForkAmongSeveralStopsThoseBehindIt(@TempDir Path other) throws Exception {
        intake.receive("jeju", batch("50000", "B-1"));

        List<Acknowledgement> words = intake.receive("jeju", List.of(fork(other), batch("50000", "B-2")));

        assertThat(words.get(0).refusal()).contains("forks at epoch 1, batch 1");
        assertThat(completions()).containsExactly("B-1");
    }

    private byte[] batch(String government, String building) {
        List<Object> values =
                Arrays.asList(building, "USE", "P-1", "tk1:o", LocalDate.of(2026, 3, 2), 1_000L, false, "S-1");
        Entry entry = new Entry(Operation.PUT, government, values);
        return jeju.seal(List.of(), List.of(), new Load("completions", "building_completion", 1, true, List.of(entry)));
    }

    private List<String> completions() {
        return jdbc.queryForList("select building_no from records.building_completion order by 1", String.class);
    }
}
