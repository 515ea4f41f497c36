package kr.chungbaek.hub.backtest;

/** A backtest cannot be made, or was given up; the message says why and what to do. */
public final class BacktestRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Stays the same whatever the message. */
    public enum Code {
        BACKTEST_RUNNING,
        BACKTEST_TOO_LARGE,
        BACKTEST_TIMED_OUT,
        BACKTEST_FAILED
    }

    private final Code code;

    BacktestRefusal(Code code, String message) {
        super(message);
        this.code = code;
    }

    public Code code() {
        return code;
    }
}
