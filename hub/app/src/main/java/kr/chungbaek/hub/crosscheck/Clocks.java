package kr.chungbaek.hub.crosscheck;

/**
 * Counters that tell whether anything but records has changed.
 *
 * @param completeness moves with whatever {@code records.complete_through} shows
 * @param upheavals moves when every subject must be judged again: completeness went back, or the reference data changed
 */
record Clocks(long completeness, long upheavals) {}
