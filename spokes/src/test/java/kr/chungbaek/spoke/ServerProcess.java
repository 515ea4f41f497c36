package kr.chungbaek.spoke;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A server of the operating system's own packages, run by a test. Where it is not installed the test is skipped. */
final class ServerProcess implements AutoCloseable {

    private final Process process;

    private ServerProcess(Process process) {
        this.process = process;
    }

    /** Skips the test, and says why, unless all programs are there. */
    static void require(String... programs) {
        for (String program : programs) {
            boolean there = Files.isExecutable(Path.of(program));
            if (!there) {
                System.out.println("skipped: " + program + " is not installed; .ci/run installs it as root");
            }
            assumeTrue(there, program + " is not installed");
        }
    }

    /** Skips the test, and says why, for users who may not start such a server. */
    static void requireRoot(String why) {
        boolean root = "root".equals(System.getProperty("user.name"));
        if (!root) {
            System.out.println("skipped: only root may " + why);
        }
        assumeTrue(root, "only root may " + why);
    }

    static void run(List<String> command, Path log) throws IOException, InterruptedException {
        int code = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start()
                .waitFor();
        if (code != 0) {
            throw new IllegalStateException(command + " ended with " + code + ": " + Files.readString(log));
        }
    }

    /** Starts a server, and returns once it answers on its port. */
    static ServerProcess start(List<String> command, int port, Path log) throws IOException {
        ServerProcess server = new ServerProcess(new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start());
        Eventually.eventually(() -> server.requireListening(port, log));
        return server;
    }

    private void requireListening(int port, Path log) throws IOException {
        if (!process.isAlive()) {
            throw new AssertionError("the server ended: " + Files.readString(log));
        }
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), 500);
        } catch (IOException e) {
            throw new AssertionError("nobody listens on " + port + " yet: " + Files.readString(log), e);
        }
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        process.onExit().join();
    }
}
