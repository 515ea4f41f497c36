package kr.chungbaek.hub.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kr.chungbaek.hub.crosscheck.LiveScenarios;
import kr.chungbaek.scenario.compile.CompiledScenario;
import kr.chungbaek.scenario.model.Scenario;
import kr.chungbaek.wire.record.RecordTypes;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What each program compares, by which law, and what it is known to stay quiet about. */
@Controller
final class ProgramPages {

    private final LiveScenarios scenarios;
    private final RecordTypes types;

    ProgramPages(LiveScenarios scenarios, RecordTypes types) {
        this.scenarios = scenarios;
        this.types = types;
    }

    @GetMapping("/programs")
    String list(Model model) {
        Map<String, List<Scenario>> areas = scenarios.all().stream()
                .map(CompiledScenario::scenario)
                .sorted(Comparator.comparing(Scenario::name))
                .collect(Collectors.groupingBy(Scenario::area, TreeMap::new, Collectors.toList()));
        model.addAttribute("areas", areas);
        return "hub/programs";
    }

    @GetMapping("/programs/{name}")
    String show(@PathVariable String name, Model model) {
        CompiledScenario compiled =
                scenarios.findConfigured(name).orElseThrow(() -> new NotFoundException("no program " + name));
        model.addAttribute("program", ProgramView.of(compiled, types));
        return "hub/program";
    }
}
