package kr.chungbaek.spoke.spool;

import java.time.Instant;

/** A feed that waits for an operator, and why. */
public record Pause(String feed, String why, Instant since) {}
