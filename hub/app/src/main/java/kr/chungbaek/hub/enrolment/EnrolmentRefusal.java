package kr.chungbaek.hub.enrolment;

/** Why a node gets no certificate; the message is for its operator. */
public final class EnrolmentRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What is wrong, with a name that stays the same. */
    public enum Reason {
        BAD_REQUEST(400),
        UNKNOWN_TOKEN(403),
        EXPIRED_TOKEN(403),
        USED_TOKEN(403),
        UNKNOWN_CERTIFICATE(403),
        UNKNOWN_REGION(400);

        private final int status;

        Reason(int status) {
            this.status = status;
        }

        /** Of HTTP. */
        public int status() {
            return status;
        }
    }

    private final Reason reason;

    EnrolmentRefusal(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    EnrolmentRefusal(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
