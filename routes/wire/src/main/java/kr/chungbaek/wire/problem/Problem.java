package kr.chungbaek.wire.problem;

/**
 * One mistake in a configuration file.
 *
 * @param what what was found, with the offending text in quotes, without a full stop
 * @param allowed what may stand there instead; empty when there is no closed list
 * @param remedy what to do; empty when the list of what is allowed says it already
 */
public record Problem(Position at, String what, String allowed, String remedy) implements Comparable<Problem> {

    public static Problem of(Position at, String what, String remedy) {
        return new Problem(at, what, "", remedy);
    }

    @Override
    public int compareTo(Problem other) {
        int byPlace = at.compareTo(other.at);
        return byPlace != 0 ? byPlace : what.compareTo(other.what);
    }

    /** {@code path:line:column: what. Allowed: allowed. remedy} */
    @Override
    public String toString() {
        StringBuilder text =
                new StringBuilder().append(at).append(": ").append(what).append('.');
        if (!allowed.isEmpty()) {
            text.append(" Allowed: ").append(allowed).append('.');
        }
        if (!remedy.isEmpty()) {
            text.append(' ').append(remedy);
        }
        return text.toString();
    }
}
