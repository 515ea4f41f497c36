package kr.chungbaek.scenario.example;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kr.chungbaek.scenario.compile.State;
import kr.chungbaek.scenario.model.Expectation;
import kr.chungbaek.scenario.model.Expectation.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * What stands after a step of an example.
 *
 * @param stoodBefore whether a case stood after the step before
 */
record Actual(List<Judgement> judgements, boolean stoodBefore) {

    /** A case: its earliest due date and its largest amount. */
    private record Standing(
            String caseKey,
            @Nullable LocalDate due,
            @Nullable Long amount) {

        static Standing of(List<Judgement> findings) {
            return new Standing(
                    findings.get(0).caseKey(),
                    findings.stream()
                            .map(Judgement::due)
                            .filter(Objects::nonNull)
                            .min(Comparator.naturalOrder())
                            .orElse(null),
                    findings.stream()
                            .map(Judgement::amount)
                            .filter(Objects::nonNull)
                            .max(Comparator.naturalOrder())
                            .orElse(null));
        }

        boolean fits(Expectation expected) {
            return expected.due().map(day -> day.equals(due)).orElse(true)
                    && expected.amount().map(won -> won.equals(amount)).orElse(true)
                    && expected.caseKey().map(caseKey::equals).orElse(true);
        }

        @Override
        public String toString() {
            return "case '" + caseKey + "'" + (due == null ? "" : ", due " + due)
                    + (amount == null ? "" : ", amount " + amount);
        }
    }

    Actual {
        judgements = List.copyOf(judgements);
    }

    boolean stands() {
        return has(State.OPEN);
    }

    boolean fits(Expectation expected) {
        return switch (expected.outcome()) {
            case OPEN -> standing(State.OPEN).stream().anyMatch(standing -> standing.fits(expected));
            case NO_CASE -> !stands() && !has(State.UNJUDGED);
            case WAITING -> !stands() && waiting().stream().anyMatch(standing -> standing.fits(expected));
            case CLEARED -> stoodBefore && !stands() && !has(State.UNJUDGED);
        };
    }

    private List<Standing> waiting() {
        List<Standing> pending = standing(State.PENDING);
        return pending.isEmpty() ? standing(State.WAITING) : pending;
    }

    private boolean has(State state) {
        return judgements.stream().anyMatch(judgement -> judgement.state() == state);
    }

    private List<Standing> standing(State state) {
        return judgements.stream()
                .filter(judgement -> judgement.state() == state)
                .collect(Collectors.groupingBy(Judgement::caseKey, TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(Standing::of)
                .toList();
    }

    /** For a message. */
    @Override
    public String toString() {
        if (stands()) {
            return standing(State.OPEN).stream().map(Standing::toString).collect(Collectors.joining("; ")) + " open";
        }
        if (has(State.UNJUDGED)) {
            return "a subject that could not be judged";
        }
        if (!waiting().isEmpty()) {
            return waiting().stream().map(Standing::toString).collect(Collectors.joining("; ")) + " waiting";
        }
        return (stoodBefore ? Outcome.CLEARED : Outcome.NO_CASE).label();
    }
}
