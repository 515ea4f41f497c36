package kr.chungbaek.wire.batch;

import java.time.LocalDate;

/** All records of a feed for a government with a business date up to {@code through} have been sent. Never goes back. */
public record Completeness(String feed, String government, LocalDate through) {}
