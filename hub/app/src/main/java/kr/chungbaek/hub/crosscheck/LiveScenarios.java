package kr.chungbaek.hub.crosscheck;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kr.chungbaek.scenario.compile.CompiledScenario;
import kr.chungbaek.scenario.model.Status;

/** The scenarios that are judged, in the order of their names. They may be replaced at any time. */
public final class LiveScenarios {

    private volatile Configured configured;

    /** What the files say, and which of it is judged. */
    private record Configured(List<CompiledScenario> all, List<CompiledScenario> judged) {}

    /** @param all those that are not judged are only remembered */
    public LiveScenarios(Collection<CompiledScenario> all) {
        this.configured = new Configured(List.copyOf(all), judged(all));
    }

    /** From now on these are judged, each from its own next step on. */
    void replace(Collection<CompiledScenario> all) {
        configured = new Configured(List.copyOf(all), judged(all));
    }

    public List<CompiledScenario> all() {
        return configured.judged();
    }

    public Optional<CompiledScenario> find(String name) {
        return named(configured.judged(), name);
    }

    /** Whether it has been neither retired nor replaced. */
    boolean isJudged(CompiledScenario scenario) {
        return find(scenario.name())
                .filter(now -> now.version().equals(scenario.version()))
                .isPresent();
    }

    /** Also one that is not judged: its cases are still to be read. */
    public Optional<CompiledScenario> findConfigured(String name) {
        return named(configured.all(), name);
    }

    /** A scenario whose file is gone is as good as retired. */
    public Status status(String name) {
        return findConfigured(name).map(one -> one.scenario().status()).orElse(Status.RETIRED);
    }

    private static Optional<CompiledScenario> named(List<CompiledScenario> all, String name) {
        return all.stream().filter(one -> one.name().equals(name)).findFirst();
    }

    private static List<CompiledScenario> judged(Collection<CompiledScenario> all) {
        return all.stream()
                .filter(one -> one.scenario().status().isJudged())
                .sorted(Comparator.comparing(CompiledScenario::name))
                .toList();
    }
}
