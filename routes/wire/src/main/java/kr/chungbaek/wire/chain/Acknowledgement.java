package kr.chungbaek.wire.chain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far the hub has stored a node's chain. Sent after each stored batch, and as the answer to a hello.
 *
 * @param incarnation changes when the hub's database was restored or made anew
 * @param nonce of the hello that this answers; empty otherwise
 * @param refusal why the last message was not taken; empty when it was
 * @param tokenKey number of the key that every token at the hub is of; null from a hub that did not tell it yet
 * @param questions of which days the hub wants to know the keys, because its own count is another; null when of none
 */
public record Acknowledgement(
        String node,
        Frontier frontier,
        String incarnation,
        String nonce,
        String refusal,
        @Nullable Integer tokenKey,
        @Nullable List<DayQuestion> questions) {

    public Acknowledgement {
        questions = questions == null ? null : List.copyOf(questions);
    }

    public Acknowledgement(
            String node,
            Frontier frontier,
            String incarnation,
            String nonce,
            String refusal,
            @Nullable Integer tokenKey) {
        this(node, frontier, incarnation, nonce, refusal, tokenKey, null);
    }

    /** The same word, with questions. */
    public Acknowledgement asking(List<DayQuestion> of) {
        return of.isEmpty() ? this : new Acknowledgement(node, frontier, incarnation, nonce, refusal, tokenKey, of);
    }
}
