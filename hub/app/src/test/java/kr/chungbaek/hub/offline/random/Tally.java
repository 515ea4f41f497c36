package kr.chungbaek.hub.offline.random;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** How much has been compared, and whether it said anything. */
final class Tally {

    private final Set<Rule> ofWorld = new HashSet<>();
    private final Set<Rule> speakingOfWorld = new HashSet<>();
    private long rules;
    private long speaking;
    private long steps;
    private long found;
    private long unjudged;

    void count(Rule rule, List<String> lines) {
        steps++;
        rules += ofWorld.add(rule) ? 1 : 0;
        long raised = lines.stream().filter(line -> line.startsWith("raised")).count();
        found += raised;
        unjudged += lines.size() - raised;
        if (raised > 0) {
            speaking += speakingOfWorld.add(rule) ? 1 : 0;
        }
    }

    /** Its rules are not played again, and a long run has many. */
    void endWorld() {
        ofWorld.clear();
        speakingOfWorld.clear();
    }

    long steps() {
        return steps;
    }

    long rules() {
        return rules;
    }

    /** Rules that raised something at some time. */
    long speaking() {
        return speaking;
    }

    @Override
    public String toString() {
        return "%d steps of %d scenarios, %d of which raised something; %d findings, %d not judged"
                .formatted(steps, rules, speaking, found, unjudged);
    }
}
