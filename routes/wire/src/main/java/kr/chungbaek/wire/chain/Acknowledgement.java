package kr.chungbaek.wire.chain;

import org.jspecify.annotations.Nullable;

/**
 * How far the hub has stored a node's chain. Sent after each stored batch, and as the answer to a hello.
 *
 * @param incarnation changes when the hub's database was restored or made anew
 * @param nonce of the hello that this answers; empty otherwise
 * @param refusal why the last message was not taken; empty when it was
 * @param tokenKey number of the key that every token at the hub is of; null from a hub that did not tell it yet
 */
public record Acknowledgement(
        String node,
        Frontier frontier,
        String incarnation,
        String nonce,
        String refusal,
        @Nullable Integer tokenKey) {}
