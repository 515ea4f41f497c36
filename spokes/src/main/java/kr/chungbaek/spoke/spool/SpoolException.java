package kr.chungbaek.spoke.spool;

/** The spool does not take it now; nothing of the transaction was kept, so that it can be tried again. */
public class SpoolException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SpoolException(String message, Throwable cause) {
        super(message, cause);
    }

    SpoolException(String message) {
        super(message);
    }
}
