package kr.chungbaek.wire.chain;

/**
 * The first thing a spoke says after each connect: how far its own chain reaches.
 *
 * @param nonce a fresh random text; the answer carries it back
 */
public record Hello(String node, Frontier frontier, String nonce) {}
