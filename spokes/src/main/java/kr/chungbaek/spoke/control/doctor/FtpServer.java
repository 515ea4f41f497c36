package kr.chungbaek.spoke.control.doctor;

import java.io.IOException;
import kr.chungbaek.spoke.node.Endpoint;
import org.apache.commons.net.ftp.FTPClient;

/** An FTP server: its user, the folder, a listing. */
final class FtpServer {

    private static final int PATIENCE = 5_000;

    private final Endpoint endpoint;
    private final Findings findings;

    FtpServer(Endpoint endpoint, Findings findings) {
        this.endpoint = endpoint;
        this.findings = findings;
    }

    void examine() {
        String subject = "system " + endpoint.name();
        int port = Integer.parseInt(endpoint.setting("port"));
        if (!new Reach(findings).examine(subject, endpoint.setting("host"), port)) {
            return;
        }
        FTPClient client = new FTPClient();
        client.setConnectTimeout(PATIENCE);
        client.setDefaultTimeout(PATIENCE);
        try {
            client.connect(endpoint.setting("host"), port);
            look(client, subject);
            client.disconnect();
        } catch (IOException e) {
            findings.bad(subject, "it does not speak FTP: " + e.getMessage(), "Correct 'host' and 'port'.");
        }
    }

    private void look(FTPClient client, String subject) throws IOException {
        String user = endpoint.setting("user");
        if (!client.login(user, endpoint.setting("password"))) {
            findings.bad(subject, "it does not take user '" + user + "'", "Correct user or password.");
            return;
        }
        client.enterLocalPassiveMode();
        String folder = endpoint.setting("folder");
        if (!client.changeWorkingDirectory(folder)) {
            findings.bad(subject, "folder '" + folder + "' is not there for this user", "Correct 'folder'.");
            return;
        }
        findings.ok(subject, "folder '" + folder + "' shows " + client.listFiles().length + " entries");
        findings.warn(
                subject,
                "FTP proves nothing and hides nothing",
                "Ask for SFTP; until then let the way there be private.");
    }
}
