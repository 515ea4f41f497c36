package kr.chungbaek.spoke.collect;

import java.util.Optional;
import kr.chungbaek.spoke.spool.Keyring;
import kr.chungbaek.wire.record.FieldType;

/**
 * Replaces private values by keyed tokens, equal for equal values in all regions, so that the hub can match what it
 * cannot read. While the next key lies beside the one in use, records go on having tokens of that one, as those of all
 * other nodes do.
 */
public final class Tokens {

    private final TokenKey held;
    private final Optional<TokenKey> next;

    /** @param next is there while keys are changed */
    public Tokens(TokenKey held, Optional<TokenKey> next) {
        this.held = held;
        this.next = next;
    }

    /** The token of a normalised value. */
    String of(FieldType type, String normalised) {
        return held.token(type, normalised);
    }

    /**
     * The token of a value as a source writes it.
     *
     * @throws kr.chungbaek.wire.fault.Fault of kind BAD_RECORD when it is no such value
     */
    public String of(String text, FieldType type) {
        return of(type, PrivateValue.normalise(type, text));
    }

    /** The keys as the spool has to know them. */
    public Keyring keyring() {
        return new Keyring(
                held.number(),
                held.check(),
                next.map(key ->
                        new Keyring.Next(key.number(), key.check(), (token, clear) -> successor(key, token, clear))));
    }

    /** A token does not tell of which kind its value is: it is the kind that makes this token of it. */
    private Optional<String> successor(TokenKey key, String token, String clear) {
        for (FieldType type : FieldType.values()) {
            if (held.token(type, clear).equals(token)) {
                return Optional.of(key.token(type, clear));
            }
        }
        return Optional.empty();
    }
}
