package kr.chungbaek.hub;

import static kr.chungbaek.hub.TestingHub.until;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import kr.chungbaek.wire.batch.Entry;
import kr.chungbaek.wire.batch.Load;
import kr.chungbaek.wire.batch.Operation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules tried over a running hub's history. */
class BacktestIT {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String RULE = """
            scenario: XX-01
            title: { ko: 고액 건축물, en: A building of high value }
            subject: { record: building_completion }
            raise: subject.assessed_value > 100000000
            amount: subject.assessed_value
            case:
              summary: { ko: "{building_no}", en: "{building_no}" }
            """;

    private static final String ROWS = """
            select md5(coalesce(string_agg(t, '' order by t), '')) from (
              select f::text as t from crosscheck.run_finding f union all select a::text from crosscheck.run_agenda a
              union all select r::text from crosscheck.run r union all select c::text from cases.case_file c) x
            """;

    @TempDir
    Path folder;

    private TestingHub hub;

    @BeforeEach
    void judgeSomeBuildings() throws Exception {
        hub = new TestingHub(folder, "jeju", Map.of());
        Files.writeString(hub.file("scenarios/local-tax/XX-01.yaml"), RULE);
        until(() -> hub.get("/api/v1/status").contains("XX-01"));
        hub.send(
                List.of(),
                List.of(),
                load(
                        building("B-1", 1, 200),
                        building("B-2", 2, 120),
                        building("B-3", 3, 90),
                        building("B-4", 4, 300)));
        until(() -> cases() == 3);
    }

    @AfterEach
    void stop() {
        hub.close();
    }

    private static Entry building(String number, int month, int millions) {
        return new Entry(
                Operation.PUT,
                "50000",
                Arrays.asList(
                        number,
                        "USE",
                        "P-1",
                        "tk1:owner",
                        LocalDate.of(2026, month, 2),
                        millions * 1_000_000L,
                        true,
                        "S-1"));
    }

    private static Load load(Entry... entries) {
        return new Load("completions", "building_completion", 1, false, List.of(entries));
    }

    private long cases() {
        return hub.count("select count(*) from cases.case_file where scenario = 'XX-01' and standing");
    }

    private HttpResponse<String> ask(String scenario, Map<String, String> body) throws Exception {
        return hub.answer(
                HttpRequest.newBuilder(URI.create(hub.site() + "/api/v1/scenarios/" + scenario + "/backtests"))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)))
                        .build());
    }

    private JsonNode answer(Map<String, String> body) throws Exception {
        HttpResponse<String> response = ask("XX-01", body);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return JSON.readTree(response.body());
    }

    private static String count(JsonNode difference, String name) {
        return difference.get(name).get("cases").asText() + " cases, "
                + difference.get(name).get("won").asText() + " won";
    }

    @Test
    void comparesADraftWithWhatStandsAndWritesNothing() throws Exception {
        String before = hub.jdbc().queryForObject(ROWS, String.class);

        JsonNode answer = answer(Map.of(
                "from", "2026-01-01",
                "to", "2026-03-31",
                "rule", RULE.replace("> 100000000", "between 80000000 and 150000000")));

        assertThat(count(answer.get("total"), "added")).isEqualTo("1 cases, 90000000 won");
        assertThat(count(answer.get("total"), "removed")).isEqualTo("1 cases, 200000000 won");
        assertThat(count(answer.get("total"), "unchanged")).isEqualTo("1 cases, 120000000 won");
        assertThat(answer.get("governments")).hasSize(1);
        assertThat(answer.get("samples"))
                .extracting(one ->
                        one.get("change").asText() + " " + one.get("case_key").asText())
                .containsExactly("ADDED B-3", "REMOVED B-1");
        assertThat(answer.get("version").asText())
                .isNotEqualTo(answer.get("active_version").asText());
        assertThat(hub.jdbc().queryForObject(ROWS, String.class)).isEqualTo(before);
    }

    @Test
    void judgesByWhatWasKnownThen() throws Exception {
        // As if it had come in May.
        hub.jdbc().update("update records.progress set minute = '2026-05-01 10:00:00+09'");
        hub.send(List.of(), List.of(), load(building("B-1", 1, 50), building("B-5", 1, 500)));
        until(() -> hub.count("select count(*) from cases.case_file where case_key = 'B-5' and standing") == 1
                && cases() == 3);

        JsonNode now = answer(Map.of("from", "2026-01-01", "to", "2026-12-31"));
        assertThat(count(now.get("total"), "unchanged")).isEqualTo("3 cases, 920000000 won");
        assertThat(count(now.get("total"), "added")).isEqualTo("0 cases, 0 won");

        JsonNode then = answer(Map.of("from", "2026-01-01", "to", "2026-12-31", "as_known_at", "2026-05-01"));
        assertThat(then.get("today").asText()).isEqualTo("2026-05-01");
        assertThat(then.get("samples"))
                .extracting(one -> one.get("change").asText() + " "
                        + one.get("case_key").asText() + " " + one.get("amount").asText())
                .containsExactly("ADDED B-1 200000000", "REMOVED B-5 500000000");
        JsonNode before =
                answer(Map.of("from", "2026-01-01", "to", "2026-12-31", "as_known_at", "2026-05-01T09:00:00+09:00"));
        assertThat(count(before.get("total"), "removed")).isEqualTo("3 cases, 920000000 won");
    }

    @Test
    void tellsWhatIsWrong() throws Exception {
        Map<String, String> days = Map.of("from", "2026-02-01", "to", "2026-01-01");
        assertThat(ask("XX-01", days).body()).contains("BAD_PARAMETER", "'from' 2026-02-01 lies after 'to' 2026-01-01");
        assertThat(ask("ZZ-01", days).statusCode()).isEqualTo(404);
        assertThat(ask("XX-01", Map.of("to", "2026-01-01")).body()).contains("'from' is missing");
        assertThat(ask("XX-01", Map.of("from", "yesterday", "to", "2026-01-01")).body())
                .contains("'from' is 'yesterday', not a day as in 2026-01-31");
        String broken = RULE.replace("assessed_value >", "asessed_value >");
        assertThat(ask("XX-01", Map.of("from", "2026-01-01", "to", "2026-01-01", "rule", broken))
                        .body())
                .contains("rule:4:16", "'asessed_value' does not exist");
        String other = RULE.replace("XX-01", "XX-02");
        assertThat(ask("XX-01", Map.of("from", "2026-01-01", "to", "2026-01-01", "rule", other))
                        .body())
                .contains("the rule is of scenario 'XX-02', not of 'XX-01'");
        HttpRequest noJson = HttpRequest.newBuilder(URI.create(hub.site() + "/api/v1/scenarios/XX-01/backtests"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{"))
                .build();
        assertThat(hub.answer(noJson).body()).contains("BAD_BODY");
    }
}
