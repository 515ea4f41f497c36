package kr.chungbaek.cli.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import kr.chungbaek.cli.Refusal;
import kr.chungbaek.routes.enrolment.PrivateFile;

/** A backup that is restored. Nothing of it is used before its hash and those of its files were found right. */
public final class Backup implements AutoCloseable {

    static final String LIST = "backup.list";
    static final String KIND = "kind";
    static final String HASH = "sha256 ";

    private final Path file;
    private final ZipFile zip;
    private final Map<String, String> facts = new HashMap<>();
    private final Map<String, String> hashes = new HashMap<>();

    private Backup(Path file, ZipFile zip) {
        this.file = file;
        this.zip = zip;
    }

    /** @throws Refusal when it is not there, not whole, or of something else */
    public static Backup open(Path file, BackupKind kind) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new Refusal("cb: there is no backup '" + file + "'.");
        }
        refuseOtherHash(file);
        Backup backup = read(file);
        String found = backup.facts.getOrDefault(KIND, "nothing");
        if (!found.equals(kind.label())) {
            backup.close();
            throw new Refusal("cb: '" + file + "' is a backup of '" + found + "', not of '" + kind.label() + "'.");
        }
        return backup;
    }

    private static Backup read(Path file) throws IOException {
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw damaged(file, e.getMessage());
        }
        Backup backup = new Backup(file, zip);
        ZipEntry list = zip.getEntry(LIST);
        if (list == null) {
            zip.close();
            throw new Refusal("cb: '" + file + "' is no backup that cb has made: it has no '" + LIST + "'.");
        }
        try (InputStream in = zip.getInputStream(list)) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(backup::note);
        }
        return backup;
    }

    private void note(String line) {
        int equals = line.lastIndexOf('=');
        Map<String, String> where = line.startsWith(HASH) ? hashes : facts;
        String name = line.substring(0, equals);
        where.put(where == hashes ? name.substring(HASH.length()) : name, line.substring(equals + 1));
    }

    /** The file beside it may have been left behind where it came from: what is inside is checked in any case. */
    private static void refuseOtherHash(Path file) throws IOException {
        Path beside = hashFile(file);
        if (Files.exists(beside)
                && !Files.readString(beside).strip().split("\\s+")[0].equals(Sha256.of(file))) {
            throw damaged(file, "its hash is not the one in '" + beside + "'");
        }
    }

    /** What was noted when it was made; empty when it was not. */
    public String fact(String name) {
        return facts.getOrDefault(name, "");
    }

    /** All files below a folder, by their full names. */
    public List<String> files(String folder) {
        return hashes.keySet().stream()
                .filter(name -> name.startsWith(folder + "/"))
                .sorted()
                .toList();
    }

    public boolean has(String name) {
        return hashes.containsKey(name);
    }

    /**
     * Writes one of its files, for the owner of the folder that it comes to.
     *
     * @throws Refusal when it is damaged
     */
    public void extract(String name, Path target) throws IOException {
        write(name, target);
        force(target);
    }

    private void write(String name, Path target) throws IOException {
        PrivateFile.makeFolder(target.toAbsolutePath().getParent());
        Files.deleteIfExists(target);
        PrivateFile.create(target);
        try (InputStream in = zip.getInputStream(zip.getEntry(name));
                OutputStream out = Files.newOutputStream(target, StandardOpenOption.WRITE)) {
            if (!Sha256.copy(in, out).equals(hashes.get(name))) {
                throw damaged(file, "'" + name + "' in it has another hash");
            }
        }
    }

    /** Writes all of a folder, empty folders too; it is not forced to the disk. */
    public void extractFolder(String folder, Path target) throws IOException {
        PrivateFile.makeFolder(target);
        for (ZipEntry entry : zip.stream()
                .filter(one -> one.isDirectory() && one.getName().startsWith(folder + "/"))
                .map(ZipEntry.class::cast)
                .toList()) {
            PrivateFile.makeFolder(within(target, folder, entry.getName()));
        }
        for (String name : files(folder)) {
            write(name, within(target, folder, name));
        }
    }

    /** Whoever has made the file: nothing is written outside of the folder. */
    private Path within(Path target, String folder, String name) {
        Path path = target.resolve(name.substring(folder.length() + 1)).normalize();
        if (!path.startsWith(target.normalize())) {
            throw damaged(file, "'" + name + "' in it leads elsewhere");
        }
        return path;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    static Path hashFile(Path file) {
        return file.resolveSibling(file.getFileName() + ".sha256");
    }

    static void force(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static Refusal damaged(Path file, String how) {
        return new Refusal("cb: the backup '" + file + "' is damaged: " + how + ". Take another.");
    }
}
