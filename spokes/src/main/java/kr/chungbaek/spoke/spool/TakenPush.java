package kr.chungbaek.spoke.spool;

/** What became of a pushed request. */
public record TakenPush(String sha256, Tally tally) {}
