package kr.chungbaek.cli.score;

import java.util.ArrayList;
import java.util.List;

/** A scorecard for people: all programs in a line each that has something to tell, then what went wrong. */
public final class ScorecardText {

    private static final int MOST = 20;

    private ScorecardText() {}

    /** @param every whether programs without a fault have a line too */
    public static List<String> lines(Scorecard card, boolean every) {
        List<String> lines = new ArrayList<>();
        card.programs().forEach((scenario, program) -> {
            boolean perfect = program.recall() == 1 && program.precision() == 1;
            if (every || !perfect) {
                lines.add("  " + line(scenario, program));
            }
        });
        lines.add("  " + line("all", card.total()));
        tell(lines, "missed", card.missed());
        tell(lines, "look-alike accused", card.accused());
        tell(lines, "extra", card.extra());
        tell(lines, "other amount", card.otherAmounts());
        return lines;
    }

    private static String line(String name, Scorecard.Program program) {
        return "%-6s recall %5.1f %%  precision %5.1f %%  planted %4d  found %4d  look-alikes %4d  accused %3d  extra %3d"
                .formatted(
                        name,
                        100 * program.recall(),
                        100 * program.precision(),
                        program.planted(),
                        program.found(),
                        program.lookAlikes(),
                        program.accused(),
                        program.extra());
    }

    private static void tell(List<String> lines, String what, List<String> cases) {
        cases.stream().limit(MOST).forEach(line -> lines.add("  " + what + ": " + line));
        if (cases.size() > MOST) {
            lines.add("  %s: %d more".formatted(what, cases.size() - MOST));
        }
    }
}
