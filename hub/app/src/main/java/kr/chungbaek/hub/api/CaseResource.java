package kr.chungbaek.hub.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import kr.chungbaek.hub.alerts.Deliveries;
import kr.chungbaek.hub.alerts.Deliveries.Delivery;
import kr.chungbaek.hub.cases.CaseFile;
import kr.chungbaek.hub.cases.CaseFiles;
import kr.chungbaek.hub.crosscheck.LiveScenarios;
import kr.chungbaek.wire.reference.Government;
import kr.chungbaek.wire.reference.Governments;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Cases: {@code GET /api/v1/cases} those that are open, {@code GET /api/v1/cases/{id}} one of any kind. */
@RestController
@RequestMapping("/api/v1/cases")
final class CaseResource {

    private static final int MOST = 1_000;

    private final CaseFiles files;
    private final Deliveries deliveries;
    private final LiveScenarios scenarios;
    private final Governments governments;

    CaseResource(CaseFiles files, Deliveries deliveries, LiveScenarios scenarios, Governments governments) {
        this.files = files;
        this.deliveries = deliveries;
        this.scenarios = scenarios;
        this.governments = governments;
    }

    /** One page of open cases; {@code total} counts all that fit the filter. */
    record Page(long total, List<Summary> cases) {}

    /**
     * A case in short.
     *
     * @param scenarioStatus {@code retired} also when the scenario's file is gone: then the case stays as it is
     * @param status {@code open} while the data raise it, {@code cleared} when they no longer do
     */
    record Summary(
            long id,
            String scenario,
            @JsonProperty("scenario_status") String scenarioStatus,
            String region,
            String government,
            @JsonProperty("case_key") String caseKey,
            String status,
            @Nullable LocalDate due,
            @Nullable Long amount,
            @JsonProperty("opened_at") OffsetDateTime openedAt) {}

    /** A case in full. */
    record Detail(
            long id,
            String scenario,
            @JsonProperty("scenario_status") String scenarioStatus,
            String region,
            String government,
            @JsonProperty("case_key") String caseKey,
            int round,
            String status,
            String handling,
            @Nullable LocalDate due,
            @Nullable Long amount,
            @Nullable String officer,
            @JsonProperty("subject_key") String subjectKey,
            @JsonProperty("rule_version") String ruleVersion,
            @JsonProperty("opened_at") OffsetDateTime openedAt,
            @JsonProperty("cleared_at") @Nullable OffsetDateTime clearedAt,
            List<Told> alerts) {}

    /** What is known of one alert and one of its recipients. */
    record Told(long number, String role, String person, String event, String at, String channel) {

        static Told of(Delivery delivery) {
            return new Told(
                    delivery.number(),
                    delivery.role(),
                    delivery.person(),
                    delivery.event(),
                    delivery.at(),
                    delivery.channel());
        }
    }

    @GetMapping
    Page list(
            @RequestParam(defaultValue = "") String scenario,
            @RequestParam(defaultValue = "") String government,
            @RequestParam(defaultValue = "100") int limit,
            @RequestParam(defaultValue = "0") long offset) {
        if (limit < 1 || limit > MOST || offset < 0) {
            throw ApiProblem.badParameter("'limit' is 1 to " + MOST + " and 'offset' is not negative");
        }
        List<Summary> cases = files.standing(scenario, government, limit, offset).stream()
                .map(this::summary)
                .toList();
        return new Page(files.countStanding(scenario, government), cases);
    }

    @GetMapping("/{id}")
    Detail one(@PathVariable long id) {
        return files.find(id).map(this::detail).orElseThrow(() -> ApiProblem.notFound("there is no case " + id));
    }

    private Summary summary(CaseFile file) {
        return new Summary(
                file.id(),
                file.scenario(),
                scenarios.status(file.scenario()).label(),
                region(file),
                file.government(),
                file.caseKey(),
                status(file),
                file.due(),
                file.amount(),
                file.openedAt());
    }

    private Detail detail(CaseFile file) {
        return new Detail(
                file.id(),
                file.scenario(),
                scenarios.status(file.scenario()).label(),
                region(file),
                file.government(),
                file.caseKey(),
                file.round(),
                status(file),
                file.status(),
                file.due(),
                file.amount(),
                file.officer(),
                file.subjectKey(),
                file.version(),
                file.openedAt(),
                file.clearedAt(),
                deliveries.ofCase(file.id()).stream().map(Told::of).toList());
    }

    private String region(CaseFile file) {
        return governments.find(file.government()).map(Government::region).orElse("");
    }

    private static String status(CaseFile file) {
        return file.standing() ? "open" : "cleared";
    }
}
