package kr.chungbaek.scenario.compile;

/**
 * The feeds that must be complete through a due date before it is judged.
 *
 * @param recordType its name; never a reference table, which no feed brings
 * @param ofAllGovernments not those of the subject's government only
 */
public record AwaitedFeeds(String recordType, boolean ofAllGovernments) {}
