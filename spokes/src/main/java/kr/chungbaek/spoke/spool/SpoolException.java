package kr.chungbaek.spoke.spool;

/** The spool's file cannot be read or written; nothing of the transaction was kept, so that it can be tried again. */
public final class SpoolException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SpoolException(String message, Throwable cause) {
        super(message, cause);
    }
}
