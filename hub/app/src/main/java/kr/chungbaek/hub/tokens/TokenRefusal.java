package kr.chungbaek.hub.tokens;

/** Why an order about keys of tokens is not carried out; the message is for the operator. */
public final class TokenRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TokenRefusal(String message) {
        super(message);
    }
}
