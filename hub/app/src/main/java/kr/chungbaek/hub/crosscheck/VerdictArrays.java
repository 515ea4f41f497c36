package kr.chungbaek.hub.crosscheck;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Verdicts as arrays of equal length, for {@code unnest}; dates travel as text. */
record VerdictArrays(
        String[] governments,
        String[] keys,
        String[] occasions,
        String[] caseKeys,
        String[] states,
        @Nullable String[] dues,
        @Nullable Long[] amounts,
        @Nullable String[] evidences,
        @Nullable String[] officers) {

    /** Where there is but one day. */
    private static final String NONE = "-infinity";

    static VerdictArrays of(List<Verdict> verdicts) {
        return new VerdictArrays(
                texts(verdicts, Verdict::government),
                texts(verdicts, Verdict::subjectKey),
                texts(verdicts, verdict -> Objects.toString(verdict.occasion(), NONE)),
                texts(verdicts, Verdict::caseKey),
                texts(verdicts, verdict -> verdict.state().label()),
                texts(verdicts, verdict -> Objects.toString(verdict.due(), null)),
                verdicts.stream().map(Verdict::amount).toArray(Long[]::new),
                texts(verdicts, Verdict::evidence),
                texts(verdicts, Verdict::officer));
    }

    private static String[] texts(List<Verdict> verdicts, Function<Verdict, @Nullable String> of) {
        return verdicts.stream().map(of).toArray(String[]::new);
    }
}
