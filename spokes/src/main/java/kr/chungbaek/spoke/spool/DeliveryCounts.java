package kr.chungbaek.spoke.spool;

/**
 * How the deliveries stand.
 *
 * @param failed those that nobody will take, whose receipts say so
 */
public record DeliveryCounts(long pending, long delivered, long failed) {}
