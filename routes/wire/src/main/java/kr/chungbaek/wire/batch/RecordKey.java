package kr.chungbaek.wire.batch;

/**
 * Which record of a feed.
 *
 * @param key as the record type prints it
 */
public record RecordKey(String government, String key) {}
