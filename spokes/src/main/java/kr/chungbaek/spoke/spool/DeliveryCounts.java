package kr.chungbaek.spoke.spool;

/** How many deliveries are done, and how many are not. */
public record DeliveryCounts(long pending, long delivered) {}
