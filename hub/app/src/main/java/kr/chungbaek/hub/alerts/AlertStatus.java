package kr.chungbaek.hub.alerts;

/**
 * How the alerts of a region get on.
 *
 * @param waiting raised, and not numbered yet: their people are not on record, or their case does not stand at present
 * @param unsent numbered, and not taken by the broker yet
 * @param sent taken by the broker, for the region's node
 * @param leftAside could not be made; tried again every few minutes, and told in the log
 */
public record AlertStatus(String region, long waiting, long unsent, long sent, long leftAside) {}
