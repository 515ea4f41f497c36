package kr.chungbaek.hub.crosscheck;

/** How a piece of work on a candidate ended. */
enum Progress {
    /** There is nothing to do now. */
    LEVEL,
    /** There is more to do at once. */
    MORE,
    /** The candidate has become the active run. */
    SWAPPED
}
