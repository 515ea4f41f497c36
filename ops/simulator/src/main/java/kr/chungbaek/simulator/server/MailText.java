package kr.chungbaek.simulator.server;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;

/** A mail as it is read: its text and its HTML, decoded. */
final class MailText {

    private MailText() {}

    static String of(MimeMessage message) throws MessagingException, IOException {
        return "To: " + message.getHeader("To", ", ") + "\nSubject: " + message.getSubject() + "\nDate: "
                + message.getHeader("Date", ", ") + "\n\n" + body(message, "text/plain") + "\n";
    }

    /** The HTML that a mail program shows; empty when the mail has none. */
    static String html(MimeMessage message) throws MessagingException, IOException {
        return body(message, "text/html");
    }

    /** The first part of that type in it. */
    private static String body(Part part, String type) throws MessagingException, IOException {
        Object content = part.getContent();
        if (content instanceof Multipart parts) {
            for (int index = 0; index < parts.getCount(); index++) {
                String text = body(parts.getBodyPart(index), type);
                if (!text.isEmpty()) {
                    return text;
                }
            }
            return "";
        }
        return part.isMimeType(type) ? content.toString() : "";
    }
}
