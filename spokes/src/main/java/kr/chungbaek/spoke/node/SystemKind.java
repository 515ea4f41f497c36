package kr.chungbaek.spoke.node;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a source system is to a spoke; the kind decides its settings and what layouts can be collected from it. */
public enum SystemKind {
    POSTGRESQL("table", true, List.of("url", "user", "password")),
    MARIADB("table", true, List.of("url", "user", "password")),
    /** Any other database whose JDBC driver is on the spoke's class path. */
    JDBC("table", true, List.of("url", "user", "password")),
    SFTP("file", true, List.of("host", "port", "user", "password", "known-hosts", "folder")) {
        @Override
        public Optional<String> replacement(String setting) {
            return setting.equals("password") ? Optional.of("private-key") : Optional.empty();
        }
    },
    FTP("file", true, List.of("host", "port", "user", "password", "folder")),
    ARTEMIS("message", false, List.of("url", "user", "password")),
    PUSH("push", false, List.of("token")),
    REST("pull", true, List.of("url", "token")) {
        @Override
        public Optional<String> replacement(String setting) {
            return setting.equals("token") ? Optional.of("service-key") : Optional.empty();
        }
    },
    /** Whatever a route template of the integrator's own reaches; it hands over files or messages. */
    ROUTE("file", false, List.of("template")) {
        @Override
        public boolean fits(String sourceKey) {
            return sourceKey.equals("file") || sourceKey.equals("message");
        }
    };

    private final String source;
    private final boolean polled;
    private final List<String> settings;

    SystemKind(String source, boolean polled, List<String> settings) {
        this.source = source;
        this.polled = polled;
        this.settings = settings;
    }

    /** The name in files. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether layouts with this key fit: {@code table}, {@code file}, {@code message}, {@code push} or {@code pull}. */
    public boolean fits(String sourceKey) {
        return source.equals(sourceKey);
    }

    /** Whether the spoke asks, so that a feed says how often. */
    public boolean polled() {
        return polled;
    }

    /** What a system of this kind must say about itself. */
    public List<String> settings() {
        return settings;
    }

    /** The setting that may stand in place of another. */
    public Optional<String> replacement(String setting) {
        return Optional.empty();
    }

    static List<String> labels() {
        return Arrays.stream(values()).map(SystemKind::label).toList();
    }

    static Optional<SystemKind> of(String label) {
        return Arrays.stream(values())
                .filter(kind -> kind.label().equals(label))
                .findFirst();
    }
}
