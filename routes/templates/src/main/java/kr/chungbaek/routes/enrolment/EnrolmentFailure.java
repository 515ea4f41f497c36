package kr.chungbaek.routes.enrolment;

/** Why a node has got no certificate; the message says what to do. */
public final class EnrolmentFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    EnrolmentFailure(String message) {
        super(message);
    }

    EnrolmentFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
