package kr.chungbaek.spoke.spool;

/** A signed batch as it goes over the wire. */
public record SealedBatch(long sequence, byte[] envelope) {}
