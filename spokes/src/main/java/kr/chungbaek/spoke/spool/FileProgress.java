package kr.chungbaek.spoke.spool;

import java.time.LocalDate;
import java.util.List;

/**
 * How far a file is read.
 *
 * @param sha256 by which the file is known, whatever its name
 * @param day the business day that it closes
 * @param offset bytes read
 * @param governments whose day is complete when the file was accepted whole
 */
public record FileProgress(
        String sha256, String name, LocalDate day, State state, long offset, int badLines, List<String> governments) {

    /** What has become of a file. */
    public enum State {
        READING,
        /** Read to its end. With bad lines its day is not complete. */
        READ,
        /** Not taken at all. */
        REFUSED
    }

    public FileProgress {
        governments = List.copyOf(governments);
    }
}
