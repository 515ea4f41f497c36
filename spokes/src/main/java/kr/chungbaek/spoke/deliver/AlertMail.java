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
import kr.chungbaek.wire.chain.Digest;

/**
 * One alert as a mail to one person, as plain text and as HTML. Its Message-ID follows from alert and role, so that a
 * mail sent twice after a crash is recognised as one.
 */
final class AlertMail extends MimeMessage {

    private static final int ENOUGH = 24;

    /** One for all mails: each looks for its implementation in every file of the class path. */
    private static final Session SESSION = Session.getInstance(new Properties());

    private final String messageId;

    private AlertMail(String messageId) {
        super(SESSION);
        this.messageId = messageId;
    }

    /** @throws UnusableAddress when mail cannot go to the address */
    static AlertMail of(Alert alert, Recipient recipient, String from, String to, Instant now, MailContent content)
            throws MessagingException {
        AlertMail mail = new AlertMail(messageId(alert, recipient));
        mail.setFrom(new InternetAddress(from, true));
        mail.setRecipient(Message.RecipientType.TO, MailAddress.read(to, recipient.person()));
        mail.setSubject(content.subject(alert), StandardCharsets.UTF_8.name());
        mail.setSentDate(Date.from(now));
        mail.setHeader("X-ChungBaek-Alert", alert.number() + "/" + recipient.role());
        mail.setHeader("Auto-Submitted", "auto-generated");
        MimeMultipart both = new MimeMultipart("alternative");
        both.addBodyPart(part(content.plain(alert, recipient), "plain"));
        both.addBodyPart(part(content.html(alert, recipient), "html"));
        mail.setContent(both);
        mail.saveChanges();
        return mail;
    }

    /** Of numbers and digests only: no text from elsewhere comes into a header as it is. */
    private static String messageId(Alert alert, Recipient recipient) {
        String identity = alert.region() + "\n" + alert.incarnation() + "\n" + alert.number() + "\n" + recipient.role();
        String digest = Digest.of(identity.getBytes(StandardCharsets.UTF_8)).toString();
        String role = recipient.role().name().toLowerCase(Locale.ROOT);
        return "<alert-%d-%s-%s@chungbaek-e>".formatted(alert.number(), role, digest.substring(0, ENOUGH));
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
