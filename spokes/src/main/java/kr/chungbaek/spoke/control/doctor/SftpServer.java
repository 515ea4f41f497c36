package kr.chungbaek.spoke.control.doctor;

import com.jcraft.jsch.ChannelSftp;
import com.jcraft.jsch.JSch;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.Session;
import com.jcraft.jsch.SftpException;
import java.util.Locale;
import java.util.Optional;
import kr.chungbaek.spoke.node.Endpoint;

/** An SFTP server: its pinned key, its user, the folder, a listing. */
final class SftpServer {

    private static final int PATIENCE = 5_000;

    private final Endpoint endpoint;
    private final Findings findings;

    SftpServer(Endpoint endpoint, Findings findings) {
        this.endpoint = endpoint;
        this.findings = findings;
    }

    void examine() {
        String subject = "system " + endpoint.name();
        String host = endpoint.setting("host");
        int port = Integer.parseInt(endpoint.setting("port"));
        if (!new Reach(findings).examine(subject, host, port)) {
            return;
        }
        Session session = null;
        try {
            session = session(host, port);
            session.connect(PATIENCE);
            look(session, subject);
        } catch (JSchException e) {
            refused(subject, String.valueOf(e.getMessage()));
        } finally {
            if (session != null) {
                session.disconnect();
            }
        }
    }

    private Session session(String host, int port) throws JSchException {
        JSch ssh = new JSch();
        ssh.setKnownHosts(endpoint.setting("known-hosts"));
        Optional<String> key = endpoint.find("private-key");
        if (key.isPresent()) {
            ssh.addIdentity(key.get());
        }
        Session session = ssh.getSession(endpoint.setting("user"), host, port);
        endpoint.find("password").ifPresent(session::setPassword);
        session.setConfig("StrictHostKeyChecking", "yes");
        session.setTimeout(PATIENCE);
        return session;
    }

    private void look(Session session, String subject) throws JSchException {
        String folder = endpoint.setting("folder");
        ChannelSftp files = (ChannelSftp) session.openChannel("sftp");
        files.connect(PATIENCE);
        try {
            int entries = files.ls(folder).size();
            findings.ok(subject, "its key is the pinned one; folder '" + folder + "' shows " + entries + " entries");
        } catch (SftpException e) {
            findings.bad(
                    subject,
                    "folder '" + folder + "' cannot be listed: " + e.getMessage(),
                    "Correct 'folder', or ask for the right to read it.");
        } finally {
            files.disconnect();
        }
    }

    private void refused(String subject, String why) {
        String cause = why.toLowerCase(Locale.ROOT);
        if (cause.contains("hostkey") || cause.contains("known hosts") || cause.contains("knownhosts")) {
            findings.bad(
                    subject,
                    "its key is not the pinned one (" + why + ")",
                    "Ask its operator whether the key was changed. If so, pin the new one in "
                            + endpoint.setting("known-hosts") + ": ssh-keyscan shows it.");
        } else if (cause.contains("auth")) {
            findings.bad(
                    subject,
                    "it does not take user '" + endpoint.setting("user") + "'",
                    "Correct user, password or private key.");
        } else {
            findings.bad(subject, "it does not speak SFTP: " + why, "Correct 'host' and 'port'.");
        }
    }
}
