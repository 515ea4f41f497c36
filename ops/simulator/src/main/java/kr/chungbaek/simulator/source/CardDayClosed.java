package kr.chungbaek.simulator.source;

import java.time.LocalDate;

/**
 * The card company's word that it has sent everything of a day.
 *
 * @param count of the day's approvals, cancelled ones included
 * @param sum of their amounts, cancelled ones included
 */
public record CardDayClosed(String sgg, LocalDate date, long count, long sum) implements CardMessage {}
