package kr.chungbaek.simulator.world;

/**
 * A business.
 *
 * @param id its registration number, which no business can have
 * @param account its bank account
 */
public record Company(String id, String name, String account) {}
