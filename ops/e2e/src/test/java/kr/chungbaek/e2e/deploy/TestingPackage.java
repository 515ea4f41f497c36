package kr.chungbaek.e2e.deploy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.TreeMap;

/**
 * A package with the real {@code install-node}, unit and sample of settings, and with a command in the place of the spoke's
 * that needs no Java: it is up when the stand-in of systemctl has started it.
 */
final class TestingPackage {

    private static final Path DEPLOY =
            Path.of("../../ops/deploy").toAbsolutePath().normalize();

    private static final String COMMAND = """
            #!/bin/sh
            case "$1 ${2:-}" in
                '--version ') echo Java 17 ;;
                'node health') [ -f "$CHUNGBAEK_ROOT/running" ] && echo 'jeju is up' || exit 2 ;;
                'node backup') echo a backup >"$4" ;;
            esac
            """;

    private static final String SYSTEMCTL = """
            #!/bin/sh
            case $1 in
                start) touch "$CHUNGBAEK_ROOT/running" ;;
                stop) rm -f "$CHUNGBAEK_ROOT/running" ;;
            esac
            """;

    private static final String ANALYZE = """
            #!/bin/sh
            ! grep -q Nonsense "$2"
            """;

    private final Path desk;
    private final String version;
    private final Map<String, String> files = new TreeMap<>();

    TestingPackage(Path desk, String version) {
        this.desk = desk;
        this.version = version;
        files.put("config/nodes/jeju.yaml", "node: jeju\n");
        files.put("config/records/card.yaml", "record: card\n");
    }

    /** The same with another file, or another text in it. */
    TestingPackage with(String name, String text) {
        files.put(name, text);
        return this;
    }

    /** Its folder, as if it had been unpacked. */
    Path unpack() throws IOException {
        Path folder = Files.createDirectories(desk.resolve("chungbaek-node-" + version));
        write(folder.resolve("bin/cb"), COMMAND);
        copy(folder, "install-node", "install-node");
        copy(folder, "spoke.properties", "spoke.properties");
        copy(folder, "node/chungbaek-spoke.service", "chungbaek-spoke.service");
        write(folder.resolve("VERSION"), version + "\n");
        for (Map.Entry<String, String> file : files.entrySet()) {
            write(folder.resolve(file.getKey()), file.getValue());
        }
        write(folder.resolve("SHA256SUMS"), "");
        return folder;
    }

    /** Makes what is called by name beside it. */
    static Path tools(Path folder) throws IOException {
        write(folder.resolve("systemctl"), SYSTEMCTL);
        write(folder.resolve("systemd-analyze"), ANALYZE);
        // The packages have no sums.
        write(folder.resolve("sha256sum"), "#!/bin/sh\n");
        return folder;
    }

    private static void copy(Path folder, String from, String to) throws IOException {
        write(folder.resolve(to), Files.readString(DEPLOY.resolve(from)));
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
