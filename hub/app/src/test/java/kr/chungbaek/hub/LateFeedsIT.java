package kr.chungbaek.hub;

import static kr.chungbaek.hub.TestingHub.until;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import kr.chungbaek.wire.batch.Completeness;
import kr.chungbaek.wire.batch.Entry;
import kr.chungbaek.wire.batch.FeedDeclaration;
import kr.chungbaek.wire.batch.Load;
import kr.chungbaek.wire.batch.Operation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An absence that cannot be judged yet, because the feed that could bring the counterpart is late. */
class LateFeedsIT {

    private static final String SUWON = "41110";
    private static final String SEONGNAM = "41130";

    @TempDir
    Path folder;

    private TestingHub hub;

    @BeforeEach
    void startWithAFeedThatStandsBeforeTheDueDate() throws Exception {
        hub = new TestingHub(folder, "gyeonggi", Map.of());
        hub.send(declarations(), complete("2026-06-29", "2026-04-30"), completions());
        until(() -> hub.count("select count(*) from crosscheck.agenda where state = 'waiting'") == 2);
    }

    @AfterEach
    void stop() {
        hub.close();
    }

    @Test
    void tellsWhatWaitsForWhichFeedAndSinceWhen() throws Exception {
        assertThat(hub.get("/api/v1/status"))
                .contains(
                        "{\"scenario\":\"LT-04\",\"recordType\":\"tax_assessment\",\"node\":\"gyeonggi\",\"feed\":\"tax\","
                                + "\"government\":\"41110\",\"subjects\":1,\"since\":\"2026-05-05\",\"completeThrough\":\"2026-04-30\"}")
                .contains("\"node\":null,\"feed\":null,\"government\":\"41130\",\"subjects\":1");
        assertThat(hub.get("/status"))
                .contains("자료 대기")
                .contains("tax · gyeonggi")
                .contains("no feed")
                .contains("2026-05-05");
    }

    @Test
    void reportsAFeedThatIsLateBeyondItsPromise() throws Exception {
        assertThat(hub.get("/api/v1/status"))
                .containsPattern("\"feed\":\"tax\"[^}]*\"promise\":\"PT24H\",\"late\":1")
                .containsPattern("\"feed\":\"building\"[^}]*\"promise\":\"PT24H\",\"late\":0");
        assertThat(hub.get("/status")).contains("지연").contains("late");

        hub.send(List.of(), complete("2026-06-29", "2026-06-29"), completions());

        until(() -> hub.count("select count(*) from cases.case_file where standing") == 1);
        assertThat(hub.get("/api/v1/status"))
                .containsPattern("\"feed\":\"tax\"[^}]*\"late\":0")
                .doesNotContain("\"government\":\"41110\",\"subjects\"");
    }

    @Test
    void namesTheFeedsOfBothRecordsOfAPair() throws Exception {
        LocalDate day = LocalDate.of(2026, 6, 11);
        List<String> feeds = List.of("ledger daily_expense_ledger", "balance bank_balance");
        hub.send(
                declarations(feeds),
                List.of(),
                entries("ledger", "daily_expense_ledger", "tk1:account", day, "D-TAX", 100L, 0L, "S-1"));
        hub.send(List.of(), List.of(), entries("balance", "bank_balance", "tk1:account", day, 90L));
        until(() -> hub.count("select count(*) from crosscheck.agenda where state = 'waiting' and scenario = 'LF-17'")
                == 1);

        assertThat(hub.get("/api/v1/status"))
                .contains("\"LF-17\",\"recordType\":\"bank_balance\",\"node\":\"gyeonggi\",\"feed\":\"balance\"")
                .contains(
                        "\"LF-17\",\"recordType\":\"daily_expense_ledger\",\"node\":\"gyeonggi\",\"feed\":\"ledger\"");
        hub.send(
                List.of(),
                List.of(
                        new Completeness("ledger", SUWON, day.plusDays(1)),
                        new Completeness("balance", SUWON, day.plusDays(1))),
                entries("balance", "bank_balance", "tk1:account", day, 90L));
        until(() -> hub.count("select count(*) from cases.case_file where standing and scenario = 'LF-17'") == 1);
    }

    private static Load entries(String feed, String type, Object... values) {
        return new Load(feed, type, 1, false, List.of(new Entry(Operation.PUT, SUWON, Arrays.asList(values))));
    }

    private static List<FeedDeclaration> declarations() {
        return declarations(List.of("building building_completion", "tax tax_assessment"));
    }

    private static List<FeedDeclaration> declarations(List<String> feeds) {
        return feeds.stream()
                .map(names -> names.split(" "))
                .map(names -> new FeedDeclaration(
                        names[0], names[1], List.of(SUWON), LocalDate.of(2020, 1, 1), null, Duration.ofDays(1)))
                .toList();
    }

    private static List<Completeness> complete(String building, String tax) {
        return List.of(
                new Completeness("building", SUWON, LocalDate.parse(building)),
                new Completeness("tax", SUWON, LocalDate.parse(tax)));
    }

    private static Load completions() {
        return new Load(
                "building",
                "building_completion",
                1,
                false,
                List.of(building(SUWON, "B-1"), building(SEONGNAM, "B-2")));
    }

    private static Entry building(String government, String number) {
        List<Object> values =
                Arrays.asList(number, "USE", "P-1", "tk1:owner", LocalDate.of(2026, 3, 2), 500_000_000L, false, "S-1");
        return new Entry(Operation.PUT, government, values);
    }
}
