package kr.chungbaek.simulator.server;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;

/** A mail as plain text, decoded. */
final class MailText {

    private MailText() {}

    static String of(MimeMessage message) throws MessagingException, IOException {
        return "To: " + message.getHeader("To", ", ") + "\nSubject: " + message.getSubject() + "\nDate: "
                + message.getHeader("Date", ", ") + "\n\n" + body(message) + "\n";
    }

    /** The first plain text in it. */
    private static String body(Part part) throws MessagingException, IOException {
        Object content = part.getContent();
        if (content instanceof Multipart parts) {
            for (int index = 0; index < parts.getCount(); index++) {
                String text = body(parts.getBodyPart(index));
                if (!text.isEmpty()) {
                    return text;
                }
            }
            return "";
        }
        return part.isMimeType("text/plain") ? content.toString() : "";
    }
}
