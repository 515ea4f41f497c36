package kr.chungbaek.spoke.deliver;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.regex.Pattern;

/** Reads one plain address: no list, no group, no display name, and nothing that would end a header. */
final class MailAddress {

    private static final Pattern PLAIN =
            Pattern.compile("[^\\s<>()\\[\\]\\\\,;:\"@\\p{C}]+@[^\\s<>()\\[\\]\\\\,;:\"@\\p{C}]+");

    private MailAddress() {}

    /**
     * Reads it.
     *
     * @param whose staff number, for the message
     * @throws UnusableAddress when mail cannot go there
     */
    static InternetAddress read(String text, String whose) throws UnusableAddress {
        if (text.isBlank()) {
            throw new UnusableAddress("there is no address on record for '" + whose + "'");
        }
        try {
            if (PLAIN.matcher(text.strip()).matches()) {
                return new InternetAddress(text.strip(), true);
            }
        } catch (AddressException e) {
            // Told below, without the address.
        }
        throw new UnusableAddress("what is on record for '" + whose + "' is not an e-mail address");
    }
}
