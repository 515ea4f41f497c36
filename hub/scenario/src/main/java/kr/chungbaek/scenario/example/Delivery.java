package kr.chungbaek.scenario.example;

import kr.chungbaek.wire.batch.Entry;
import kr.chungbaek.wire.record.RecordType;

/** One record, or the tombstone of one, that arrives. */
public record Delivery(RecordType type, Entry entry) {}
