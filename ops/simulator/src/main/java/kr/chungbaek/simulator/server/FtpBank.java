package kr.chungbaek.simulator.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.ftpserver.FtpServer;
import org.apache.ftpserver.FtpServerFactory;
import org.apache.ftpserver.ftplet.FtpException;
import org.apache.ftpserver.listener.ListenerFactory;
import org.apache.ftpserver.usermanager.impl.BaseUser;

/** A bank's FTP server with its outgoing folder. Its user may read and nothing else. */
public final class FtpBank implements AutoCloseable {

    private final FtpServer server;
    private final int port;
    private final Path outgoing;

    private FtpBank(FtpServer server, int port, Path outgoing) {
        this.server = server;
        this.port = port;
        this.outgoing = outgoing;
    }

    /** @param folder of this bank; what is sent lies in {@code files/out} */
    public static FtpBank start(Path folder, int port, String user, String password) throws IOException, FtpException {
        Path root = folder.resolve("files");
        Path outgoing = Files.createDirectories(root.resolve("out"));
        BaseUser reader = new BaseUser();
        reader.setName(user);
        reader.setPassword(password);
        reader.setHomeDirectory(root.toString());
        ListenerFactory listener = new ListenerFactory();
        listener.setServerAddress("127.0.0.1");
        listener.setPort(port);
        FtpServerFactory factory = new FtpServerFactory();
        factory.getUserManager().save(reader);
        factory.addListener("default", listener.createListener());
        FtpServer server = factory.createServer();
        server.start();
        return new FtpBank(server, factory.getListener("default").getPort(), outgoing);
    }

    /** The folder whose files clients see. */
    public Path outgoing() {
        return outgoing;
    }

    public int port() {
        return port;
    }

    @Override
    public void close() {
        server.stop();
    }
}
