package kr.chungbaek.hub.web;

import kr.chungbaek.hub.crosscheck.ScenarioStatuses;
import kr.chungbaek.hub.intake.NodeStatuses;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** How nodes and scenarios get on, for operators. */
@Controller
final class StatusPage {

    private final NodeStatuses nodes;
    private final ScenarioStatuses scenarios;

    StatusPage(NodeStatuses nodes, ScenarioStatuses scenarios) {
        this.nodes = nodes;
        this.scenarios = scenarios;
    }

    @GetMapping("/status")
    String show(Model model) {
        model.addAttribute("nodes", nodes.all());
        model.addAttribute("scenarios", scenarios.all());
        return "hub/status";
    }
}
