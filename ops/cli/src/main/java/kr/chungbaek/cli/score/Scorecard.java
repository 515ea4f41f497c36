package kr.chungbaek.cli.score;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Recall and precision of what was found.
 *
 * @param programs by scenario
 * @param missed slips that were not found
 * @param accused look-alikes that were
 * @param extra cases that are neither slips nor look-alikes
 * @param otherAmounts slips that were found with another amount than the answer key's
 */
public record Scorecard(
        SortedMap<String, Program> programs,
        List<String> missed,
        List<String> accused,
        List<String> extra,
        List<String> otherAmounts) {

    /**
     * One program's part.
     *
     * @param planted slips
     * @param found slips that were found
     * @param lookAlikes innocent ones that resemble slips
     * @param accused look-alikes that were found
     * @param extra other cases
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Program(int planted, int found, int lookAlikes, int accused, int extra) {

        /** The part of the slips that was found. */
        @JsonProperty
        public double recall() {
            return planted == 0 ? 1 : (double) found / planted;
        }

        /** The part of what was found that are slips. */
        @JsonProperty
        public double precision() {
            int all = found + accused + extra;
            return all == 0 ? 1 : (double) found / all;
        }
    }

    public Scorecard {
        missed = List.copyOf(missed);
        accused = List.copyOf(accused);
        extra = List.copyOf(extra);
        otherAmounts = List.copyOf(otherAmounts);
    }

    /** @param found every case that was opened, with its amount as text, empty without one */
    public static Scorecard of(Collection<KeyLine> slips, Collection<KeyLine> lookAlikes, Map<CaseId, String> found) {
        Map<CaseId, KeyLine> planted = byId(slips);
        Map<CaseId, KeyLine> innocent = byId(lookAlikes);
        innocent.keySet().removeAll(planted.keySet());
        Set<String> scenarios = new TreeSet<>();
        List.of(planted.keySet(), innocent.keySet(), found.keySet())
                .forEach(ids -> ids.forEach(id -> scenarios.add(id.scenario())));
        SortedMap<String, Program> programs = new TreeMap<>();
        scenarios.forEach(scenario ->
                programs.put(scenario, program(of(scenario, planted), of(scenario, innocent), of(scenario, found))));
        return new Scorecard(
                programs,
                lines(planted, id -> !found.containsKey(id)),
                lines(innocent, found::containsKey),
                found.keySet().stream()
                        .filter(id -> !planted.containsKey(id) && !innocent.containsKey(id))
                        .map(CaseId::toString)
                        .sorted()
                        .toList(),
                otherAmounts(planted.values(), found));
    }

    public boolean isPerfect() {
        return missed.isEmpty() && accused.isEmpty() && extra.isEmpty() && otherAmounts.isEmpty();
    }

    /** All programs together. */
    public Program total() {
        int[] sums = new int[5];
        programs.values().forEach(program -> {
            sums[0] += program.planted();
            sums[1] += program.found();
            sums[2] += program.lookAlikes();
            sums[3] += program.accused();
            sums[4] += program.extra();
        });
        return new Program(sums[0], sums[1], sums[2], sums[3], sums[4]);
    }

    private static Map<CaseId, KeyLine> byId(Collection<KeyLine> lines) {
        return lines.stream().collect(Collectors.toMap(KeyLine::id, line -> line, (one, other) -> one, TreeMap::new));
    }

    private static Set<CaseId> of(String scenario, Map<CaseId, ?> cases) {
        return cases.keySet().stream()
                .filter(id -> id.scenario().equals(scenario))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Program program(Set<CaseId> planted, Set<CaseId> innocent, Set<CaseId> found) {
        int right = (int) found.stream().filter(planted::contains).count();
        int wrong = (int) found.stream().filter(innocent::contains).count();
        return new Program(planted.size(), right, innocent.size(), wrong, found.size() - right - wrong);
    }

    private static List<String> lines(Map<CaseId, KeyLine> lines, Predicate<CaseId> which) {
        return lines.values().stream()
                .filter(line -> which.test(line.id()))
                .map(KeyLine::toString)
                .toList();
    }

    private static List<String> otherAmounts(Collection<KeyLine> planted, Map<CaseId, String> found) {
        List<String> different = new ArrayList<>();
        for (KeyLine line : planted) {
            String amount = found.get(line.id());
            if (line.amount() != null
                    && amount != null
                    && !amount.equals(line.amount().toString())) {
                different.add("%s: %s won, not %d".formatted(line, amount.isEmpty() ? "no" : amount, line.amount()));
            }
        }
        return different;
    }
}
