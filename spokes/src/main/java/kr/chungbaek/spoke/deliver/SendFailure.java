package kr.chungbaek.spoke.deliver;

import jakarta.mail.MessagingException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

/**
 * Why a mail was not taken, and so what comes next.
 *
 * @param reason without any address, since it goes to the hub
 */
record SendFailure(Kind kind, String reason) {

    /** What comes next. */
    enum Kind {
        /** This mail will never be taken. */
        REFUSED,
        /** This mail may be taken later. */
        LATER,
        /** No mail is taken at present. */
        SERVER_AWAY
    }

    private static final int SERVICE_CLOSES = 421;
    private static final int MAILBOX_FULL = 552;
    private static final int PERMANENT = 500;
    private static final Pattern ENHANCED = Pattern.compile("\\b[245]\\.\\d{1,3}\\.\\d{1,3}\\b");

    static SendFailure of(Throwable cause) {
        List<Throwable> all = unfold(cause);
        Optional<SMTPAddressFailedException> address = first(all, SMTPAddressFailedException.class);
        if (address.isPresent()) {
            SMTPAddressFailedException refusal = address.get();
            return answer("its address", refusal.getReturnCode(), String.valueOf(refusal.getMessage()));
        }
        Optional<UnusableAddress> unusable = first(all, UnusableAddress.class);
        if (unusable.isPresent()) {
            return new SendFailure(Kind.REFUSED, String.valueOf(unusable.get().getMessage()));
        }
        Optional<SMTPSendFailedException> send = first(all, SMTPSendFailedException.class);
        // That the server does not know the sender is the operator's to mend, and no recipient's fault.
        if (send.isPresent() && first(all, SMTPSenderFailedException.class).isEmpty()) {
            return answer(
                    "it", send.get().getReturnCode(), String.valueOf(send.get().getMessage()));
        }
        if (first(all, MessagingException.class).isPresent()) {
            return new SendFailure(Kind.SERVER_AWAY, "the mail server takes nothing: " + names(all));
        }
        return new SendFailure(Kind.LATER, names(all));
    }

    private static SendFailure answer(String what, int code, String text) {
        Matcher enhanced = ENHANCED.matcher(text);
        String codes = enhanced.find() ? code + " " + enhanced.group() : String.valueOf(code);
        String reason = "the mail server refused " + what + " (" + codes + ")";
        if (code == SERVICE_CLOSES) {
            return new SendFailure(Kind.SERVER_AWAY, reason);
        }
        boolean forever = code >= PERMANENT && code != MAILBOX_FULL;
        return new SendFailure(forever ? Kind.REFUSED : Kind.LATER, reason);
    }

    private static <T> Optional<T> first(List<Throwable> all, Class<T> kind) {
        return all.stream().filter(kind::isInstance).map(kind::cast).findFirst();
    }

    private static String names(List<Throwable> all) {
        return String.join(
                ", ", all.stream().map(one -> one.getClass().getSimpleName()).toList());
    }

    /** The throwable, its causes, and what mail hangs on as the next one. */
    private static List<Throwable> unfold(Throwable top) {
        List<Throwable> all = new ArrayList<>();
        Deque<Throwable> open = new ArrayDeque<>(List.of(top));
        while (!open.isEmpty()) {
            Throwable one = open.remove();
            if (all.contains(one)) {
                continue;
            }
            all.add(one);
            Optional.ofNullable(one.getCause()).ifPresent(open::add);
            if (one instanceof MessagingException mail) {
                Optional.ofNullable(mail.getNextException()).ifPresent(open::add);
            }
        }
        return all;
    }
}
