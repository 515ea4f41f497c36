package kr.chungbaek.routes.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.util.Properties;
import org.apache.camel.component.mail.DefaultJavaMailSender;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends mails to one server, over one connection while they follow each other: to connect takes longer than to send a
 * mail. After a failure the next mail has a connection of its own.
 */
public final class MailConnection extends DefaultJavaMailSender implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(MailConnection.class);
    private static final String PROTOCOL = "smtp";
    private static final String CONNECT_MILLIS = "10000";
    private static final String ANSWER_MILLIS = "20000";

    /** Servers limit the mails of one connection. */
    private static final int MOST_MAILS = 50;

    private @Nullable Transport open;
    private int sent;

    public MailConnection(String host, int port) {
        Properties settings = new Properties();
        settings.setProperty("mail.smtp.connectiontimeout", CONNECT_MILLIS);
        settings.setProperty("mail.smtp.timeout", ANSWER_MILLIS);
        settings.setProperty("mail.smtp.writetimeout", ANSWER_MILLIS);
        settings.setProperty("mail.smtp.socketFactory.fallback", "false");
        settings.put("mail.smtp.socketFactory", new UndelayedSockets());
        setHost(host);
        setPort(port);
        setProtocol(PROTOCOL);
        setJavaMailProperties(settings);
        setSession(Session.getInstance(settings));
    }

    /** Returns when the server has taken the mail. */
    @Override
    public synchronized void send(MimeMessage mail) throws MessagingException {
        Transport transport = connected();
        boolean taken = false;
        try {
            transport.sendMessage(mail, mail.getAllRecipients());
            sent++;
            taken = true;
        } finally {
            if (!taken || sent == MOST_MAILS) {
                close();
            }
        }
    }

    /** The connection of the mail before, if the server still has it, or a new one. */
    private Transport connected() throws MessagingException {
        if (open != null && open.isConnected()) {
            return open;
        }
        close();
        Transport transport = getSession().getTransport(PROTOCOL);
        open = transport;
        transport.connect(getHost(), getPort(), getUsername(), getPassword());
        return transport;
    }

    /** Ends the connection; the next mail makes a new one. */
    @Override
    public synchronized void close() {
        Transport transport = open;
        open = null;
        sent = 0;
        if (transport != null) {
            try {
                transport.close();
            } catch (MessagingException e) {
                LOG.debug("connection to the mail server not ended in good order host={}", getHost(), e);
            }
        }
    }
}
