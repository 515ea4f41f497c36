package kr.chungbaek.spoke.spool;

import java.time.LocalDate;

/**
 * How far a file is read.
 *
 * @param sha256 by which the file is known: of its content, and with it what its name tells
 * @param day the business day that it closes
 * @param offset bytes read
 * @param rules by which it makes days complete
 */
public record FileProgress(
        String sha256, String name, LocalDate day, State state, long offset, int badLines, FileRules rules) {

    /** What has become of a file. */
    public enum State {
        READING,
        /** Read to its end. With bad lines its day is not complete. */
        READ,
        /** Not taken at all. */
        REFUSED
    }

    /** The same file, read further. */
    public FileProgress readTo(long next, int bad) {
        return new FileProgress(sha256, name, day, state, next, bad, rules);
    }

    /** The same file, read to its end. */
    public FileProgress done() {
        return new FileProgress(sha256, name, day, State.READ, offset, badLines, rules);
    }
}
