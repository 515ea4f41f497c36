package kr.chungbaek.hub.crosscheck;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import kr.chungbaek.scenario.compile.CompiledScenario;

/** The scenarios that are judged, in the order of their names. */
public final class LiveScenarios {

    private final List<CompiledScenario> scenarios;

    /** @param all those that are not judged are left out */
    public LiveScenarios(Collection<CompiledScenario> all) {
        this.scenarios = all.stream()
                .filter(one -> one.scenario().status().isJudged())
                .sorted(java.util.Comparator.comparing(CompiledScenario::name))
                .toList();
    }

    public List<CompiledScenario> all() {
        return scenarios;
    }

    public Optional<CompiledScenario> find(String name) {
        return scenarios.stream().filter(one -> one.name().equals(name)).findFirst();
    }
}
