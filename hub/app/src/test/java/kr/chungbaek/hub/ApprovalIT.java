package kr.chungbaek.hub;

import static kr.chungbaek.hub.TestingHub.until;
import static org.assertj.core.api.Assertions.assertThat;

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

/** A new scenario that opens more cases at once than anybody expects, in a running hub. */
class ApprovalIT {

    @TempDir
    Path folder;

    private TestingHub hub;

    @BeforeEach
    void dropAScenarioIntoAHubWithRecords() throws Exception {
        hub = new TestingHub(folder, "jeju", Map.of("chungbaek.crosscheck.approve-above", "0"));
        hub.send(List.of(), List.of(), completion("B-1"));
        until(() -> hub.count("select count(*) from records.building_completion") == 1);
        Files.writeString(hub.file("scenarios/local-tax/XX-01-large-building.yaml"), """
                scenario: XX-01
                title: { ko: 고액 건축물, en: A building of high value }
                area: local-tax
                basis: assumed
                why: To see it.
                status: live
                severity: low
                subject: { record: building_completion }
                raise: subject.assessed_value > 100000000
                case:
                  summary: { ko: "{building_no}", en: "{building_no}" }
                  check: [Look.]
                examples:
                  - it: opens a case above
                    given: { building_completion: { building_no: B-1, assessed_value: 100000001 } }
                    as-of: 2026-05-05
                    expect: open
                  - it: stays quiet at the bound
                    given: { building_completion: { building_no: B-1, assessed_value: 100000000 } }
                    as-of: 2026-05-05
                    expect: no case
                """);
        until(() -> hub.get("/api/v1/status").contains("\"held\":{"));
    }

    @AfterEach
    void stop() {
        hub.close();
    }

    @Test
    void opensThemOnceSomebodyApproves() throws Exception {
        assertThat(hub.get("/status"))
                .contains("승인을 기다리는 새 버전")
                .contains("1 / 1</b> 자치단체")
                .contains("curl -X POST " + hub.site() + "/api/v1/scenarios/XX-01/approve");
        assertThat(cases()).isZero();

        HttpResponse<String> approved = approve("XX-01", hub.site());

        assertThat(approved.statusCode()).isEqualTo(200);
        assertThat(approved.body()).contains("\"scenario\":\"XX-01\"");
        until(() -> cases() == 1);
        assertThat(approve("XX-01", hub.site()).body()).contains("NOTHING_TO_APPROVE");
    }

    @Test
    void takesNoApprovalFromAPageOfAnotherSite() throws Exception {
        assertThat(approve("XX-01", "http://elsewhere.example").statusCode()).isEqualTo(403);
        assertThat(approve("ZZ-99", hub.site()).statusCode()).isEqualTo(404);
        assertThat(cases()).isZero();
    }

    @Test
    void keepsTheCasesOfARetiredScenarioAsTheyAre() throws Exception {
        approve("XX-01", hub.site());
        until(() -> cases() == 1);
        Path file = hub.file("scenarios/local-tax/XX-01-large-building.yaml");
        String live = Files.readString(file);
        Files.writeString(file, live.replace("status: live", "status: retired"));
        until(() -> hub.get("/status").contains("Retired scenarios"));

        hub.send(List.of(), List.of(), completion("B-2"));
        until(() -> hub.count("select count(*) from records.building_completion") == 2);
        until(() -> hub.get("/api/v1/status").contains("\"lag\":0"));

        assertThat(cases()).isEqualTo(1);
        assertThat(hub.get("/")).contains("고액 건축물").contains("retired");
        assertThat(hub.get("/cases/1")).contains("종료된 프로그램입니다").contains("This scenario is retired");
        assertThat(hub.get("/api/v1/cases/1"))
                .contains("\"scenario_status\":\"retired\"")
                .contains("\"status\":\"open\"")
                .contains("\"rule_version\":");

        Files.delete(file);
        until(() -> hub.get("/cases/1").contains("no longer configured"));
        assertThat(cases()).isEqualTo(1);

        Files.writeString(file, live);
        until(() -> cases() == 2);
    }

    private HttpResponse<String> approve(String scenario, String origin) throws Exception {
        URI address = URI.create(hub.site() + "/api/v1/scenarios/" + scenario + "/approve");
        return hub.answer(HttpRequest.newBuilder(address)
                .header("Origin", origin)
                .POST(BodyPublishers.noBody())
                .build());
    }

    private long cases() {
        return hub.count("select count(*) from cases.case_file where standing and scenario = 'XX-01'");
    }

    private static Load completion(String number) {
        List<Object> values =
                Arrays.asList(number, "USE", "P-1", "tk1:owner", LocalDate.of(2026, 3, 2), 500_000_000L, false, "S-1");
        return new Load(
                "building_completion",
                "building_completion",
                1,
                true,
                List.of(new Entry(Operation.PUT, "50000", values)));
    }
}
