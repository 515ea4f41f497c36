package kr.chungbaek.spoke;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.ftpserver.FtpServer;
import org.apache.ftpserver.FtpServerFactory;
import org.apache.ftpserver.ftplet.FtpException;
import org.apache.ftpserver.listener.ListenerFactory;
import org.apache.ftpserver.usermanager.impl.BaseUser;

/** A bank's real FTP server on a free port. Its user may read and nothing else. */
public final class TestingFtp implements AutoCloseable {

    private final FtpServer server;
    private final Path out;
    private final int port;

    private TestingFtp(FtpServer server, Path out, int port) {
        this.server = server;
        this.out = out;
        this.port = port;
    }

    public static TestingFtp start(Path folder) throws IOException, FtpException {
        Path out = Files.createDirectories(folder.resolve("files/out"));
        BaseUser user = new BaseUser();
        user.setName("u");
        user.setPassword("p");
        user.setHomeDirectory(folder.resolve("files").toString());
        ListenerFactory listener = new ListenerFactory();
        listener.setServerAddress("127.0.0.1");
        listener.setPort(0);
        FtpServerFactory factory = new FtpServerFactory();
        factory.getUserManager().save(user);
        factory.addListener("default", listener.createListener());
        FtpServer server = factory.createServer();
        server.start();
        return new TestingFtp(server, out, factory.getListener("default").getPort());
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
        server.stop();
    }
}
