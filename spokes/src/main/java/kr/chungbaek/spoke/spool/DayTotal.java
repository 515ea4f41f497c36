package kr.chungbaek.spoke.spool;

import java.time.LocalDate;

/** Where the items ended that a feed gave on one business day. */
public record DayTotal(String feed, LocalDate day, Tally tally) {}
