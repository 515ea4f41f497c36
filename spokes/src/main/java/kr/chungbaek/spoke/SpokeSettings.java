package kr.chungbaek.spoke;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import kr.chungbaek.routes.day.PinnedDay;
import kr.chungbaek.routes.enrolment.NodeFolder;
import kr.chungbaek.spoke.node.Broker;
import kr.chungbaek.spoke.node.Schedule;
import kr.chungbaek.spoke.node.SpokeTime;
import kr.chungbaek.wire.problem.Position;
import kr.chungbaek.wire.problem.Problem;
import kr.chungbaek.wire.problem.Problems;
import org.springframework.core.env.Environment;
import org.springframework.util.unit.DataSize;

/** Reads what the operator set, and tells everything that is wrong with it. */
final class SpokeSettings {

    private static final String PREFIX = "chungbaek.";

    private final Environment environment;
    private final Problems problems;

    SpokeSettings(Environment environment, Problems problems) {
        this.environment = environment;
        this.problems = problems;
    }

    String text(String name) {
        String value = environment.getProperty(PREFIX + name, "");
        if (value.isBlank()) {
            problems.add(at(name), "nothing is set", "Set it in spoke.properties, or as --" + PREFIX + name + "=….");
        }
        return value;
    }

    Path path(String name) {
        return Path.of(text(name));
    }

    /** A folder that must be there; nothing when it is not set. One that is not may be a disk that is not mounted. */
    Optional<Path> folder(String name) {
        String value = environment.getProperty(PREFIX + name, "");
        if (value.isBlank()) {
            return Optional.empty();
        }
        Path folder = Path.of(value);
        if (!Files.isDirectory(folder) || !Files.isWritable(folder)) {
            problems.add(
                    at(name),
                    "'" + folder + "' is no folder that can be written",
                    "Mount its disk, and give the folder to the spoke's user.");
        }
        return Optional.of(folder);
    }

    /** The one line of a secret's file. */
    String line(String name, Path file) {
        if (environment.getProperty(PREFIX + name, "").isBlank()) {
            return "";
        }
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            problems.add(at(name), "file '" + file + "' cannot be read", remedy(file));
            return "";
        }
    }

    private static String remedy(Path file) {
        return file.endsWith("private.key")
                ? "Enrol the node: 'cb node enrol --region R --token T --dir " + file.getParent() + "'."
                : "Copy the national key from where 'cb keys' made it.";
    }

    /**
     * How the hub's broker is reached: with the node's certificate, or, when it runs on this machine and needs none, with a
     * password.
     */
    Broker broker(String region, NodeFolder folder) {
        String url = text("broker.url");
        Path password = folder.path().resolve("broker.password");
        if (!folder.isEnrolled() && url.matches("tcp://(127\\.0\\.0\\.1|localhost)\\b.*") && Files.exists(password)) {
            return new Broker(url, Optional.empty(), region, line("keys", password));
        }
        if (!folder.isEnrolled() && Files.exists(folder.signingKey())) {
            problems.add(at("keys"), "'" + folder.path() + "' has no certificate", remedy(folder.signingKey()));
        } else if (folder.isEnrolled()) {
            check(folder);
        }
        return new Broker(url, Optional.of(folder), "", "");
    }

    private void check(NodeFolder folder) {
        try {
            folder.credential();
            folder.authority();
        } catch (IllegalArgumentException | UncheckedIOException e) {
            problems.add(
                    at("keys"),
                    "the certificate in '" + folder.path() + "' cannot be used: " + e.getMessage(),
                    remedy(folder.signingKey()));
        }
    }

    Duration duration(String name) {
        String text = text(name);
        Optional<Duration> duration = Schedule.duration(text);
        if (duration.isEmpty() && !text.isBlank()) {
            problems.add(new Problem(at(name), "'" + text + "'", "a time as in 200ms, 10s or 14d", ""));
        }
        return duration.orElse(Duration.ofSeconds(1));
    }

    /** When something is done. */
    Schedule schedule(String name) {
        String text = text(name);
        Optional<Schedule> schedule = Schedule.parse(text);
        if (schedule.isEmpty() && !text.isBlank()) {
            problems.add(new Problem(at(name), "'" + text + "'", Schedule.EXAMPLE, ""));
        }
        return schedule.orElse(new Schedule.Every(Duration.ofDays(1)));
    }

    long number(String name) {
        String text = text(name);
        if (text.matches("\\d{1,9}")) {
            return Long.parseLong(text);
        }
        if (!text.isBlank()) {
            problems.add(new Problem(at(name), "'" + text + "'", "a whole number", ""));
        }
        return 0;
    }

    /** A size such as 512MB or 2GB. */
    long bytes(String name) {
        String text = text(name);
        try {
            return text.isBlank() ? 0 : DataSize.parse(text).toBytes();
        } catch (IllegalArgumentException e) {
            problems.add(new Problem(at(name), "'" + text + "'", "a size as in 512MB or 2GB", ""));
            return 0;
        }
    }

    SpokeTime time() {
        String today = environment.getProperty(PREFIX + "today", "");
        try {
            return new SpokeTime(Clock.systemUTC(), PinnedDay.of(today));
        } catch (IllegalArgumentException | UncheckedIOException e) {
            problems.add(new Problem(
                    at("today"), "'" + today + "'", "a date as in 2026-06-30, 'file:' and a path, or nothing", ""));
            return new SpokeTime(Clock.systemUTC(), Optional.empty());
        }
    }

    /** There is no sign-in: what listens on another address than loopback listens to everybody. */
    void requireLoopback() {
        String address = environment.getProperty("server.address", "");
        try {
            if (!address.isBlank() && InetAddress.getByName(address).isLoopbackAddress()) {
                return;
            }
        } catch (UnknownHostException e) {
            problems.add(Position.ofFile("server.address"), "'" + address + "' has no address", "Use 127.0.0.1.");
            return;
        }
        problems.add(
                Position.ofFile("server.address"),
                "'" + address + "' is not loopback",
                "Use 127.0.0.1; put a proxy with TLS before it where other machines push.");
    }

    /** Found out before anything starts, and not after half of it has. */
    void requireFreePort() {
        int port = environment.getProperty("server.port", Integer.class, 0);
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException e) {
            problems.add(
                    Position.ofFile("server.port"),
                    "port " + port + " cannot be used: " + e.getMessage(),
                    "Stop what listens there, or choose another port.");
        }
    }

    Position at(String name) {
        return Position.ofFile(PREFIX + name);
    }
}
