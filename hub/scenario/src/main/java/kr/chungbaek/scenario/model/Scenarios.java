package kr.chungbaek.scenario.model;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * All scenarios of a configuration, sorted by name.
 *
 * @param broken names of those whose files have mistakes, which are told already
 */
public record Scenarios(List<Scenario> all, Set<String> broken) {

    public Scenarios {
        all = all.stream().sorted(Comparator.comparing(Scenario::name)).toList();
        broken = Set.copyOf(broken);
    }

    /** Those on trial or live. */
    public List<Scenario> judged() {
        return all.stream().filter(scenario -> scenario.status().isJudged()).toList();
    }

    public Optional<Scenario> find(String name) {
        return all.stream().filter(scenario -> scenario.name().equals(name)).findFirst();
    }
}
