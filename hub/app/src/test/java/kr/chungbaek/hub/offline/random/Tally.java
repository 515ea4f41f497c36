package kr.chungbaek.hub.offline.random;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** How much has been compared, and whether it said anything. */
final class Tally {

    private final Set<Rule> rules = new HashSet<>();
    private final Set<Rule> speaking = new HashSet<>();
    private int steps;
    private long found;
    private long unjudged;

    void count(Rule rule, List<String> lines) {
        steps++;
        rules.add(rule);
        long raised = lines.stream().filter(line -> line.startsWith("raised")).count();
        found += raised;
        unjudged += lines.size() - raised;
        if (raised > 0) {
            speaking.add(rule);
        }
    }

    int steps() {
        return steps;
    }

    int rules() {
        return rules.size();
    }

    /** Rules that raised something at some time. */
    int speaking() {
        return speaking.size();
    }

    @Override
    public String toString() {
        return "%d steps of %d scenarios, %d of which raised something; %d findings, %d not judged"
                .formatted(steps, rules(), speaking(), found, unjudged);
    }
}
