package kr.chungbaek.wire.reference;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import kr.chungbaek.wire.problem.Problems;
import kr.chungbaek.wire.yaml.ConfigText;

/** All governments, past and present, and who succeeded whom. */
public final class Governments {

    private final Map<String, Government> byCode;
    private final Map<String, String> families;
    private final List<Succession> successions;
    private final Set<String> broken;

    /** @param broken codes whose rows have mistakes, which are told already */
    Governments(Collection<Government> governments, Collection<Succession> successions, Set<String> broken) {
        Map<String, Government> inOrder = new LinkedHashMap<>();
        governments.forEach(government -> inOrder.put(government.code(), government));
        this.byCode = Collections.unmodifiableMap(inOrder);
        this.families = families(successions);
        this.successions = List.copyOf(successions);
        this.broken = Set.copyOf(broken);
    }

    /** What could be read; {@code problems} tell what is wrong with the rest. */
    public static Governments read(ConfigText governments, ConfigText successions, Problems problems) {
        return GovernmentsReader.read(governments, successions, problems);
    }

    public Optional<Government> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** Whether it is told already why a code is not known: its row, or the whole file, could not be read. */
    public boolean isTold(String code) {
        return byCode.isEmpty() || broken.contains(code);
    }

    /** In the order of the file. */
    public Collection<Government> all() {
        return byCode.values();
    }

    /** The codes of all. */
    public List<String> codes() {
        return all().stream().map(Government::code).toList();
    }

    /** Those of one region, with its pseudo-government. */
    public List<Government> ofRegion(String region) {
        return byCode.values().stream()
                .filter(government -> government.region().equals(region))
                .toList();
    }

    /** The 17 regions, sorted. */
    public List<String> regions() {
        return byCode.values().stream()
                .filter(government -> government.level() == GovernmentLevel.REGION)
                .map(Government::region)
                .sorted()
                .toList();
    }

    /**
     * The smallest code among all that are linked to this one by succession, so that records written under an old code
     * keep matching. A code that nothing is known about is its own family.
     */
    public String family(String code) {
        return families.getOrDefault(code, code);
    }

    /** Those that took over from a government, wholly or in part; none while it stands. */
    public List<Government> successors(String code) {
        return successions.stream()
                .filter(link -> link.oldCode().equals(code))
                .flatMap(link -> find(link.newCode()).stream())
                .toList();
    }

    /** Union by smallest code, repeated until nothing changes: there are a few dozen links. */
    private static Map<String, String> families(Collection<Succession> successions) {
        Map<String, String> families = new TreeMap<>();
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Succession link : successions) {
                String left = families.getOrDefault(link.oldCode(), link.oldCode());
                String right = families.getOrDefault(link.newCode(), link.newCode());
                String smallest = left.compareTo(right) < 0 ? left : right;
                changed |= !smallest.equals(families.put(link.oldCode(), smallest));
                changed |= !smallest.equals(families.put(link.newCode(), smallest));
            }
        }
        return Collections.unmodifiableMap(families);
    }
}
