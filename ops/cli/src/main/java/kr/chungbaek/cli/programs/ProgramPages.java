package kr.chungbaek.cli.programs;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kr.chungbaek.cli.config.Configuration;
import kr.chungbaek.scenario.compile.CompiledScenario;
import kr.chungbaek.scenario.guide.ProgramGuide;
import kr.chungbaek.scenario.model.Area;
import kr.chungbaek.scenario.model.Scenario;
import kr.chungbaek.wire.yaml.Bilingual;

/** One page per program, and one that lists them all. */
final class ProgramPages {

    static final String INDEX = "README.md";

    private ProgramPages() {}

    /** The text of each page by its file's name. */
    static Map<String, String> of(Configuration configuration) {
        Map<String, String> pages = new TreeMap<>();
        for (CompiledScenario compiled : configuration.compiled()) {
            pages.put(file(compiled.scenario()), ProgramPage.of(ProgramGuide.of(compiled, configuration.types())));
        }
        pages.put(INDEX, index(configuration));
        return pages;
    }

    private static String file(Scenario scenario) {
        return scenario.name() + ".md";
    }

    private static String index(Configuration configuration) {
        Map<String, List<Scenario>> areas = ProgramGuide.byArea(configuration.compiled());
        StringBuilder page = new StringBuilder("# 예방행정 프로그램 · Preventive programs\n\n");
        areas.forEach((area, scenarios) -> {
            page.append("## ")
                    .append(inLine(Area.titleOf(area)))
                    .append(" (")
                    .append(scenarios.size())
                    .append(")\n\n");
            page.append("| | 프로그램 | Program |\n|---|---|---|\n");
            scenarios.forEach(scenario -> page.append("| [%s](%s) | %s | %s |%n"
                    .formatted(
                            scenario.name(),
                            file(scenario),
                            scenario.title().ko(),
                            scenario.title().en())));
            page.append('\n');
        });
        page.append("*이 쪽은 프로그램 파일에서 만들어집니다. This page is made of the programs' files: `ops/cb programs`.*\n");
        return page.toString().replace(System.lineSeparator(), "\n");
    }

    private static String inLine(Bilingual text) {
        return text.ko().equals(text.en()) ? text.ko() : text.ko() + " · " + text.en();
    }
}
