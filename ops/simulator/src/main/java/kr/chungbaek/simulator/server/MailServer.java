package kr.chungbaek.simulator.server;

import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * An SMTP server that keeps each mail as {@code <folder>/<address>/NNNN.eml}, and as NNNN.txt and NNNN.html for reading
 * without a mail program, before it says that it has taken it. {@code <folder>/index.html} lists all of them.
 */
public final class MailServer implements AutoCloseable {

    private static final String UNSAFE = "[^a-z0-9.@_-]";

    private final GreenMail server;
    private final Path folder;
    private final MailIndex index;

    private MailServer(GreenMail server, Path folder) throws IOException {
        this.server = server;
        this.folder = folder;
        this.index = MailIndex.in(folder);
    }

    public static MailServer start(Path folder, int port) throws IOException {
        Files.createDirectories(folder);
        GreenMail greenMail = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        MailServer server = new MailServer(greenMail, folder);
        greenMail.start();
        greenMail.getUserManager().setMessageDeliveryHandler(server::deliver);
        return server;
    }

    /** How many mails each address has, by address. */
    public Map<String, Integer> counts() throws IOException {
        Map<String, Integer> counts = new TreeMap<>();
        try (Stream<Path> boxes = Files.list(folder)) {
            for (Path box : boxes.filter(Files::isDirectory).toList()) {
                counts.put(box.getFileName().toString(), mails(box));
            }
        }
        return counts;
    }

    private GreenMailUser deliver(MovingMessage mail, MailAddress to) throws MessagingException, UserException {
        try {
            keep(mail.getMessage(), to);
            return user(to.getEmail());
        } catch (IOException e) {
            throw new MessagingException("the mailbox of " + to.getEmail() + " cannot be written", e);
        }
    }

    private GreenMailUser user(String address) throws UserException {
        GreenMailUser known = server.getUserManager().getUserByEmail(address);
        return known != null ? known : server.getUserManager().createUser(address, address, address);
    }

    private synchronized void keep(MimeMessage message, MailAddress to) throws IOException, MessagingException {
        Path box = folder.resolve(to.getEmail().toLowerCase(Locale.ROOT).replaceAll(UNSAFE, "_"));
        Files.createDirectories(box);
        Path unfinished = box.resolve("incoming.tmp");
        try (OutputStream file = Files.newOutputStream(unfinished)) {
            message.writeTo(file);
        }
        String number = "%04d".formatted(mails(box) + 1);
        Files.writeString(box.resolve(number + ".txt"), MailText.of(message));
        Files.writeString(box.resolve(number + ".html"), MailText.html(message));
        Files.move(unfinished, box.resolve(number + ".eml"));
        index.add(box, number, String.valueOf(message.getSubject()));
    }

    private static int mails(Path box) {
        try (Stream<Path> files = Files.list(box)) {
            return (int) files.filter(file -> file.toString().endsWith(".eml")).count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
