package kr.chungbaek.wire.alert;

import kr.chungbaek.wire.yaml.Bilingual;

/** One step of the deadline's arithmetic: an expression and its value, such as {@code + 60 days} and 2026-05-01. */
public record DueStep(Bilingual expression, String value) {}
