package kr.chungbaek.hub.totals;

/** Whether source, spool and hub agree on a business day. */
public enum DayState {
    /** Nothing more of the day comes, and all agree. */
    CLOSED,
    /** More of the day may come, or it has not been counted yet. */
    OPEN,
    /** They count differently. */
    DIFFERS
}
