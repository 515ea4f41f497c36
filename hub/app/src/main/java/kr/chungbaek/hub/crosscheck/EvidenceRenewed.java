package kr.chungbaek.hub.crosscheck;

/** The evidence of a scenario's findings was made anew of other tokens: the facts are the same. */
public record EvidenceRenewed(String scenario) {}
