package kr.chungbaek.spoke.deliver;

import jakarta.mail.MessagingException;

/** A recipient has no address to which a mail could go. The message does not hold the address. */
final class UnusableAddress extends MessagingException {

    private static final long serialVersionUID = 1L;

    UnusableAddress(String message) {
        super(message);
    }
}
