package kr.chungbaek.hub.web;

import java.util.List;
import kr.chungbaek.hub.crosscheck.LiveScenarios;
import kr.chungbaek.scenario.compile.CompiledScenario;
import kr.chungbaek.scenario.guide.ProgramGuide;
import kr.chungbaek.scenario.model.Area;
import kr.chungbaek.scenario.model.Scenario;
import kr.chungbaek.wire.record.RecordTypes;
import kr.chungbaek.wire.yaml.Bilingual;
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

    /** Programs of one field of work. */
    record AreaView(Bilingual title, List<Scenario> programs) {}

    @GetMapping("/programs")
    String list(Model model) {
        List<AreaView> areas = ProgramGuide.byArea(scenarios.all()).entrySet().stream()
                .map(area -> new AreaView(Area.titleOf(area.getKey()), area.getValue()))
                .toList();
        model.addAttribute("areas", areas);
        return "hub/programs";
    }

    @GetMapping("/programs/{name}")
    String show(@PathVariable String name, Model model) {
        CompiledScenario compiled =
                scenarios.findConfigured(name).orElseThrow(() -> new NotFoundException("no program " + name));
        model.addAttribute("guide", ProgramGuide.of(compiled, types));
        model.addAttribute("program", compiled.scenario());
        return "hub/program";
    }
}
