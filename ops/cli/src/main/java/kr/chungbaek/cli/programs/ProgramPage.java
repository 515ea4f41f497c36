package kr.chungbaek.cli.programs;

import java.util.List;
import java.util.stream.Collectors;
import kr.chungbaek.scenario.compile.Comparison;
import kr.chungbaek.scenario.guide.ProgramGuide;
import kr.chungbaek.scenario.model.Scenario;
import kr.chungbaek.wire.yaml.Bilingual;

/** A program's guide in Markdown. */
final class ProgramPage {

    private final ProgramGuide guide;
    private final Scenario scenario;
    private final StringBuilder page = new StringBuilder();

    private ProgramPage(ProgramGuide guide) {
        this.guide = guide;
        this.scenario = guide.scenario();
    }

    static String of(ProgramGuide guide) {
        return new ProgramPage(guide).write();
    }

    private String write() {
        line("# " + scenario.name() + " " + scenario.title().ko());
        line("**" + scenario.title().en() + "**");
        line(both(scenario.why()));
        basics();
        compared();
        tables();
        parameters();
        checks();
        examples();
        line("*이 쪽은 프로그램 파일에서 만들어집니다. This page is made of the program's file: `ops/cb programs`.*");
        return page.toString().stripTrailing() + "\n";
    }

    private void basics() {
        heading("근거 · Basis");
        line(both(scenario.basis()));
        line("| | |\n|---|---|\n"
                + row("분야 · Area", inLine(guide.area()))
                + row("상태 · Status", inLine(scenario.status().title()))
                + row("중요도 · Severity", inLine(scenario.severity().title())));
    }

    private void compared() {
        heading("무엇을 비교하나요 · What it compares");
        line(steps(guide.comparison().korean()));
        line(steps(guide.comparison().english()));
        line("| 자료 · Record | |\n|---|---|\n"
                + guide.records().entrySet().stream()
                        .map(record -> row(code(record.getKey()), inLine(record.getValue())))
                        .collect(Collectors.joining()));
        line("<details><summary>정확한 조건 · Exact conditions</summary>\n\n```text\n"
                + guide.comparison().exact().stream()
                        .map(exact -> exact.place() + ": " + exact.text())
                        .collect(Collectors.joining("\n"))
                + "\n```\n\n</details>");
    }

    private static String steps(List<Comparison.Part> parts) {
        return parts.stream().map(ProgramPage::step).collect(Collectors.joining("\n"));
    }

    private static String step(Comparison.Part part) {
        return "- **" + part.title() + "**: " + part.text()
                + part.points().stream().map(point -> "\n  - " + point).collect(Collectors.joining());
    }

    private void tables() {
        if (guide.tables().isEmpty()) {
            return;
        }
        heading("기준표 · Reference tables");
        line("| | 파일 · File |\n|---|---|\n"
                + guide.tables().stream()
                        .map(table -> row(
                                inLine(table.title()), "[" + code(table.file()) + "](../../../" + table.file() + ")"))
                        .collect(Collectors.joining()));
    }

    private void parameters() {
        if (guide.values().isEmpty()) {
            return;
        }
        heading("기준값 · Parameters");
        line("| 뜻 · Meaning | 값 · Value | 적용 시작 · From | 이름 · Name |\n|---|---|---|---|\n"
                + guide.values().stream().map(ProgramPage::value).collect(Collectors.joining()));
    }

    private static String value(ProgramGuide.Value value) {
        return "| " + inLine(value.title()) + " | " + value.value() + " | "
                + (value.from().isEmpty() ? "—" : value.from()) + " | " + code(value.name()) + " |\n";
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

    private void examples() {
        if (guide.examples().isEmpty()) {
            return;
        }
        heading("검증 예시(영문) · Tested examples");
        line(guide.examples().entrySet().stream()
                .map(told -> "- " + inLine(told.getKey().title()) + "\n"
                        + told.getValue().stream().map(it -> "  - it " + it).collect(Collectors.joining("\n")))
                .collect(Collectors.joining("\n")));
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
