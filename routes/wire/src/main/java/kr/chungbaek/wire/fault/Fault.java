package kr.chungbaek.wire.fault;

/** Something went wrong in a known way; the code says which and its kind says what happens next. */
public final class Fault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final FaultCode code;

    public Fault(FaultCode code, String message) {
        super(message);
        this.code = code;
    }

    public Fault(FaultCode code, String message, Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    public FaultCode code() {
        return code;
    }

    public FaultKind kind() {
        return code.kind();
    }
}
