package kr.chungbaek.hub.backtest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.chungbaek.hub.backtest.FoundCase.Id;
import kr.chungbaek.hub.backtest.Result.OfGovernment;
import kr.chungbaek.hub.backtest.Result.Sum;

/** Which cases a rule adds to those of another, and which it removes. */
record Comparison(List<FoundCase> added, List<FoundCase> removed, List<FoundCase> unchanged, long differing) {

    /** The largest first. */
    private static final Comparator<FoundCase> LARGEST =
            Comparator.comparingLong(FoundCase::won).reversed().thenComparing(FoundCase::id);

    static Comparison of(SortedMap<Id, FoundCase> draft, SortedMap<Id, FoundCase> active) {
        List<FoundCase> added = new ArrayList<>();
        List<FoundCase> unchanged = new ArrayList<>();
        long differing = 0;
        for (FoundCase one : draft.values()) {
            FoundCase before = active.get(one.id());
            (before == null ? added : unchanged).add(one);
            differing += before == null || one.isAs(before) ? 0 : 1;
        }
        List<FoundCase> removed = active.values().stream()
                .filter(one -> !draft.containsKey(one.id()))
                .collect(Collectors.toList());
        return new Comparison(added, removed, unchanged, differing);
    }

    static Sum sum(Iterable<FoundCase> cases) {
        Sum sum = Sum.NONE;
        for (FoundCase one : cases) {
            sum = sum.and(one);
        }
        return sum;
    }

    /** One per government that has any, by code. */
    List<OfGovernment> governments(UnaryOperator<String> name) {
        SortedMap<String, List<FoundCase>> none = new TreeMap<>();
        SortedMap<String, List<FoundCase>> add = byGovernment(added);
        SortedMap<String, List<FoundCase>> remove = byGovernment(removed);
        SortedMap<String, List<FoundCase>> keep = byGovernment(unchanged);
        Stream.of(add, remove, keep).forEach(none::putAll);
        return none.keySet().stream()
                .map(code -> new OfGovernment(
                        code,
                        name.apply(code),
                        sum(add.getOrDefault(code, List.of())),
                        sum(remove.getOrDefault(code, List.of())),
                        sum(keep.getOrDefault(code, List.of()))))
                .toList();
    }

    private static SortedMap<String, List<FoundCase>> byGovernment(List<FoundCase> cases) {
        return cases.stream()
                .collect(Collectors.groupingBy(one -> one.id().government(), TreeMap::new, Collectors.toList()));
    }

    /** The largest of those added; where both are many, half the places are for each. */
    List<FoundCase> addedSamples(int most) {
        int left = Math.max(most / 2, most - removed.size());
        return largest(added, left);
    }

    List<FoundCase> removedSamples(int most) {
        return largest(removed, most - addedSamples(most).size());
    }

    private static List<FoundCase> largest(List<FoundCase> cases, int most) {
        return cases.stream().sorted(LARGEST).limit(most).toList();
    }
}
