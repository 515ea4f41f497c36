package kr.chungbaek.cli.demo;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import kr.chungbaek.cli.score.Scorecard;
import kr.chungbaek.cli.score.ScorecardText;

/**
 * What a demo comes to.
 *
 * @param records that the hub holds in the end
 * @param cases that were ever alerted, cleared or not
 * @param planted slips of the answer key
 * @param found planted and alerted
 * @param missed planted, never alerted
 * @param extra alerted, never planted; look-alikes are among them
 * @param seconds since the start of the command
 * @param undelivered mails that are lacking for each alert to have reached its three people
 * @param systems records by source system
 * @param regions records by region
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record DemoScore(
        long records,
        int cases,
        int planted,
        int found,
        int missed,
        int extra,
        double seconds,
        int lookAlikes,
        int accused,
        int mails,
        int undelivered,
        double recall,
        double precision,
        SortedMap<String, Scorecard.Program> programs,
        Map<String, Long> systems,
        Map<String, Long> regions,
        List<String> missedCases,
        List<String> accusedLookAlikes,
        List<String> extraCases) {

    private static final int RECIPIENTS = 3;

    static DemoScore of(
            Scorecard card,
            int alerts,
            int mails,
            double seconds,
            Map<String, Long> systems,
            Map<String, Long> regions) {
        Scorecard.Program total = card.total();
        return new DemoScore(
                regions.values().stream().mapToLong(Long::longValue).sum(),
                total.found() + total.accused() + total.extra(),
                total.planted(),
                total.found(),
                total.planted() - total.found(),
                total.accused() + total.extra(),
                Math.round(seconds * 10) / 10.0,
                total.lookAlikes(),
                total.accused(),
                mails,
                Math.max(0, RECIPIENTS * alerts - mails),
                total.recall(),
                total.precision(),
                card.programs(),
                new TreeMap<>(systems),
                new TreeMap<>(regions),
                card.missed(),
                card.accused(),
                card.extra());
    }

    /** An alert that reached no mailbox is as good as none. */
    boolean isPerfect() {
        return missed == 0 && extra == 0 && undelivered == 0;
    }

    /** The last lines of the demo. */
    String text() {
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.addAll(ScorecardText.lines(
                new Scorecard(programs, missedCases, accusedLookAlikes, extraCases, List.of()), true));
        lines.add("");
        lines.add("  records by system  " + counts(systems));
        lines.add("  records by region  " + counts(regions));
        if (undelivered > 0) {
            lines.add("  %d mails did not arrive: each alert goes to three people".formatted(undelivered));
        }
        lines.add("  records %d   cases %d   planted %d   found %d   missed %d   extra %d   mails %d   seconds %.1f"
                .formatted(records, cases, planted, found, missed, extra, mails, seconds));
        return String.join("\n", lines);
    }

    private static String counts(Map<String, Long> counts) {
        List<String> parts = new ArrayList<>();
        counts.forEach((name, count) -> parts.add("%s %,d".formatted(name, count)));
        return String.join("   ", parts);
    }
}
