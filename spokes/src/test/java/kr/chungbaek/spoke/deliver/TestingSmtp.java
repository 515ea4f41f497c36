package kr.chungbaek.spoke.deliver;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server that answers some recipients, or the mail as a whole, as it is told. */
public final class TestingSmtp implements AutoCloseable {

    private final ServerSocket socket;
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final List<String> mails = new CopyOnWriteArrayList<>();
    private volatile String answerToData = "250 2.0.0 taken";

    private TestingSmtp(ServerSocket socket) {
        this.socket = socket;
    }

    public static TestingSmtp start() throws IOException {
        TestingSmtp server = new TestingSmtp(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
        Thread thread = new Thread(server::accept, "testing-smtp");
        thread.setDaemon(true);
        thread.start();
        return server;
    }

    public int port() {
        return socket.getLocalPort();
    }

    public TestingSmtp answer(String address, String line) {
        answers.put(address, line);
        return this;
    }

    public TestingSmtp answerToData(String line) {
        answerToData = line;
        return this;
    }

    public void answerAllWell() {
        answers.clear();
        answerToData = "250 2.0.0 taken";
    }

    /** What was taken: the recipient's line, then the mail. */
    public List<String> mails() {
        return mails;
    }

    private void accept() {
        try {
            while (true) {
                try (Socket client = socket.accept()) {
                    talk(client);
                }
            }
        } catch (SocketException e) {
            // The server was closed.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void talk(Socket client) throws IOException {
        BufferedReader in =
                new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
        OutputStream out = client.getOutputStream();
        say(out, "220 testing");
        String recipient = "";
        for (String line = in.readLine(); line != null && !line.startsWith("QUIT"); line = in.readLine()) {
            if (line.startsWith("RCPT")) {
                recipient = line.substring(line.indexOf('<') + 1, line.indexOf('>'));
                say(out, answers.getOrDefault(recipient, "250 2.1.5 fine"));
            } else if (line.startsWith("DATA")) {
                say(out, "354 go on");
                take(recipient, in);
                say(out, answerToData);
            } else {
                say(out, "250 fine");
            }
        }
    }

    private void take(String recipient, BufferedReader in) throws IOException {
        StringBuilder mail = new StringBuilder(recipient).append('\n');
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            mail.append(line).append('\n');
        }
        if (answerToData.startsWith("250")) {
            mails.add(mail.toString());
        }
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
