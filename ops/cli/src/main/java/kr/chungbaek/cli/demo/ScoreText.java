package kr.chungbaek.cli.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The score for people. */
final class ScoreText {

    private static final int MOST = 20;

    private ScoreText() {}

    static String of(Score score) {
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add("  records %d   cases %d   planted %d   found %d   missed %d   extra %d   seconds %.1f"
                .formatted(
                        score.records(),
                        score.cases(),
                        score.planted(),
                        score.found(),
                        score.missed(),
                        score.extra(),
                        score.seconds()));
        lines.add("  look-alikes %d   mails %d".formatted(score.lookAlikes(), score.mails()));
        lines.add("  by scenario  " + tallies(score.byScenario()));
        lines.add("  by protocol  " + tallies(score.byProtocol()));
        lines.add("  by region    " + tallies(score.byRegion()));
        if (score.undelivered() > 0) {
            lines.add("  %d mails did not arrive: each alert goes to three people".formatted(score.undelivered()));
        }
        score.missedCases().stream().limit(MOST).forEach(missed -> lines.add("  missed: " + missed));
        score.extraCases().stream().limit(MOST).forEach(extra -> lines.add("  extra: " + extra));
        return String.join("\n", lines);
    }

    private static String tallies(Map<String, Score.Tally> tallies) {
        List<String> parts = new ArrayList<>();
        tallies.forEach((name, tally) -> parts.add("%s %d/%d".formatted(name, tally.alerted(), tally.slips())));
        return String.join("   ", parts);
    }
}
