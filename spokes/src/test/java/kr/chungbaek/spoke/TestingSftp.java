package kr.chungbaek.spoke;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.List;
import java.util.stream.Stream;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.common.session.SessionContext;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.keyprovider.SimpleGeneratorHostKeyProvider;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;

/** A bank's real SFTP server on a free port. */
public final class TestingSftp implements AutoCloseable {

    private final SshServer server;
    private final Path out;
    private final Path knownHosts;

    private TestingSftp(SshServer server, Path out, Path knownHosts) {
        this.server = server;
        this.out = out;
        this.knownHosts = knownHosts;
    }

    public static TestingSftp start(Path folder) throws Exception {
        Path out = Files.createDirectories(folder.resolve("files/out"));
        SimpleGeneratorHostKeyProvider keys = new SimpleGeneratorHostKeyProvider(folder.resolve("host.key"));
        keys.setAlgorithm(KeyUtils.EC_ALGORITHM);
        keys.setKeySize(256);
        SshServer server = SshServer.setUpDefaultServer();
        server.setHost("127.0.0.1");
        server.setPort(0);
        server.setKeyPairProvider(keys);
        server.setPasswordAuthenticator((user, password, session) -> user.equals("u") && password.equals("p"));
        server.setSubsystemFactories(List.of(new SftpSubsystemFactory()));
        server.setFileSystemFactory(new VirtualFileSystemFactory(folder.resolve("files")));
        server.start();
        TestingSftp sftp = new TestingSftp(server, out, folder.resolve("known_hosts"));
        SessionContext none = null;
        sftp.pin(keys.loadKeys(none).iterator().next());
        return sftp;
    }

    /** Makes clients expect a key, which need not be the server's. */
    public void pin(KeyPair key) throws IOException {
        Files.writeString(knownHosts, "[127.0.0.1]:" + port() + " " + PublicKeyEntry.toString(key.getPublic()) + "\n");
    }

    public int port() {
        return server.getPort();
    }

    public Path knownHosts() {
        return knownHosts;
    }

    public void layUnfinished(String name, byte[] content) throws IOException {
        Files.write(out.resolve(name), content);
    }

    public void lay(String name, byte[] content) throws IOException {
        Files.write(out.resolve(name), content);
        Files.write(out.resolve(name + ".done"), new byte[0]);
    }

    public List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(out)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Override
    public void close() throws IOException {
        server.stop(true);
    }
}
