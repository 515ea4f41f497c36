package kr.chungbaek.hub.api;

import kr.chungbaek.hub.crosscheck.CrossCheck;
import kr.chungbaek.hub.crosscheck.LiveScenarios;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/v1/scenarios/{scenario}/approve}: lets a new version take over although it opens unusually many cases. */
@RestController
final class ApprovalResource {

    private final CrossCheck crossCheck;
    private final LiveScenarios scenarios;

    ApprovalResource(CrossCheck crossCheck, LiveScenarios scenarios) {
        this.crossCheck = crossCheck;
        this.scenarios = scenarios;
    }

    /** What takes over now. */
    record Approved(String scenario, String version) {}

    @PostMapping("/api/v1/scenarios/{scenario}/approve")
    Approved approve(@PathVariable String scenario) {
        if (scenarios.find(scenario).isEmpty()) {
            throw ApiProblem.notFound("there is no scenario '" + scenario + "' that is judged");
        }
        return crossCheck
                .approve(scenario)
                .map(version -> new Approved(scenario, version))
                .orElseThrow(() -> ApiProblem.conflict(
                        "NOTHING_TO_APPROVE", "no version of '" + scenario + "' waits for approval"));
    }
}
