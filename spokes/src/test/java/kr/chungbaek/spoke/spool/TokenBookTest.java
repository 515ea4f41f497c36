package kr.chungbaek.spoke.spool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.security.KeyPair;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import kr.chungbaek.routes.config.ConfigFolder;
import kr.chungbaek.wire.batch.Batch;
import kr.chungbaek.wire.batch.Entry;
import kr.chungbaek.wire.batch.Operation;
import kr.chungbaek.wire.chain.NodeKeys;
import kr.chungbaek.wire.problem.ConfigException;
import kr.chungbaek.wire.problem.Problems;
import kr.chungbaek.wire.record.CanonicalRecord;
import kr.chungbaek.wire.record.Field;
import kr.chungbaek.wire.record.RecordType;
import kr.chungbaek.wire.record.RecordTypeReader;
import kr.chungbaek.wire.record.RecordTypes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokenBookTest {

    private static final KeyPair KEYS = NodeKeys.generate();
    private static final Keyring FIRST = new Keyring(1, "c1", Optional.empty());
    private static final Keyring BOTH = both("c2");
    private static final Keyring SECOND = new Keyring(2, "c2", Optional.empty());
    private static final RecordTypes TYPES = types();

    @TempDir
    private Path folder;

    private Spool spool;

    @BeforeEach
    void open() {
        spool = TestingSpool.open(folder, KEYS);
    }

    @AfterEach
    void close() {
        spool.close();
    }

    @Test
    void tellsItsKeysBeforeAnyRecord() {
        use(FIRST);
        take("B-1", token(1, 'a'));

        assertThat(told()).containsExactly("keys 1 through", "building_completion B-1");
    }

    @Test
    void pairsWhatIsInTheVaultAndTellsWhenItIsThrough() {
        use(FIRST);
        take("B-1", token(1, 'a'));
        take("B-2", token(1, 'b'));
        restart(BOTH);
        tellAll();

        assertThat(told().subList(3, told().size()))
                .containsExactly("keys 1+2", "pair " + token(1, 'a'), "pair " + token(1, 'b'), "keys 1+2 through");
        assertThat(spool.reveal(token(2, 'a'))).contains("clear " + token(1, 'a'));
        assertThat(spool.reveal(token(1, 'a'))).contains("clear " + token(1, 'a'));
    }

    @Test
    void aNewTokenHasItsPairBeforeItsRecord() {
        use(BOTH);
        tellAll();
        take("B-1", token(1, 'a'));
        take("B-2", token(1, 'a'));
        tellAll();

        assertThat(told())
                .containsExactly(
                        "keys 1+2 through",
                        "pair " + token(1, 'a'),
                        "building_completion B-1",
                        "building_completion B-2");
    }

    @Test
    void theFormerKeyMayGoOnlyWhenTheHubHasNoneOfItsTokens() {
        use(FIRST);
        take("B-1", token(1, 'a'));
        restart(BOTH);
        tellAll();
        assertThat(state().mayDropFormer()).isFalse();

        spool.close();
        spool = TestingSpool.open(folder, KEYS);
        assertThatThrownBy(() -> use(SECOND))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("key 1 of tokens is missing")
                .hasMessageContaining("cb node drop-key");
        use(BOTH);
        spool.heardTokenKey(2);

        assertThat(state().mayDropFormer()).isTrue();
        restart(SECOND);
        assertThat(state().held()).isEqualTo(2);
        assertThatThrownBy(() -> use(FIRST)).hasMessageContaining("this spool works with key 2");
    }

    @Test
    void nothingIsSentAgainUnderTheNextKey() {
        changed();
        int sent = told().size();

        Tally same = take("B-1", token(2, 'a'));
        Tally other = take("B-1", token(2, 'b'));

        assertThat(same).isEqualTo(new Tally(1, 0, 1, 0));
        assertThat(other).isEqualTo(new Tally(1, 1, 0, 0));
        assertThat(told()).hasSize(sent + 1);
    }

    @Test
    void recordsWhoseKeyHoldsATokenStayTheSameRecords() {
        RecordType type = keyedByOwner();
        use(FIRST);
        spool.take(Collected.of("owners", List.of(put(type, "B-1", token(1, 'a')))));
        restart(BOTH);
        tellAll();
        spool.heardTokenKey(2);
        restart(SECOND);
        int sent = told().size();

        TablePass pass = spool.book("owners").beginPass();
        spool.book("owners")
                .takeInPass(pass, Collected.of("owners", List.of(put(type, "B-1", token(2, 'a')))), List.of());

        assertThat(spool.book("owners").hasLost(pass)).isFalse();
        assertThat(told()).hasSize(sent);
    }

    @Test
    void keysThatWereMissedAreNamedByTheNextKey() {
        RecordType type = keyedByOwner();
        LocalDate day = LocalDate.of(2026, 3, 2);
        use(FIRST);
        spool.controls().differ("owners", List.of(new GovernmentDay("50000", day)));
        TablePass pass = spool.book("owners").beginPass();
        spool.book("owners")
                .takeInPass(pass, Collected.of("owners", List.of(put(type, "B-1", token(1, 'a')))), List.of());
        restart(BOTH);
        tellAll();
        spool.heardTokenKey(2);

        restart(SECOND);

        assertThat(spool.controls().days("owners", List.of("owners"), day))
                .singleElement()
                .satisfies(control -> assertThat(control.remarks())
                        .singleElement()
                        .asString()
                        .contains(token(2, 'a'))
                        .doesNotContain("tk1:"));
    }

    @Test
    void anotherNextKeyTakesThePlaceOfOneThatWasGivenUp() {
        use(FIRST);
        take("B-1", token(1, 'a'));
        restart(BOTH);
        tellAll();
        int sent = told().size();
        restart(both("other"));
        tellAll();

        assertThat(told().subList(sent, told().size()))
                .containsExactly("keys 1+2", "pair " + token(1, 'a'), "keys 1+2 through");
    }

    @Test
    void aNewEpochTellsEverythingAgainAlsoWithoutTheFormerKey() {
        changed();
        spool.acknowledged(spool.chain().frontier(), "hub");
        spool.close();
        spool = TestingSpool.open(folder, KEYS, 2);
        use(SECOND);
        tellAll();

        assertThat(told()).containsExactly("keys 2", "pair " + token(1, 'a'), "keys 2 through");
    }

    private void changed() {
        use(FIRST);
        take("B-1", token(1, 'a'));
        restart(BOTH);
        tellAll();
        spool.heardTokenKey(2);
        restart(SECOND);
    }

    private void restart(Keyring keys) {
        spool.close();
        spool = TestingSpool.open(folder, KEYS);
        use(keys);
    }

    private void use(Keyring keys) {
        spool.tokens().use(keys, "jeju", "50000", TYPES);
    }

    private void tellAll() {
        boolean more = true;
        while (more) {
            more = spool.tokens().tellSome();
        }
    }

    private TokenState state() {
        return spool.report(0).tokens();
    }

    private Tally take(String building, String owner) {
        return spool.take(Collected.of("completions", List.of(put(TYPES.get("building_completion"), building, owner))));
    }

    private static Item.Put put(RecordType type, String building, String owner) {
        LocalDate day = LocalDate.of(2026, 3, 2);
        CanonicalRecord record = new CanonicalRecord(
                type, "50000", Arrays.asList(building, "USE", "P-1", owner, day, 500L, false, "S-1"));
        return new Item.Put(record, Map.of(owner, "clear " + owner.replace("tk2", "tk1")), day, 0);
    }

    /** What the chain tells, one line per record. */
    private List<String> told() {
        List<String> told = new ArrayList<>();
        for (Batch batch : TestingSpool.batches(spool, KEYS)) {
            batch.load().ifPresent(load -> load.entries().forEach(entry -> told.add(line(load.recordType(), entry))));
        }
        return told;
    }

    private static String line(String type, Entry entry) {
        assertThat(entry.operation()).isEqualTo(Operation.PUT);
        if (type.equals("token_pair")) {
            return "pair " + entry.values().get(0);
        }
        if (type.equals("token_keys")) {
            Object next = entry.values().get(3);
            boolean through = Objects.equals(entry.values().get(5), true);
            return "keys " + entry.values().get(1) + (next == null ? "" : "+" + next) + (through ? " through" : "");
        }
        return type + " " + entry.values().get(0);
    }

    private static String token(int key, char digit) {
        return "tk" + key + ":" + String.valueOf(digit).repeat(32);
    }

    private static Keyring both(String check) {
        return new Keyring(
                1,
                "c1",
                Optional.of(new Keyring.Next(2, check, (token, clear) -> Optional.of(token.replace("tk1", "tk2")))));
    }

    private static RecordTypes types() {
        Problems problems = new Problems();
        RecordTypes types =
                RecordTypeReader.read(ConfigFolder.read(Path.of("../config"), "records", problems), problems);
        problems.refuse();
        return types;
    }

    private static RecordType keyedByOwner() {
        RecordType type = TYPES.get("building_completion");
        List<String> key = List.of("building_no", "owner_id");
        assertThat(type.fields().stream().filter(Field::secret).map(Field::name))
                .containsExactly("owner_id");
        return new RecordType(
                type.name(),
                type.version(),
                type.title(),
                type.area(),
                key,
                type.datedBy(),
                type.retention(),
                type.fields(),
                type.sample(),
                false,
                type.at());
    }
}
