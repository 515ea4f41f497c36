package kr.chungbaek.hub.api;

import java.util.List;
import kr.chungbaek.hub.crosscheck.ScenarioStatus;
import kr.chungbaek.hub.crosscheck.ScenarioStatuses;
import kr.chungbaek.hub.intake.NodeStatus;
import kr.chungbaek.hub.intake.NodeStatuses;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** How nodes and scenarios get on. */
@RestController
final class StatusResource {

    private final NodeStatuses nodes;
    private final ScenarioStatuses scenarios;

    StatusResource(NodeStatuses nodes, ScenarioStatuses scenarios) {
        this.nodes = nodes;
        this.scenarios = scenarios;
    }

    /** Both at one moment. */
    record Status(List<NodeStatus> nodes, List<ScenarioStatus> scenarios) {}

    @GetMapping("/api/v1/status")
    Status status() {
        return new Status(nodes.all(), scenarios.all());
    }
}
