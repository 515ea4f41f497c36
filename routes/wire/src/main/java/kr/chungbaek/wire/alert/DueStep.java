package kr.chungbaek.wire.alert;

/** One step of the deadline's arithmetic: an expression and its value, such as {@code + 60 days} and 2026-05-01. */
public record DueStep(String expression, String value) {}
