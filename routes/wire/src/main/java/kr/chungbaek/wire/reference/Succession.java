package kr.chungbaek.wire.reference;

import java.time.LocalDate;

/** One government took over from another, wholly or in part. */
record Succession(String oldCode, String newCode, LocalDate effectiveOn) {}
