package kr.chungbaek.hub.web;

import java.time.Clock;
import java.util.List;
import kr.chungbaek.hub.cases.CaseFile;
import kr.chungbaek.hub.cases.CaseFiles;
import kr.chungbaek.hub.crosscheck.LiveScenarios;
import kr.chungbaek.wire.reference.Government;
import kr.chungbaek.wire.reference.Governments;
import kr.chungbaek.wire.yaml.Bilingual;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** All open cases, the newest first. */
@Controller
final class CaseListPage {

    private static final int ON_A_PAGE = 100;

    private final CaseFiles files;
    private final LiveScenarios scenarios;
    private final Governments governments;
    private final Clock clock;

    CaseListPage(CaseFiles files, LiveScenarios scenarios, Governments governments, Clock clock) {
        this.files = files;
        this.scenarios = scenarios;
        this.governments = governments;
        this.clock = clock;
    }

    /** One row of the list. */
    record Line(
            long id,
            String region,
            String government,
            String governmentName,
            String scenario,
            Bilingual title,
            boolean judged,
            String caseKey,
            String amount,
            String due,
            String openedAt,
            String age) {}

    /** A name to filter by. */
    record Choice(String value, String label) {}

    @GetMapping("/")
    String show(
            @RequestParam(defaultValue = "") String scenario,
            @RequestParam(defaultValue = "") String government,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        long count = files.countStanding(scenario, government);
        long pages = Math.max(1, (count + ON_A_PAGE - 1) / ON_A_PAGE);
        long current = Math.min(Math.max(1, page), pages);
        List<Line> lines = files.standing(scenario, government, ON_A_PAGE, (current - 1) * ON_A_PAGE).stream()
                .map(this::line)
                .toList();
        model.addAttribute("lines", lines);
        model.addAttribute("count", count);
        model.addAttribute("page", current);
        model.addAttribute("pages", pages);
        model.addAttribute("unknown", lines.isEmpty() ? unknown(scenario, government) : "");
        model.addAttribute("scenario", scenario);
        model.addAttribute("government", government);
        model.addAttribute("scenarios", scenarioChoices());
        model.addAttribute("governments", governmentChoices());
        return "hub/cases";
    }

    /** What was asked for and is not configured, of which nothing can be open; or nothing. */
    private String unknown(String scenario, String government) {
        if (!scenario.isEmpty() && scenarios.findConfigured(scenario).isEmpty()) {
            return scenario;
        }
        return governments.find(government).isEmpty() ? government : "";
    }

    private Line line(CaseFile file) {
        return new Line(
                file.id(),
                governments.find(file.government()).map(Government::region).orElse(""),
                file.government(),
                governments.find(file.government()).map(Government::nameKo).orElse(file.government()),
                file.scenario(),
                scenarios
                        .findConfigured(file.scenario())
                        .map(one -> one.scenario().title())
                        .orElse(new Bilingual(file.scenario(), file.scenario())),
                scenarios.status(file.scenario()).isJudged(),
                Shown.condition(file.caseKey()),
                Shown.won(file.amount()),
                file.due() == null ? "" : file.due().toString(),
                Shown.moment(file.openedAt()),
                Shown.age(file.openedAt(), clock));
    }

    private List<Choice> scenarioChoices() {
        return scenarios.all().stream()
                .map(one -> new Choice(
                        one.name(), one.name() + " " + one.scenario().title().ko()))
                .toList();
    }

    private List<Choice> governmentChoices() {
        return files.governments().stream()
                .map(code -> new Choice(
                        code,
                        governments
                                .find(code)
                                .map(one -> one.nameKo() + " (" + one.region() + ")")
                                .orElse(code)))
                .toList();
    }
}
