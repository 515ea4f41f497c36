package kr.chungbaek.hub.web;

import jakarta.servlet.http.HttpServletRequest;
import kr.chungbaek.hub.alerts.AlertStatuses;
import kr.chungbaek.hub.crosscheck.Activation;
import kr.chungbaek.hub.crosscheck.Activations;
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
    private final Activations activations;
    private final AlertStatuses alerts;

    StatusPage(NodeStatuses nodes, ScenarioStatuses scenarios, Activations activations, AlertStatuses alerts) {
        this.nodes = nodes;
        this.scenarios = scenarios;
        this.activations = activations;
        this.alerts = alerts;
    }

    @GetMapping("/status")
    String show(HttpServletRequest request, Model model) {
        model.addAttribute("site", request.getScheme() + "://" + request.getHeader("Host"));
        model.addAttribute("nodes", nodes.all());
        model.addAttribute("scenarios", scenarios.all());
        model.addAttribute("retired", scenarios.retired());
        model.addAttribute("alerts", alerts.all());
        Activation latest = activations.latest();
        model.addAttribute("since", Shown.moment(latest.since()));
        model.addAttribute("refusedAt", Shown.moment(latest.refusedAt()));
        model.addAttribute("problems", latest.problems());
        return "hub/status";
    }
}
