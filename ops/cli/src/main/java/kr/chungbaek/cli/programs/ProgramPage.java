package kr.chungbaek.cli.programs;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.chungbaek.scenario.compile.CompiledScenario;
import kr.chungbaek.scenario.compile.Explanation;
import kr.chungbaek.scenario.model.Example;
import kr.chungbaek.scenario.model.Expectation.Outcome;
import kr.chungbaek.scenario.model.Parameter;
import kr.chungbaek.scenario.model.Scenario;
import kr.chungbaek.wire.record.RecordTypes;
import kr.chungbaek.wire.yaml.Bilingual;

/** What one program compares, by which law, what an officer should look at, and what it is known to stay quiet about; in Markdown. */
final class ProgramPage {

    private final RecordTypes types;
    private final CompiledScenario compiled;
    private final Scenario scenario;
    private final StringBuilder page = new StringBuilder();

    private ProgramPage(RecordTypes types, CompiledScenario compiled) {
        this.types = types;
        this.compiled = compiled;
        this.scenario = compiled.scenario();
    }

    static String of(RecordTypes types, CompiledScenario compiled) {
        return new ProgramPage(types, compiled).write();
    }

    private String write() {
        line("# " + scenario.name() + " " + scenario.title().ko());
        line("**" + scenario.title().en() + "**");
        line(both(scenario.why()));
        basics();
        compared();
        parameters();
        checks();
        stories("확인을 요청하는 경우 · When it asks", Outcome.OPEN);
        stories("확인을 요청하지 않는 경우 · When it stays quiet", Outcome.NO_CASE);
        stories("기다리는 경우 · When it waits", Outcome.WAITING);
        line("*이 쪽은 프로그램 파일에서 만들어집니다. This page is made of the program's file: `ops/cb programs`.*");
        return page.toString().stripTrailing() + "\n";
    }

    private void basics() {
        heading("근거 · Basis");
        line(both(scenario.basis()));
        line("| | |\n|---|---|\n"
                + row("분야 · Area", scenario.area())
                + row("상태 · Status", scenario.status().label())
                + row("중요도 · Severity", scenario.severity().label())
                + row("기한 · Due", scenario.due().map(due -> code(due.text())).orElse("—"))
                + row(
                        "금액 · Amount",
                        scenario.amount().map(amount -> code(amount.text())).orElse("—"))
                + row("확인 단위 · One case per", onePer()));
    }

    private String onePer() {
        String values = scenario.caseRule().onePer().stream()
                .map(value -> code(value.text()))
                .collect(Collectors.joining(", "));
        return values.isEmpty() ? "—" : values;
    }

    private void compared() {
        heading("무엇을 비교하나요 · What it compares");
        Bilingual said = Explanation.of(compiled);
        line(both(said));
        line("| 자료 · Record | |\n|---|---|\n"
                + scenario.recordNames().stream()
                        .map(name -> row(
                                code(name),
                                types.find(name)
                                        .map(type -> inLine(type.title()))
                                        .orElse("")))
                        .collect(Collectors.joining()));
    }

    private void parameters() {
        if (scenario.parameters().isEmpty()) {
            return;
        }
        heading("기준값 · Parameters");
        line("| | 값 · Value | 적용 시작 · From |\n|---|---|---|\n"
                + scenario.parameters().stream().flatMap(ProgramPage::values).collect(Collectors.joining()));
    }

    private static Stream<String> values(Parameter parameter) {
        return parameter.values().stream()
                .map(value -> "| `" + parameter.name() + "` | " + value.text() + " | "
                        + value.validFrom().map(Object::toString).orElse("—") + " |\n");
    }

    private void checks() {
        if (scenario.caseRule().check().isEmpty()) {
            return;
        }
        heading("무엇을 확인하나요 · What to check");
        line(scenario.caseRule().check().stream()
                .map(check -> "- " + (check.ko().equals(check.en()) ? check.ko() : check.ko() + "\n  " + check.en()))
                .collect(Collectors.joining("\n")));
    }

    private void stories(String title, Outcome outcome) {
        List<Example> told = scenario.examplesThatBeginWith(outcome);
        if (told.isEmpty()) {
            return;
        }
        heading(title);
        line(told.stream().map(example -> "- it " + example.it()).collect(Collectors.joining("\n")));
    }

    private void heading(String title) {
        line("## " + title);
    }

    private void line(String text) {
        page.append(text.strip()).append("\n\n");
    }

    private static String row(String name, String value) {
        return "| " + name + " | " + value.replace("|", "\\|") + " |\n";
    }

    private static String code(String text) {
        return "`" + text.replaceAll("\\s+", " ").strip() + "`";
    }

    private static String inLine(Bilingual text) {
        return text.ko().equals(text.en()) ? text.ko() : text.ko() + " · " + text.en();
    }

    private static String both(Bilingual text) {
        return text.ko().equals(text.en()) ? text.ko() : text.ko() + "\n\n" + text.en();
    }
}
