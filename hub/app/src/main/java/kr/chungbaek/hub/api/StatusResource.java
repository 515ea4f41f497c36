package kr.chungbaek.hub.api;

import java.util.List;
import kr.chungbaek.hub.alerts.AlertStatus;
import kr.chungbaek.hub.alerts.AlertStatuses;
import kr.chungbaek.hub.crosscheck.Activation;
import kr.chungbaek.hub.crosscheck.Activations;
import kr.chungbaek.hub.crosscheck.RetiredScenario;
import kr.chungbaek.hub.crosscheck.ScenarioStatus;
import kr.chungbaek.hub.crosscheck.ScenarioStatuses;
import kr.chungbaek.hub.crosscheck.WaitingForFeed;
import kr.chungbaek.hub.crosscheck.WaitingForFeeds;
import kr.chungbaek.hub.intake.NodeStatus;
import kr.chungbaek.hub.intake.NodeStatuses;
import kr.chungbaek.hub.tokens.KeyReport;
import kr.chungbaek.hub.tokens.TokenDesk;
import kr.chungbaek.hub.totals.DayTotals;
import kr.chungbaek.hub.totals.NodeDays;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** How nodes and scenarios get on. */
@RestController
final class StatusResource {

    private static final int MOST_WAITING = 1_000;

    private final NodeStatuses nodes;
    private final ScenarioStatuses scenarios;
    private final WaitingForFeeds waiting;
    private final Activations activations;
    private final AlertStatuses alerts;
    private final DayTotals totals;
    private final TokenDesk tokens;

    StatusResource(
            NodeStatuses nodes,
            ScenarioStatuses scenarios,
            WaitingForFeeds waiting,
            Activations activations,
            AlertStatuses alerts,
            DayTotals totals,
            TokenDesk tokens) {
        this.nodes = nodes;
        this.scenarios = scenarios;
        this.waiting = waiting;
        this.activations = activations;
        this.alerts = alerts;
        this.totals = totals;
        this.tokens = tokens;
    }

    /** All at one moment. */
    record Status(
            List<NodeStatus> nodes,
            List<ScenarioStatus> scenarios,
            List<RetiredScenario> retired,
            List<WaitingForFeed> waiting,
            List<AlertStatus> alerts,
            List<NodeDays> days,
            Activation configuration,
            KeyReport tokens) {}

    @GetMapping("/api/v1/status")
    Status status() {
        return new Status(
                nodes.all(),
                scenarios.all(),
                scenarios.retired(),
                waiting.first(MOST_WAITING),
                alerts.all(),
                totals.nodes(),
                activations.latest(),
                tokens.report());
    }
}
