package kr.chungbaek.hub.crosscheck;

import java.util.Collection;

/** Subjects as two arrays of equal length, for {@code unnest}. */
record SubjectArrays(String[] governments, String[] keys) {

    static SubjectArrays of(Collection<SubjectKey> subjects) {
        return new SubjectArrays(
                subjects.stream().map(SubjectKey::government).toArray(String[]::new),
                subjects.stream().map(SubjectKey::key).toArray(String[]::new));
    }
}
