package kr.chungbaek.hub.web;

import jakarta.servlet.http.HttpServletRequest;
import kr.chungbaek.hub.alerts.AlertStatuses;
import kr.chungbaek.hub.crosscheck.Activation;
import kr.chungbaek.hub.crosscheck.Activations;
import kr.chungbaek.hub.crosscheck.ScenarioStatuses;
import kr.chungbaek.hub.crosscheck.WaitingForFeeds;
import kr.chungbaek.hub.intake.NodeStatuses;
import kr.chungbaek.hub.tokens.TokenDesk;
import kr.chungbaek.hub.totals.DayTotals;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** How nodes and scenarios get on, for operators. */
@Controller
final class StatusPage {

    private static final int WAITING_SHOWN = 50;

    private final NodeStatuses nodes;
    private final ScenarioStatuses scenarios;
    private final WaitingForFeeds waiting;
    private final Activations activations;
    private final AlertStatuses alerts;
    private final DayTotals totals;
    private final TokenDesk tokens;

    StatusPage(
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

    @GetMapping("/status")
    String show(HttpServletRequest request, Model model) {
        model.addAttribute("site", request.getScheme() + "://" + request.getHeader("Host"));
        model.addAttribute("nodes", nodes.all());
        model.addAttribute("scenarios", scenarios.all());
        model.addAttribute("retired", scenarios.retired());
        model.addAttribute("waiting", waiting.first(WAITING_SHOWN));
        model.addAttribute("alerts", alerts.all());
        model.addAttribute("days", totals.nodes());
        model.addAttribute("tokens", tokens.report());
        Activation latest = activations.latest();
        model.addAttribute("since", Shown.moment(latest.since()));
        model.addAttribute("refusedAt", Shown.moment(latest.refusedAt()));
        model.addAttribute("problems", latest.problems());
        return "hub/status";
    }
}
