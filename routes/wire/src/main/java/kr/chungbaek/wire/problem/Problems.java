package kr.chungbaek.wire.problem;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** All mistakes found so far. Readers add to it and go on, so that one run tells everything. */
public final class Problems {

    private final List<Problem> found = new ArrayList<>();
    private int followUps;

    public void add(Problem problem) {
        found.add(problem);
    }

    public void add(Position at, String what, String remedy) {
        found.add(Problem.of(at, what, remedy));
    }

    /** A name that does not exist: lists what does, and offers the nearest. */
    public void unknown(Position at, String kind, String name, Collection<String> allowed) {
        String nearest = Nearest.to(name, allowed);
        String remedy = nearest.isEmpty() ? "" : "Did you mean '" + nearest + "'?";
        found.add(new Problem(at, kind + " '" + name + "' does not exist", Nearest.listing(name, allowed), remedy));
    }

    /** Something is wrong because of what is told elsewhere: it counts as a mistake, but is not told once more. */
    public void addFollowUp() {
        followUps++;
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** How many there are, with those that are not told once more. */
    public int count() {
        return found.size() + followUps;
    }

    /** In the order of their places, each once. */
    public List<Problem> sorted() {
        return found.stream().sorted().distinct().toList();
    }

    /**
     * Refuses to go on when anything was found.
     *
     * @throws ConfigException with all problems
     */
    public void refuse() {
        if (!found.isEmpty()) {
            throw new ConfigException(sorted());
        }
    }
}
