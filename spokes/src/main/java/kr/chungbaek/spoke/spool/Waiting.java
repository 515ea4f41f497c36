package kr.chungbaek.spoke.spool;

/** Whether a poll had to leave rows for later. */
public enum Waiting {
    NOTHING_WAITS,
    /** They were written by transactions younger than one that is still open at the source. */
    ROWS_WAIT
}
