package kr.chungbaek.cli.demo;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import kr.chungbaek.simulator.story.Slip;
import kr.chungbaek.simulator.story.Story;

/**
 * The demo's score against the answer key.
 *
 * @param records that the hub holds in the end
 * @param cases that were ever alerted, cleared or not
 * @param planted slips of the answer key
 * @param found planted and alerted
 * @param missed planted, never alerted
 * @param extra alerted, never planted
 * @param seconds since the start of the command
 */
record Score(
        long records,
        int cases,
        int planted,
        int found,
        int missed,
        int extra,
        double seconds,
        int lookAlikes,
        int mails,
        Map<String, Tally> byScenario,
        Map<String, Tally> byProtocol,
        Map<String, Tally> byRegion,
        List<String> missedCases,
        List<String> extraCases) {

    private static final int RECIPIENTS = 3;

    /** How many slips were planted, and how many of them alerted. Named unlike the whole score, for tools that search it. */
    record Tally(long slips, long alerted) {}

    static Score of(Story story, Set<Answer> alerted, long records, int mails, double seconds) {
        Set<Answer> planted = story.slips().stream().map(Answer::of).collect(Collectors.toCollection(TreeSet::new));
        List<String> missed = without(planted, alerted);
        List<String> extra = without(alerted, planted);
        return new Score(
                records,
                alerted.size(),
                planted.size(),
                planted.size() - missed.size(),
                missed.size(),
                extra.size(),
                Math.round(seconds * 10) / 10.0,
                story.lookAlikes().size(),
                mails,
                tallies(story, alerted, Slip::scenario),
                tallies(story, alerted, slip -> slip.protocol().name()),
                tallies(story, alerted, slip -> slip.town().region()),
                missed,
                extra);
    }

    /** An alert that reached no mailbox is as good as none. */
    boolean isPerfect() {
        return missed == 0 && extra == 0 && undelivered() == 0;
    }

    /** Mails that are lacking for each alert to have reached its three people. */
    int undelivered() {
        return Math.max(0, RECIPIENTS * cases - mails);
    }

    private static List<String> without(Set<Answer> these, Set<Answer> those) {
        return these.stream()
                .filter(answer -> !those.contains(answer))
                .map(Answer::toString)
                .sorted()
                .toList();
    }

    private static Map<String, Tally> tallies(Story story, Set<Answer> alerted, Function<Slip, String> by) {
        Map<String, List<Slip>> groups = story.slips().stream().collect(Collectors.groupingBy(by));
        Map<String, Tally> tallies = new TreeMap<>();
        groups.forEach((name, slips) -> {
            long found =
                    slips.stream().map(Answer::of).filter(alerted::contains).count();
            tallies.put(name, new Tally(slips.size(), found));
        });
        return tallies;
    }
}
