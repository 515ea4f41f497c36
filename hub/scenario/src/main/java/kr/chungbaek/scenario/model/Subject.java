package kr.chungbaek.scenario.model;

import java.util.Optional;

/**
 * What a scenario judges one by one.
 *
 * @param record name of the record type
 * @param where which of its records are judged; all when absent
 */
public record Subject(String record, Optional<Expression> where) {}
