package kr.chungbaek.routes.enrolment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/** Files that only their owner may read. Each is there as a whole or not at all. */
public final class PrivateFile {

    private PrivateFile() {}

    /** Writes a file in place of what was there. */
    public static void write(Path file, String text) {
        Path unfinished = unfinished(file, text);
        try {
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw unwritable(file, e);
        }
    }

    /** Writes a file where there is none. Of several writers at once the first one wins, and the others leave its file
     * as it is. */
    public static void writeOnce(Path file, String text) {
        Path unfinished = unfinished(file, text);
        try {
            // A move would replace the other writer's file; a link cannot.
            Files.createLink(file, unfinished);
        } catch (FileAlreadyExistsException e) {
            // What is there stays.
        } catch (IOException e) {
            throw unwritable(file, e);
        } finally {
            delete(unfinished);
        }
    }

    /** @throws UncheckedIOException when it is not there or not readable */
    public static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("'" + file + "' cannot be read", e);
        }
    }

    private static Path unfinished(Path file, String text) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            makeFolder(folder);
            Path unfinished =
                    Files.createTempFile(folder, "." + file.getFileName() + "-", ".tmp", permissions("rw-------"));
            handOver(unfinished);
            return Files.writeString(unfinished, text, StandardOpenOption.SYNC);
        } catch (IOException e) {
            throw unwritable(file, e);
        }
    }

    /** Makes an empty file where there is none. */
    public static void create(Path file) throws IOException {
        Files.createFile(file, permissions("rw-------"));
        handOver(file);
    }

    /** Makes a folder for its owner only, with those above it that are missing. */
    public static void makeFolder(Path folder) throws IOException {
        Deque<Path> missing = new ArrayDeque<>();
        for (Path one = folder.toAbsolutePath(); one != null && !Files.exists(one); one = one.getParent()) {
            missing.push(one);
        }
        Files.createDirectories(folder, permissions("rwx------"));
        for (Path one : missing) {
            handOver(one);
        }
    }

    /** What root makes belongs to whom the folder belongs: it is that user's program that must read it. */
    public static void handOver(Path file) throws IOException {
        if (System.getProperty("user.name").equals("root")) {
            Files.setOwner(file, Files.getOwner(file.toAbsolutePath().getParent()));
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw unwritable(file, e);
        }
    }

    private static FileAttribute<Set<PosixFilePermission>> permissions(String text) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(text));
    }

    private static UncheckedIOException unwritable(Path file, IOException cause) {
        return new UncheckedIOException("'" + file + "' cannot be written", cause);
    }
}
