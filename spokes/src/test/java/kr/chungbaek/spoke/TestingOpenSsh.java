package kr.chungbaek.spoke;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kr.chungbaek.simulator.server.FreePort;

/** OpenSSH's own sftp-server, read only, which knows its user by a key. */
public final class TestingOpenSsh implements AutoCloseable {

    private static final String SSHD = "/usr/sbin/sshd";
    private static final String SFTP = "/usr/lib/openssh/sftp-server";
    private static final String KEYGEN = "/usr/bin/ssh-keygen";

    private final ServerProcess server;
    private final Path folder;
    private final int port;

    private TestingOpenSsh(ServerProcess server, Path folder, int port) {
        this.server = server;
        this.folder = folder;
        this.port = port;
    }

    public static TestingOpenSsh start(Path folder) throws IOException, InterruptedException {
        ServerProcess.require(SSHD, SFTP, KEYGEN);
        ServerProcess.requireRoot("start sshd with a folder for its privilege separation");
        Files.createDirectories(Path.of("/run/sshd"));
        Files.createDirectories(folder.resolve("files/out"));
        int port = FreePort.find();
        key(folder.resolve("host"));
        key(folder.resolve("client"));
        Files.copy(folder.resolve("client.pub"), folder.resolve("authorized"));
        String host = Files.readString(folder.resolve("host.pub"));
        Files.writeString(folder.resolve("known_hosts"), "[127.0.0.1]:" + port + " " + host);
        Path config = Files.writeString(folder.resolve("sshd.conf"), """
                Port %d
                ListenAddress 127.0.0.1
                HostKey %s
                AuthorizedKeysFile %s
                StrictModes no
                UsePAM no
                PermitRootLogin prohibit-password
                PasswordAuthentication no
                PidFile none
                Subsystem sftp %s -R -d %s
                """.formatted(
                        port, folder.resolve("host"), folder.resolve("authorized"), SFTP, folder.resolve("files")));
        ServerProcess server = ServerProcess.start(
                List.of(SSHD, "-D", "-e", "-f", config.toString()), port, folder.resolve("sshd.log"));
        return new TestingOpenSsh(server, folder, port);
    }

    private static void key(Path file) throws IOException, InterruptedException {
        ServerProcess.run(
                List.of(KEYGEN, "-q", "-t", "ecdsa", "-N", "", "-f", file.toString()),
                file.resolveSibling("keygen.log"));
    }

    public int port() {
        return port;
    }

    public Path knownHosts() {
        return folder.resolve("known_hosts");
    }

    public Path clientKey() {
        return folder.resolve("client");
    }

    public void lay(String name, byte[] content) throws IOException {
        Files.write(folder.resolve("files/out").resolve(name), content);
        Files.write(folder.resolve("files/out").resolve(name + ".done"), new byte[0]);
    }

    @Override
    public void close() {
        server.close();
    }
}
