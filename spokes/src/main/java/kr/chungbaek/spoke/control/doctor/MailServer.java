package kr.chungbaek.spoke.control.doctor;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import kr.chungbaek.spoke.node.Mailbox;

/** The server that alerts are handed to. */
final class MailServer {

    private static final int PATIENCE = 5_000;
    private static final String READY = "220";

    private final Findings findings;

    MailServer(Findings findings) {
        this.findings = findings;
    }

    void examine(Mailbox mailbox) {
        if (!new Reach(findings).examine("mail", mailbox.host(), mailbox.port())) {
            return;
        }
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(mailbox.host(), mailbox.port()), PATIENCE);
            socket.setSoTimeout(PATIENCE);
            BufferedReader reader =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            String greeting = String.valueOf(reader.readLine());
            if (greeting.startsWith(READY)) {
                findings.ok("mail", "the server is ready");
            } else {
                findings.bad("mail", "the server does not greet as one for mail", "Correct chungbaek.mail.port.");
            }
        } catch (IOException e) {
            findings.bad("mail", "the server does not greet: " + e.getMessage(), "Look at the mail server.");
        }
    }
}
