package kr.chungbaek.spoke.spool;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The control totals of one business day of a feed.
 *
 * @param source what the source has; absent when it does not tell
 * @param taken what of it the spool has taken; of a feed of files, of the files of the day
 * @param sent what the hub must hold: the records of this business day, over all the node's feeds of the record type
 * @param complete whether nothing more of the day is to come
 * @param remarks keys that the spool had missed, or places of refused rows
 */
public record DayControl(
        String government,
        LocalDate day,
        Optional<SourceSum> source,
        ControlSum taken,
        ControlSum sent,
        boolean complete,
        List<String> remarks) {

    public DayControl {
        remarks = List.copyOf(remarks);
    }

    /** Whether the source has other than what was taken. */
    public boolean differs() {
        return source.isPresent() && !source.get().equals(taken);
    }
}
