package kr.chungbaek.spoke.spool;

import java.time.LocalDate;

/**
 * A sender's word that it has sent everything of a day.
 *
 * @param count records of the day
 * @param sum of their amounts
 * @param raw the message, for quarantine when the spool counts otherwise
 */
public record Closing(String government, LocalDate day, long count, long sum, String place, byte[] raw) {}
