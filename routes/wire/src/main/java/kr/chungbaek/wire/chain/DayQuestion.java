package kr.chungbaek.wire.chain;

import java.time.LocalDate;

/** The hub asks a node for the keys of all records that it has sent of one type, government and business day. */
public record DayQuestion(String recordType, String government, LocalDate day) {}
