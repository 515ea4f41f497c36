package kr.chungbaek.scenario.parse;

import java.util.Collection;
import kr.chungbaek.wire.problem.Position;
import kr.chungbaek.wire.problem.Problems;
import kr.chungbaek.wire.yaml.ConfigText;

/** The files of {@code config/parameters}, a government's own values, which the language is to have and has not yet. */
public final class Overrides {

    private Overrides() {}

    /** Refuses every file, so that nobody believes a value in it to hold. */
    public static void refuse(Collection<ConfigText> files, Problems problems) {
        files.forEach(file -> problems.add(
                Position.ofFile(file.path()),
                "a government's own parameter values are not supported yet",
                "Remove the file; the values of the scenario hold for all."));
    }
}
