package kr.chungbaek.scenario.compile;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import kr.chungbaek.scenario.compile.Reference.SetField;
import kr.chungbaek.scenario.model.RelatedSet;
import kr.chungbaek.wire.problem.Problems;

/** Finds the set through which another one hangs on the subject, and refuses longer ways. */
final class PathCheck {

    private final List<RelatedSet> all;
    private final List<CheckedSet> before;
    private final Reference date;
    private final Problems problems;

    /**
     * @param before the sets that are right so far
     * @param date the business date of what is judged
     */
    PathCheck(List<RelatedSet> all, List<CheckedSet> before, Reference date, Problems problems) {
        this.all = all;
        this.before = before;
        this.date = date;
        this.problems = problems;
    }

    static boolean isThroughSet(CheckedMatch match) {
        return match.ofSubject().references().stream().anyMatch(SetField.class::isInstance);
    }

    /** The path, nothing when the set hangs on the subject itself or when {@code problems} say what is wrong. */
    Optional<CheckedPath> check(RelatedSet set, List<CheckedMatch> same) {
        List<CheckedMatch> through =
                same.stream().filter(PathCheck::isThroughSet).toList();
        Set<String> names = new TreeSet<>();
        through.forEach(match -> names.add(nameOf(match)));
        if (names.isEmpty()) {
            return Optional.empty();
        }
        CheckedMatch first = through.get(0);
        if (names.size() > 1) {
            return refuse(first, "set '" + set.name() + "' hangs on two sets", "Let it hang on one.");
        }
        String name = nameOf(first);
        if (place(name) >= place(set.name())) {
            String remedy = name.equals(set.name()) ? "Name the set between." : "Write '" + name + "' before it.";
            return refuse(
                    first, "set '" + set.name() + "' hangs on '" + name + "', which does not stand before it", remedy);
        }
        Optional<CheckedSet> between =
                before.stream().filter(one -> one.name().equals(name)).findFirst();
        if (between.flatMap(CheckedSet::path).isPresent()) {
            return refuse(
                    first,
                    "set '" + set.name() + "' hangs on '" + name + "', which hangs on another set itself",
                    "Two steps from the subject are the most.");
        }
        return between.map(one -> new CheckedPath(one, through, date));
    }

    private static String nameOf(CheckedMatch match) {
        return match.ofSubject().references().stream()
                .filter(SetField.class::isInstance)
                .map(reference -> ((SetField) reference).set())
                .findFirst()
                .orElseThrow();
    }

    private int place(String name) {
        return all.stream().map(RelatedSet::name).toList().indexOf(name);
    }

    private Optional<CheckedPath> refuse(CheckedMatch match, String what, String remedy) {
        problems.add(match.ofSubject().source().expression().at(0), what, remedy);
        return Optional.empty();
    }
}
