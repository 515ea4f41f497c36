package kr.chungbaek.spoke.deliver;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Locale;
import java.util.Properties;
import kr.chungbaek.wire.alert.Alert;
import kr.chungbaek.wire.alert.Recipient;

/**
 * One alert as a mail to one person, as plain text and as HTML. Its Message-ID follows from alert and role, so that a
 * mail sent twice after a crash is recognised as one.
 */
final class AlertMail extends MimeMessage {

    private final String messageId;

    AlertMail(String from, String to, Alert alert, Recipient recipient, Instant now, ShownValues values)
            throws MessagingException {
        super(Session.getInstance(new Properties()));
        this.messageId = "<alert-%s-%d-%s@%s.chungbaek>"
                .formatted(
                        alert.incarnation(),
                        alert.number(),
                        recipient.role().name().toLowerCase(Locale.ROOT),
                        alert.region());
        MailContent content = MailContent.of(alert, recipient, values);
        setFrom(new InternetAddress(from, true));
        setRecipient(Message.RecipientType.TO, new InternetAddress(to, true));
        setSubject(content.subject(), StandardCharsets.UTF_8.name());
        setSentDate(Date.from(now));
        setHeader("X-ChungBaek-Alert", alert.incarnation() + "/" + alert.number() + "/" + recipient.role());
        setHeader("Auto-Submitted", "auto-generated");
        MimeMultipart both = new MimeMultipart("alternative");
        both.addBodyPart(part(content.plain(), "plain"));
        both.addBodyPart(part(content.html(), "html"));
        setContent(both);
        saveChanges();
    }

    private static MimeBodyPart part(String text, String subtype) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(text, StandardCharsets.UTF_8.name(), subtype);
        // Base64: long Korean lines pass every server unbroken.
        part.setHeader("Content-Transfer-Encoding", "base64");
        return part;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }
}
