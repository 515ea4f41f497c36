package kr.chungbaek.spoke.spool;

import java.time.LocalDate;

/** A business day of one government. */
public record GovernmentDay(String government, LocalDate day) {}
