package kr.chungbaek.hub.intake;

/** A batch of a node has been stored and its transaction committed. */
public record RecordsStored(String node) {}
