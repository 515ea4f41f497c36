package kr.chungbaek.spoke.spool;

/** A request came under the key of another; nothing of it was taken, and nothing will be under this key. */
public final class PushKeyReused extends SpoolException {

    private static final long serialVersionUID = 1L;

    PushKeyReused(PushKey push) {
        super("Idempotency-Key '" + push.key() + "' was used for another body. Use a new key for new content.");
    }
}
