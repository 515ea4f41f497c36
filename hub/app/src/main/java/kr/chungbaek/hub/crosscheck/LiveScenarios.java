package kr.chungbaek.hub.crosscheck;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kr.chungbaek.scenario.compile.CompiledScenario;

/** The scenarios that are judged, in the order of their names. They may be replaced at any time. */
public final class LiveScenarios {

    private volatile List<CompiledScenario> scenarios;

    /** @param all those that are not judged are left out */
    public LiveScenarios(Collection<CompiledScenario> all) {
        this.scenarios = judged(all);
    }

    /** From now on these are judged, each from its own next step on. */
    void replace(Collection<CompiledScenario> all) {
        scenarios = judged(all);
    }

    public List<CompiledScenario> all() {
        return scenarios;
    }

    public Optional<CompiledScenario> find(String name) {
        return scenarios.stream().filter(one -> one.name().equals(name)).findFirst();
    }

    private static List<CompiledScenario> judged(Collection<CompiledScenario> all) {
        return all.stream()
                .filter(one -> one.scenario().status().isJudged())
                .sorted(Comparator.comparing(CompiledScenario::name))
                .toList();
    }
}
