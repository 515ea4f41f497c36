package kr.chungbaek.cli.demo;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import kr.chungbaek.cli.Refusal;

/** The folder of one demo: everything that it keeps lies here, so that it can go on after a crash. */
final class DemoFolder implements AutoCloseable {

    /** What a demo comes to. It stays when the rest of a temporary folder goes. */
    static final String SCORE = "score.json";

    static final String SCORE_PAGE = "score.html";

    private static final String SETTINGS = "demo.properties";
    private static final int ATTEMPTS = 20;

    private final Path path;
    private final boolean temporary;
    private final FileChannel lockFile;
    private boolean looking;

    private DemoFolder(Path path, boolean temporary, FileChannel lockFile) {
        this.path = path;
        this.temporary = temporary;
        this.lockFile = lockFile;
    }

    /** @param wanted absent: a temporary folder, removed at a clean end */
    static DemoFolder open(Optional<Path> wanted) throws IOException {
        boolean temporary = wanted.isEmpty();
        Path path = temporary
                ? Files.createTempDirectory("chungbaek-demo-")
                : Files.createDirectories(wanted.get()).toRealPath();
        FileChannel lockFile =
                FileChannel.open(path.resolve("demo.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        Optional<FileLock> lock = Optional.ofNullable(lockFile.tryLock());
        if (lock.isEmpty()) {
            lockFile.close();
            throw new Refusal("cb: another demo is running in '" + path + "'. Stop it first, or choose another --dir.");
        }
        return new DemoFolder(path, temporary, lockFile);
    }

    Path path() {
        return path;
    }

    Path resolve(String name) {
        return path.resolve(name);
    }

    boolean isTemporary() {
        return temporary;
    }

    /** What the demo in this folder was begun with; absent when it is a new one. */
    Optional<DemoSettings> settings() throws IOException {
        if (!Files.exists(resolve(SETTINGS))) {
            return Optional.empty();
        }
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(resolve(SETTINGS))) {
            properties.load(reader);
        }
        return Optional.of(DemoSettings.of(properties));
    }

    void keep(DemoSettings settings) throws IOException {
        Path unfinished = resolve(SETTINGS + ".tmp");
        try (Writer writer = Files.newBufferedWriter(unfinished)) {
            settings.properties().store(writer, "What this demo was begun with");
        }
        Files.move(unfinished, resolve(SETTINGS), StandardCopyOption.REPLACE_EXISTING);
    }

    /**
     * Settings of the hub or of a spoke, as its operator would have them, for {@code cb hub} and {@code cb node}. They hold
     * secrets.
     */
    void keepSettings(String name, Map<String, String> settings) throws IOException {
        Path file = resolve(name + ".properties");
        Files.createDirectories(file.getParent());
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Properties properties = new Properties();
        properties.putAll(settings);
        try (Writer writer = Files.newBufferedWriter(file)) {
            properties.store(writer, "Of a demo: ops/cb hub or ops/cb node, with --settings " + file);
        }
    }

    /** A temporary folder is removed, unless somebody may want to look into it. */
    void keepForLooking() {
        looking = true;
    }

    boolean isKeptForLooking() {
        return looking;
    }

    @Override
    public synchronized void close() throws IOException {
        if (!lockFile.isOpen()) {
            return;
        }
        if (temporary && !looking) {
            remove();
        }
        lockFile.close();
    }

    /** A server that is still writing its last file may come in between: then once more. */
    private void remove() throws IOException {
        boolean left = true;
        for (int attempt = 1; left && attempt <= ATTEMPTS; attempt++) {
            try (Stream<Path> all = Files.walk(path)) {
                all.sorted(Comparator.reverseOrder()).filter(this::goes).forEach(DemoFolder::delete);
                left = false;
            } catch (UncheckedIOException e) {
                if (attempt == ATTEMPTS) {
                    throw new IOException("the temporary folder '" + path + "' could not be removed", e);
                }
            }
        }
    }

    private boolean goes(Path file) {
        boolean holdsScore = file.equals(path) && Files.exists(resolve(SCORE));
        return !holdsScore && !file.equals(resolve(SCORE)) && !file.equals(resolve(SCORE_PAGE));
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
