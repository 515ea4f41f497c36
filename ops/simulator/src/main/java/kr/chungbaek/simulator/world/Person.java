package kr.chungbaek.simulator.world;

/**
 * Somebody who lives in the simulated nation.
 *
 * @param id a resident number that nobody can have, since its month is 13
 * @param householdNo of the family that lives together
 * @param account a bank account of their own
 */
public record Person(String id, String name, String householdNo, String account) {}
