package kr.chungbaek.scenario.model;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** All scenarios of a configuration, sorted by name. */
public record Scenarios(List<Scenario> all) {

    public Scenarios {
        all = all.stream().sorted(Comparator.comparing(Scenario::name)).toList();
    }

    public static Scenarios of(Collection<Scenario> scenarios) {
        return new Scenarios(List.copyOf(scenarios));
    }

    /** Those on trial or live. */
    public List<Scenario> judged() {
        return all.stream().filter(scenario -> scenario.status().isJudged()).toList();
    }

    public Optional<Scenario> find(String name) {
        return all.stream().filter(scenario -> scenario.name().equals(name)).findFirst();
    }
}
