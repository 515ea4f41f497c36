package kr.chungbaek.hub;

import static kr.chungbaek.hub.TestingHub.until;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kr.chungbaek.wire.batch.Completeness;
import kr.chungbaek.wire.batch.Entry;
import kr.chungbaek.wire.batch.FeedDeclaration;
import kr.chungbaek.wire.batch.Load;
import kr.chungbaek.wire.batch.Operation;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What other rules would have found, through the API of a running hub. Acquisition tax is 2.8 % of the tax base; five
 * buildings of two governments, one of them approved after the period, one exempt of it by a later correction.
 */
class BacktestIT {

    private static final String SUWON = "41110";
    private static final String SEONGNAM = "41130";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path LT_04 =
            Path.of("../../config/scenarios/local-tax/LT-04-acquisition-tax-after-completion.yaml");

    @TempDir
    static Path folder;

    private static TestingHub hub;
    private static Instant beforeCompleteness;
    private static Instant beforeCorrections;

    @BeforeAll
    static void startAndCorrectSomeRecords() throws Exception {
        hub = new TestingHub(folder, "gyeonggi", Map.of());
        hub.send(
                declarations(),
                complete("2026-04-30"),
                buildings(
                        building(SUWON, "B-1", "P-1", "2026-03-02", 500_000_000L),
                        building(SUWON, "B-2", "P-2", "2026-03-09", 100_000_000L),
                        building(SUWON, "B-3", "P-3", "2026-03-09", 200_000_000L),
                        building(SUWON, "B-4", "P-4", "2026-04-20", 300_000_000L),
                        building(SEONGNAM, "B-5", "P-5", "2026-03-31", 400_000_000L)));
        hub.send(List.of(), List.of(), taxes(Operation.PUT, tax("A-3", "P-3")));
        until(() -> hub.count("select count(*) from crosscheck.agenda where state = 'waiting'") == 5);
        beforeCompleteness = now();
        hub.send(List.of(), complete("2026-06-29"), taxes(Operation.PUT, tax("A-9", "P-9")));
        until(() -> standing() == 4);
        beforeCorrections = now();
        hub.send(List.of(), List.of(), buildings(building(SUWON, "B-1", "P-1", "2026-03-02", 600_000_000L)));
        hub.send(List.of(), List.of(), taxes(Operation.DELETE, tax("A-3", "P-3")));
        until(() -> standing() == 5 && hub.count("select max(amount) from cases.case_file") == 16_800_000);
    }

    @AfterAll
    static void stop() {
        hub.close();
    }

    @Test
    void theSameRuleFindsWhatTheActiveOneHasFound() throws Exception {
        JsonNode result =
                JSON.readTree(post("LT-04", body("2026-03-01", "2026-03-31")).body());

        assertThat(result.path("subjects").asLong()).isEqualTo(4);
        assertThat(sum(result, "cases")).isEqualTo("4 cases 36400000");
        assertThat(sum(result, "active")).isEqualTo("4 cases 36400000");
        assertThat(sum(result, "unchanged")).isEqualTo("4 cases 36400000");
        assertThat(sum(result, "added")).isEqualTo("0 cases 0");
        assertThat(sum(result, "removed")).isEqualTo("0 cases 0");
        assertThat(result.path("differing").asLong()).isZero();
        assertThat(result.path("version")).isEqualTo(result.path("activeVersion"));
        assertThat(result.path("today").asText()).isEqualTo("2026-06-30");
        assertThat(result.path("samples")).isEmpty();
    }

    @Test
    void anotherRuleAddsRemovesAndChanges() throws Exception {
        // Of B-1 and B-5 3 % instead of 2.8 %; B-2 is too small; A-9 does not belong to any of them.
        ObjectNode body = body("2026-03-01", "2026-03-31")
                .put("rule", rule().replace("0.028", "0.03").replace("exempt = false", "assessed_value >= 200000000"));

        JsonNode result = JSON.readTree(post("LT-04", body).body());

        assertThat(sum(result, "cases")).isEqualTo("3 cases 36000000");
        assertThat(sum(result, "active")).isEqualTo("4 cases 36400000");
        assertThat(sum(result, "removed")).isEqualTo("1 cases 2800000");
        assertThat(sum(result, "unchanged")).isEqualTo("3 cases 36000000");
        assertThat(result.path("differing").asLong()).isEqualTo(3);
        assertThat(result.path("governments").toString())
                .isEqualTo("[{\"government\":\"41110\",\"name\":\"수원시\",\"added\":{\"cases\":0,\"amount\":0},"
                        + "\"removed\":{\"cases\":1,\"amount\":2800000},\"unchanged\":{\"cases\":2,\"amount\":24000000}},"
                        + "{\"government\":\"41130\",\"name\":\"성남시\",\"added\":{\"cases\":0,\"amount\":0},"
                        + "\"removed\":{\"cases\":0,\"amount\":0},\"unchanged\":{\"cases\":1,\"amount\":12000000}}]");
        assertThat(result.path("samples").toString())
                .isEqualTo(
                        "[{\"change\":\"removed\",\"government\":\"41110\",\"caseKey\":\"B-2\",\"due\":\"2026-05-08\","
                                + "\"amount\":2800000,\"records\":[{\"role\":\"subject\",\"record\":\"building_completion\","
                                + "\"keys\":[\"B-2\"],\"total\":1},{\"role\":\"tax\",\"record\":\"tax_assessment\",\"keys\":[],\"total\":0}]}]");
    }

    @Test
    void anEarlierTimeGivesWhatWasKnownThen() throws Exception {
        // B-1 had its first value, B-3 its tax; a rule that wants none adds B-3, and tells the tax it saw.
        ObjectNode body = body("2026-03-01", "2026-03-31").put("asKnownAt", beforeCorrections.toString());

        JsonNode same = JSON.readTree(post("LT-04", body).body());
        JsonNode other =
                JSON.readTree(post("LT-04", body.put("rule", rule().replace("count(tax) = 0", "count(tax) < 2")))
                        .body());

        assertThat(sum(same, "cases")).isEqualTo("3 cases 28000000");
        assertThat(sum(same, "unchanged")).isEqualTo("3 cases 28000000");
        assertThat(sum(other, "added")).isEqualTo("1 cases 5600000");
        assertThat(other.path("samples").toString())
                .contains("\"caseKey\":\"B-3\"")
                .contains("\"keys\":[\"A-3\"],\"total\":1");
    }

    @Test
    void anAbsenceWasNotKnownBeforeTheFeedWasComplete() throws Exception {
        ObjectNode body = body("2026-03-01", "2026-03-31").put("asKnownAt", beforeCompleteness.toString());

        JsonNode result = JSON.readTree(post("LT-04", body).body());

        assertThat(sum(result, "cases")).isEqualTo("0 cases 0");
        assertThat(result.path("waiting").asLong()).isEqualTo(4);
        assertThat(result.path("note").isNull()).isTrue();
    }

    @Test
    void nothingWasKnownBeforeTheFirstRecord() throws Exception {
        ObjectNode body = body("2026-03-01", "2026-03-31").put("asKnownAt", "2020-01-01");

        JsonNode result = JSON.readTree(post("LT-04", body).body());

        assertThat(result.path("subjects").asLong()).isZero();
        assertThat(result.path("note").asText()).startsWith("The hub remembers what it knew since");
    }

    @Test
    void aNewScenarioIsComparedWithNothing() throws Exception {
        ObjectNode body =
                body("2026-04-01", "2026-04-30").put("rule", rule().replace("scenario: LT-04", "scenario: LT-77"));

        JsonNode result = JSON.readTree(post("LT-77", body).body());

        assertThat(sum(result, "added")).isEqualTo("1 cases 8400000");
        assertThat(result.path("activeVersion").isNull()).isTrue();
        assertThat(result.path("note").asText()).startsWith("The scenario was never judged");
    }

    @Test
    void writesNothing() throws Exception {
        String before = contents();

        post("LT-04", body("2026-03-01", "2026-06-30").put("rule", rule().replace("0.028", "0.5")));
        post("LT-04", body("2026-03-01", "2026-06-30").put("asKnownAt", beforeCorrections.toString()));

        assertThat(contents())
                .isEqualTo(before)
                .contains("crosscheck.run_finding")
                .contains("cases.case_file");
    }

    @Test
    void aResultIsKeptForThoseWhoDoNotWait() throws Exception {
        HttpResponse<String> begun = post("LT-04?wait=0", body("2026-03-01", "2026-03-31"));
        String address = begun.headers().firstValue("Location").orElse("");

        if (begun.statusCode() == 202) {
            assertThat(begun.body()).contains("\"state\":\"running\"").contains("\"progress\":{\"judged\":");
            assertThat(hub.get(address + "?wait=60")).contains("\"cases\":{\"cases\":4,");
        }
        assertThat(hub.get("/api/v1/scenarios/LT-04/backtests/9999")).contains("\"code\":\"NOT_FOUND\"");
    }

    @Test
    void mistakesAreProblems() throws Exception {
        assertThat(problem("ZZ-99", body("2026-03-01", "2026-03-31")))
                .isEqualTo("404 NOT_FOUND there is no scenario 'ZZ-99'");
        assertThat(problem("LT-04", body("2026-03-31", "2026-03-01")))
                .isEqualTo("400 BAD_PARAMETER 'from' 2026-03-31 is after 'to' 2026-03-01");
        assertThat(problem("LT-04", body("2026-03-31", "2027-03-01")))
                .isEqualTo("400 BAD_PARAMETER 'to' 2027-03-01 lies in the future; today is 2026-06-30");
        assertThat(problem("LT-04", body("2026-03-01", "2026-03-31").put("asKnownAt", "2999-01-01")))
                .isEqualTo("400 BAD_PARAMETER 'asKnownAt' 2999-01-01 lies in the future");
        assertThat(problem("LT-04", JSON.createObjectNode().put("from", "March").put("asknownAt", "x")))
                .isEqualTo("400 BAD_PARAMETER 'asknownAt' is not known. Allowed: from, to, asKnownAt, rule, file. "
                        + "Did you mean 'asKnownAt'?; 'from' is 'March', which is no date such as 2026-06-30; "
                        + "'to' is missing: a date such as 2026-06-30");
        assertThat(problem("LT-04", body("2026-03-01", "2026-03-31").put("asKnownAt", "yesterday")))
                .startsWith("400 BAD_PARAMETER 'asKnownAt' is 'yesterday', which is neither a date such as");
        assertThat(answer("LT-04", "no JSON").body()).contains("\"code\":\"BAD_BODY\"");
    }

    @Test
    void mistakesOfARuleAreToldAtTheirPlace() throws Exception {
        ObjectNode body = body("2026-03-01", "2026-03-31").put("file", "draft.yaml");

        HttpResponse<String> unknown =
                post("LT-04", body.deepCopy().put("rule", rule().replace("count(tax) = 0", "count(taxes) = 0")));
        HttpResponse<String> other = post("LT-05", body.deepCopy().put("rule", rule()));

        assertThat(unknown.statusCode()).isEqualTo(400);
        assertThat(JSON.readTree(unknown.body()).path("code").asText()).isEqualTo("BAD_RULE");
        assertThat(JSON.readTree(unknown.body()).path("problems").path(0).asText())
                .startsWith("draft.yaml:28:")
                .contains("taxes", "tax");
        assertThat(JSON.readTree(other.body()).path("problems").path(0).asText())
                .isEqualTo("draft.yaml:1:11: scenario 'LT-04' is not 'LT-05', which the address names. "
                        + "Name one of them in both places.");
    }

    private static String problem(String scenario, ObjectNode body) throws Exception {
        JsonNode problem = JSON.readTree(post(scenario, body).body());
        return problem.path("status").asText() + " " + problem.path("code").asText() + " "
                + problem.path("detail").asText();
    }

    private static ObjectNode body(String from, String to) {
        return JSON.createObjectNode().put("from", from).put("to", to);
    }

    private static HttpResponse<String> post(String scenario, ObjectNode body) throws Exception {
        return answer(scenario, body.toString());
    }

    private static HttpResponse<String> answer(String scenario, String body) throws Exception {
        String path = scenario.contains("?") ? scenario.replace("?", "/backtests?") : scenario + "/backtests";
        return hub.answer(HttpRequest.newBuilder(URI.create(hub.site() + "/api/v1/scenarios/" + path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    private static String sum(JsonNode result, String part) {
        return result.path(part).path("cases").asText() + " cases "
                + result.path(part).path("amount").asText();
    }

    private static String rule() throws Exception {
        return Files.readString(LT_04);
    }

    private static long standing() {
        return hub.count("select count(*) from cases.case_file where standing");
    }

    /** A time of the database between what came before and what comes after. */
    private static Instant now() {
        return hub.jdbc()
                .queryForObject("select clock_timestamp()", OffsetDateTime.class)
                .toInstant();
    }

    /** How many rows each table of the hub has, and what they hold. */
    private static String contents() {
        List<String> tables = hub.jdbc().queryForList("""
                select schemaname || '.' || quote_ident(tablename) from pg_tables
                where schemaname in ('records', 'reference', 'crosscheck', 'cases', 'alerts', 'intake') order by 1
                """, String.class);
        StringBuilder contents = new StringBuilder();
        for (String table : tables) {
            contents.append(table)
                    .append(' ')
                    .append(hub.jdbc().queryForObject("""
                    select count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') from %s t
                    """.formatted(table), String.class))
                    .append('\n');
        }
        return contents.toString();
    }

    private static List<FeedDeclaration> declarations() {
        return Stream.of("building building_completion", "tax tax_assessment")
                .map(names -> names.split(" "))
                .map(names -> new FeedDeclaration(
                        names[0],
                        names[1],
                        List.of(SUWON, SEONGNAM),
                        LocalDate.of(2020, 1, 1),
                        null,
                        Duration.ofDays(1)))
                .toList();
    }

    private static List<Completeness> complete(String through) {
        return Stream.of(SUWON, SEONGNAM)
                .flatMap(government -> Stream.of("building", "tax")
                        .map(feed -> new Completeness(feed, government, LocalDate.parse(through))))
                .toList();
    }

    private static Load buildings(Entry... entries) {
        return new Load("building", "building_completion", 1, false, List.of(entries));
    }

    private static Entry building(String government, String number, String parcel, String approved, long value) {
        List<Object> values =
                Arrays.asList(number, "USE", parcel, "tk1:owner", LocalDate.parse(approved), value, false, "S-1");
        return new Entry(Operation.PUT, government, values);
    }

    private static Load taxes(Operation operation, List<Object> values) {
        return new Load("tax", "tax_assessment", 1, false, List.of(new Entry(operation, SUWON, values)));
    }

    private static List<Object> tax(String number, String parcel) {
        return Arrays.asList(number, "ACQUISITION", parcel, "tk1:owner", LocalDate.of(2026, 4, 20), 5_600_000L, "S-2");
    }
}
