package kr.chungbaek.scenario.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kr.chungbaek.scenario.compile.Reference.SubjectField;
import kr.chungbaek.wire.record.Field;

/**
 * A set's records within a span of time around a field of the subject: {@code a between subject.b - days(3) and
 * subject.b}. For a changed record it is turned round to {@code b between a and a + days(3)}, so that an index finds the
 * subjects concerned however long the history is.
 *
 * @param ofSet the field {@code a}
 * @param ofSubject the field {@code b}
 * @param bounds all that is said of the two
 */
record Window(Field ofSet, SubjectField ofSubject, List<WindowBound> bounds) {

    Window {
        bounds = List.copyOf(bounds);
    }

    /** The window of a set that has both ends; there is at most one that an index can serve. */
    static Optional<Window> of(CheckedSet set) {
        List<WindowBound> all = new ArrayList<>();
        set.conditions().forEach(condition -> all.addAll(WindowBound.of(condition)));
        for (WindowBound first : all) {
            List<WindowBound> together =
                    all.stream().filter(first::isOfSameFields).toList();
            boolean closed = together.stream().anyMatch(WindowBound::isLower)
                    && together.stream().anyMatch(bound -> !bound.isLower());
            if (closed && set.type().fields().contains(first.ofSet())) {
                return Optional.of(new Window(first.ofSet(), first.ofSubject(), together));
            }
        }
        return Optional.empty();
    }

    /** The turned conditions, with the subject in row {@code s} and the changed record in row {@code c}. */
    List<String> turned(Naming naming) {
        return bounds.stream().map(bound -> bound.turned(naming)).toList();
    }
}
