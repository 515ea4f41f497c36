package kr.chungbaek.simulator.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.MessageDigest;
import java.util.List;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.common.session.SessionContext;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.keyprovider.SimpleGeneratorHostKeyProvider;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;

/** A bank's SFTP server with its outgoing folder. */
public final class BankServer implements AutoCloseable {

    private final SshServer server;
    private final Path outgoing;
    private final Path knownHosts;

    private BankServer(SshServer server, Path outgoing, Path knownHosts) {
        this.server = server;
        this.outgoing = outgoing;
        this.knownHosts = knownHosts;
    }

    /** @param folder of this bank: host key, known-hosts file for its clients, and the files */
    public static BankServer start(Path folder, int port, String user, String password)
            throws IOException, GeneralSecurityException {
        Path root = folder.resolve("files");
        Path outgoing = Files.createDirectories(root.resolve("out"));
        SimpleGeneratorHostKeyProvider keys = new SimpleGeneratorHostKeyProvider(folder.resolve("host.key"));
        keys.setAlgorithm(KeyUtils.EC_ALGORITHM);
        keys.setKeySize(256);
        SshServer server = SshServer.setUpDefaultServer();
        server.setHost("127.0.0.1");
        server.setPort(port);
        server.setKeyPairProvider(keys);
        server.setPasswordAuthenticator((name, given, session) -> user.equals(name) && same(password, given));
        server.setSubsystemFactories(List.of(new SftpSubsystemFactory()));
        server.setFileSystemFactory(new VirtualFileSystemFactory(root));
        server.start();
        Path knownHosts = folder.resolve("known_hosts");
        Files.writeString(knownHosts, knownHost(server.getPort(), keys));
        return new BankServer(server, outgoing, knownHosts);
    }

    public int port() {
        return server.getPort();
    }

    /** The file by which a client knows this server. */
    public Path knownHosts() {
        return knownHosts;
    }

    /** The folder whose files clients see. */
    public Path outgoing() {
        return outgoing;
    }

    private static String knownHost(int port, SimpleGeneratorHostKeyProvider keys)
            throws IOException, GeneralSecurityException {
        SessionContext noSession = null;
        KeyPair pair = keys.loadKeys(noSession).iterator().next();
        return "[127.0.0.1]:" + port + " " + PublicKeyEntry.toString(pair.getPublic()) + "\n";
    }

    private static boolean same(String expected, String given) {
        return MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() throws IOException {
        server.stop(true);
    }
}
