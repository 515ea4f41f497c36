package kr.chungbaek.spoke.spool;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;

/**
 * How the files of a feed make days complete.
 *
 * @param governments whose days they are
 * @param due days for which a file must have come, from the first file on; a day that is due and has none is not complete,
 *     and no later day is
 */
public record FileRules(List<String> governments, Predicate<LocalDate> due, Proof proof) {

    /** How sure it is that a file is whole. */
    public enum Proof {
        WHOLE,
        /** It only has not changed for a while: its day is complete once a later day's file has come. */
        PROVISIONAL
    }

    public FileRules {
        governments = List.copyOf(governments);
    }
}
