package kr.chungbaek.spoke;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import kr.chungbaek.simulator.server.FreePort;

/** Debian's ProFTPD, where nothing may be written. */
public final class TestingProftpd implements AutoCloseable {

    private static final String PROFTPD = "/usr/sbin/proftpd";

    /** Of the password p. */
    private static final String PASSWORD = "$1$chungbae$q6wEX2uT25e.cehv1bCLj0";

    private final ServerProcess server;
    private final Path out;
    private final int port;

    private TestingProftpd(ServerProcess server, Path out, int port) {
        this.server = server;
        this.out = out;
        this.port = port;
    }

    public static TestingProftpd start(Path folder) throws IOException {
        ServerProcess.require(PROFTPD);
        ServerProcess.requireRoot("start ProFTPD with users of its own");
        Path files = folder.resolve("files");
        Path out = Files.createDirectories(files.resolve("out"));
        int port = FreePort.find();
        Path users = Files.writeString(folder.resolve("users"), "u:" + PASSWORD + ":0:0::" + files + ":/bin/false\n");
        Files.setPosixFilePermissions(users, PosixFilePermissions.fromString("rw-------"));
        Path config = Files.writeString(folder.resolve("proftpd.conf"), """
                ServerName bank
                ServerType standalone
                DefaultAddress 127.0.0.1
                Port %d
                User nobody
                Group nogroup
                RootLogin on
                UseReverseDNS off
                WtmpLog off
                RequireValidShell off
                AuthOrder mod_auth_file.c
                AuthUserFile %s
                DefaultRoot ~
                ScoreboardFile %s
                PidFile %s
                <Limit WRITE>
                  DenyAll
                </Limit>
                """.formatted(
                        port, users, folder.resolve("score"), folder.resolve("pid")));
        ServerProcess server =
                ServerProcess.start(List.of(PROFTPD, "-n", "-c", config.toString()), port, folder.resolve("ftp.log"));
        return new TestingProftpd(server, out, port);
    }

    public int port() {
        return port;
    }

    public void lay(String name, byte[] content) throws IOException {
        Path unfinished = Files.write(out.resolveSibling(name), content);
        Files.move(unfinished, out.resolve(name));
    }

    @Override
    public void close() {
        server.close();
    }
}
