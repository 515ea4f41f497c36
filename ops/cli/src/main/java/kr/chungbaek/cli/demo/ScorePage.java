package kr.chungbaek.cli.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kr.chungbaek.cli.score.Scorecard;
import kr.chungbaek.routes.config.ConfigFolder;
import kr.chungbaek.wire.problem.Problems;
import kr.chungbaek.wire.yaml.Bilingual;
import kr.chungbaek.wire.yaml.ConfigText;
import kr.chungbaek.wire.yaml.YamlReader;

/** The score as a page for people: each program's recall and precision, and whoever was accused wrongly, by name. */
final class ScorePage {

    private static final String HEAD = """
            <!doctype html><html lang="ko"><head><meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1"><title>점수 Score</title><style>
            body { max-width: 1100px; margin: 32px auto; padding: 0 16px; color: #1d2430;
              font: 15px/1.6 'Malgun Gothic', 'Noto Sans CJK KR', sans-serif }
            table { border-collapse: collapse; width: 100% }
            th, td { text-align: left; padding: 6px 12px 6px 0; border-bottom: 1px solid #dfe3ea; vertical-align: top }
            td.n, th.n { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap }
            small { color: #5b6475 } tr.wrong td { background: #fdeceb } tr.sum td { font-weight: bold }
            .all { font-size: 22px }
            </style></head><body>
            """;

    private static final String COLUMNS = """
            <table><tr><th>프로그램 <small>Program</small><th class="n">심은 누락 <small>Slips</small>
            <th class="n">찾음 <small>Found</small><th class="n">닮은 정상 <small>Look-alikes</small>
            <th class="n">잘못 지목 <small>Accused</small><th class="n">그 밖 <small>Extra</small>
            <th class="n">재현율 <small>Recall</small><th class="n">정밀도 <small>Precision</small></tr>
            """;

    private ScorePage() {}

    /** @param config whose scenarios have the programs' titles */
    static void write(Path file, DemoScore score, Path config) throws IOException {
        Map<String, Bilingual> titles = titles(config);
        StringBuilder page = new StringBuilder(HEAD);
        page.append(
                "<h1>점수 <small>Score</small></h1><p class=\"all\">재현율 %s · 정밀도 %s <small>recall and precision</small></p>%n"
                        .formatted(percent(score.recall()), percent(score.precision())));
        page.append("<p>기록 %,d건 · 경보 메일 %,d통 · %.0f초 <small>records, mails of alerts, seconds</small></p>%n"
                .formatted(score.records(), score.mails(), score.seconds()));
        page.append(COLUMNS);
        Scorecard.Program sum = new Scorecard(score.programs(), List.of(), List.of(), List.of(), List.of()).total();
        page.append(row("합계 <small>All</small>", "sum", sum));
        score.programs()
                .forEach((name, program) -> page.append(row(
                        title(name, titles.get(name)),
                        program.recall() < 1 || program.precision() < 1 ? "wrong" : "",
                        program)));
        page.append("</table>\n");
        list(page, "찾지 못한 누락", "Slips that were missed", score.missedCases());
        list(page, "잘못 지목된 닮은 정상", "Look-alikes that were accused", score.accusedLookAlikes());
        list(page, "심지 않은 사건", "Cases that nobody planted", score.extraCases());
        Files.writeString(file, page.append("</body></html>\n"));
    }

    private static Map<String, Bilingual> titles(Path config) {
        Problems problems = new Problems();
        Map<String, Bilingual> titles = new TreeMap<>();
        for (ConfigText file : ConfigFolder.read(config, "scenarios", problems)) {
            YamlReader.read(file, problems)
                    .ifPresent(map -> titles.put(map.scalar("scenario").text(), Bilingual.read(map.map("title"))));
        }
        return titles;
    }

    private static String title(String name, Bilingual title) {
        return title == null
                ? escape(name)
                : "%s %s<br><small>%s</small>".formatted(escape(name), escape(title.ko()), escape(title.en()));
    }

    private static String row(String title, String kind, Scorecard.Program program) {
        return "<tr class=\"%s\"><td>%s%s</tr>%n"
                .formatted(
                        kind,
                        title,
                        cells(
                                program.planted(),
                                program.found(),
                                program.lookAlikes(),
                                program.accused(),
                                program.extra(),
                                percent(program.recall()),
                                percent(program.precision())));
    }

    private static String cells(Object... values) {
        StringBuilder cells = new StringBuilder();
        for (Object value : values) {
            cells.append("<td class=\"n\">").append(value);
        }
        return cells.toString();
    }

    private static void list(StringBuilder page, String ko, String en, List<String> lines) {
        page.append("<h2>%s <small>%s</small></h2>%n".formatted(ko, en));
        if (lines.isEmpty()) {
            page.append("<p>없음 <small>None</small></p>\n");
            return;
        }
        page.append("<ul>\n");
        lines.forEach(line -> page.append("<li>").append(escape(line)).append('\n'));
        page.append("</ul>\n");
    }

    private static String percent(double part) {
        return "%.1f %%".formatted(100 * part);
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
