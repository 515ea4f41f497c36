package kr.chungbaek.hub.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import kr.chungbaek.hub.FreePort;
import kr.chungbaek.hub.HubApplication;
import kr.chungbaek.hub.TestingDatabase;
import kr.chungbaek.hub.TestingSpoke;
import kr.chungbaek.wire.batch.Completeness;
import kr.chungbaek.wire.batch.Entry;
import kr.chungbaek.wire.batch.FeedDeclaration;
import kr.chungbaek.wire.batch.Load;
import kr.chungbaek.wire.batch.Operation;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** The pages and the API of a running hub with one case. */
class PagesIT {

    private static final String JEJU = "50000";
    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

    @TempDir
    static Path folder;

    private static ConfigurableApplicationContext hub;
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static String site;

    @BeforeAll
    static void startWithOneCase() throws Exception {
        TestingSpoke spoke = new TestingSpoke("jeju", folder.resolve("keys"));
        int broker = FreePort.find();
        hub = HubApplication.start(properties(broker));
        spoke.enrol(hub);
        site = "http://127.0.0.1:" + hub.getEnvironment().getProperty("local.server.port");
        spoke.send(broker, spoke.seal(List.of(), List.of(), officers()));
        spoke.send(broker, spoke.seal(declarations(), complete(), completion()));
        spoke.alert(broker);
    }

    @AfterAll
    static void stop() {
        hub.close();
    }

    @Test
    void listsTheOpenCases() throws Exception {
        String page = page("/").body();

        assertThat(page).contains("LT-04").contains("건축물 사용승인 후 취득세 부과누락").contains("제주");
        assertThat(page).contains("14,000,000").contains("2026-05-04").contains("확인 요청");
        // The official titles of some programs, among which one may choose, have the word.
        assertThat(page.replaceAll("(?s)<option.*?</option>", ""))
                .doesNotContainIgnoringCase("violation")
                .doesNotContain("위반");
    }

    @Test
    void guidesThroughThePrograms() throws Exception {
        assertThat(page("/programs").body())
                .contains("href=\"/programs/LT-04\"")
                .contains("건축물 사용승인 후 취득세 부과누락")
                .contains("지방세")
                .doesNotContain("local-tax");
        assertThat(page("/programs/LT-04").body())
                .contains("지방세법 제20조")
                .contains("tax_assessment")
                .contains("2014-01-01")
                .contains("종전 필지고유번호로 부과되었는지")
                .contains("it stays quiet about an exempt owner")
                .contains("사용승인일")
                .contains("60일 되는 날(휴일이면 다음 근무일)")
                .contains("the next working day if that is a holiday")
                .contains("count(tax) = 0")
                .contains("신고·납부기간(일)")
                .contains("운영 중");
        assertThat(page("/programs/LT-99").statusCode()).isEqualTo(404);
    }

    @Test
    void saysSoWhenTheHubJudgesAsOfAnotherDay() throws Exception {
        assertThat(page("/").body()).contains("2026-06-30</strong> 기준으로 판단합니다");
    }

    @Test
    void saysSoWhenNothingIsOpen() throws Exception {
        String page = page("/?scenario=LF-04").body();

        assertThat(page).contains("확인할 사항이 없습니다").contains("Nothing to check");
    }

    @Test
    void saysSoWhenNoSuchProgramOrGovernmentIsConfigured() throws Exception {
        for (String unknown : List.of("scenario=LT-99", "government=99999")) {
            assertThat(page("/?" + unknown).body())
                    .contains("No program or government of this name is configured")
                    .contains("<b>" + unknown.split("=")[1] + "</b>")
                    .doesNotContain("Nothing to check");
        }
    }

    @Test
    void showsTheLastPageForOneBeyondIt() throws Exception {
        assertThat(page("/?page=99").body()).contains("/cases/1").doesNotContain("Nothing to check");
    }

    @Test
    void explainsOneCase() throws Exception {
        String page = page("/cases/1").body();

        assertThat(page).contains("parcel_no = P-1").contains("해당 자료가 없습니다");
        assertThat(page).contains("next_business_day").contains("2026-05-04");
        assertThat(page).contains("count(tax)");
        assertThat(page).contains("지방세법 제20조").contains("Local Tax Act, Article 20");
        assertThat(page).contains("사용승인일 approved_on").contains("+ 60일").contains("+ 60 days");
        assertThat(page).contains("과세표준액").contains("Tax base").contains("assessed_value");
        assertThat(page).contains("비과세·감면 대상인지 확인해 주십시오").contains("Is the owner exempt by statute?");
        assertThat(page).contains("담당자").contains("관리자").contains("감사관");
        assertThat(page).contains("고*동").doesNotContain("고길동").doesNotContain("tk1:");
    }

    @Test
    void showsNodesAndScenarios() throws Exception {
        String page = page("/status").body();

        assertThat(page).contains("jeju").contains("building_completion").contains("HR-04");
    }

    @Test
    void findsNoOtherCase() throws Exception {
        HttpResponse<String> page = page("/cases/999");

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("찾을 수 없습니다").doesNotContain("Exception");
    }

    @Test
    void refusesAPageThatIsNoNumber() throws Exception {
        HttpResponse<String> page = page("/?page=abc");

        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body()).contains("쓸 수 없는 값").doesNotContain("Exception");
    }

    @Test
    void answersUnderANameOfThisMachineOnly() throws Exception {
        int port = URI.create(site).getPort();
        try (Socket socket = new Socket("127.0.0.1", port)) {
            String request =
                    "GET /api/v1/cases HTTP/1.1\r\nHost: rebound.example:" + port + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer).startsWith("HTTP/1.1 421").doesNotContain("LT-04");
        }
        assertThat(page("/").headers().firstValue("Content-Security-Policy"))
                .get()
                .asString()
                .contains("default-src 'none'");
    }

    @Test
    void givesTheSameToPrograms() throws Exception {
        assertThat(page("/api/v1/cases").body())
                .contains("\"total\":1")
                .contains("\"scenario\":\"LT-04\"")
                .contains("\"case_key\":\"B-1\"")
                .contains("\"status\":\"open\"")
                .contains("\"due\":\"2026-05-04\"")
                .contains("\"amount\":14000000");
        assertThat(page("/api/v1/cases/1").body())
                .contains("\"subject_key\":\"B-1\"")
                .contains("AUDITOR");
        assertThat(page("/api/v1/status").body()).contains("\"node\":\"jeju\"").contains("\"scenario\":\"LF-04\"");
    }

    @Test
    void tellsProgramsWhatWasWrong() throws Exception {
        assertProblem("/api/v1/cases/999", 404, "NOT_FOUND");
        assertProblem("/api/v1/cases/abc", 400, "BAD_PARAMETER");
        assertProblem("/api/v1/cases?limit=0", 400, "BAD_PARAMETER");
        assertProblem("/api/v2/anything", 404, "NOT_FOUND");
    }

    private static void assertProblem(String path, int status, String code) throws Exception {
        HttpResponse<String> answer = page(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains("\"code\":\"" + code + "\"");
    }

    private static HttpResponse<String> page(String path) throws IOException, InterruptedException {
        return CLIENT.send(HttpRequest.newBuilder(URI.create(site + path)).build(), BodyHandlers.ofString());
    }

    private static Map<String, String> properties(int broker) {
        return Map.of(
                "chungbaek.config",
                "../../config",
                "chungbaek.data",
                folder.resolve("data").toString(),
                "chungbaek.enrolment.port",
                "0",
                "chungbaek.today",
                "2026-06-30",
                "chungbaek.broker.port",
                String.valueOf(broker),
                "chungbaek.database.url",
                TestingDatabase.fresh(),
                "chungbaek.database.user",
                "postgres",
                "server.port",
                "0");
    }

    private static List<FeedDeclaration> declarations() {
        return List.of(
                new FeedDeclaration("tax", "tax_assessment", List.of(JEJU), LONG_AGO, null, Duration.ofDays(1)),
                new FeedDeclaration(
                        "building", "building_completion", List.of(JEJU), LONG_AGO, null, Duration.ofDays(1)));
    }

    private static List<Completeness> complete() {
        return List.of(
                new Completeness("tax", JEJU, LocalDate.of(2026, 6, 29)),
                new Completeness("building", JEJU, LocalDate.of(2026, 6, 29)));
    }

    private static Load completion() {
        List<Object> values = Arrays.asList(
                "B-1", "USE", "P-1", "tk1:0123456789abcdef", LocalDate.of(2026, 3, 2), 500_000_000L, false, "S-1");
        return new Load("building", "building_completion", 1, true, List.of(new Entry(Operation.PUT, JEJU, values)));
    }

    private static Load officers() {
        List<Entry> officers = List.of(
                officer("S-1", "OFFICER", "S-2"), officer("S-2", "SUPERVISOR", null), officer("S-3", "AUDITOR", null));
        return new Load("officer", "officer", 1, true, officers);
    }

    private static Entry officer(String number, String role, String supervisor) {
        List<Object> values =
                Arrays.asList(number, "고길동", "D-TAX", role, supervisor, "tk1:mail", LocalDate.of(2015, 3, 2));
        return new Entry(Operation.PUT, JEJU, values);
    }
}
