package kr.chungbaek.simulator.story;

import java.time.LocalDate;

/**
 * Somebody who works, or has worked, for a government.
 *
 * @param gross monthly pay in won
 * @param net what is transferred of it
 */
record Person(String number, String name, String department, LocalDate hiredOn, String account, long gross, long net) {}
