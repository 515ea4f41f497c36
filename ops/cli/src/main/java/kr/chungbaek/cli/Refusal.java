package kr.chungbaek.cli;

/** A command cannot do what was asked; the message says why and what to do. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Refusal(String message) {
        super(message);
    }
}
