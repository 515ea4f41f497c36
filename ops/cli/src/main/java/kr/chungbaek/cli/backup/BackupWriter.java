package kr.chungbaek.cli.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import kr.chungbaek.cli.Refusal;
import kr.chungbaek.cli.Version;

/**
 * Writes a backup: a zip that only its owner may read, and beside it its hash as {@code sha256sum} prints it. It has its
 * name only once it is whole.
 */
public final class BackupWriter implements AutoCloseable {

    private final Path target;
    private final Path unfinished;
    private final ZipOutputStream zip;
    private final Map<String, String> facts;
    private final Map<String, String> hashes = new TreeMap<>();

    private BackupWriter(Path target, Path unfinished, Map<String, String> facts) throws IOException {
        this.target = target;
        this.unfinished = unfinished;
        this.facts = facts;
        this.zip = new ZipOutputStream(Files.newOutputStream(unfinished));
        zip.setLevel(Deflater.BEST_SPEED);
    }

    /**
     * Begins one, which notes when and by which version.
     *
     * @throws Refusal when there is a file of that name: no backup is replaced
     */
    public static BackupWriter begin(Path target, BackupKind kind) throws IOException {
        Path folder = target.toAbsolutePath().getParent();
        if (Files.exists(target) || Files.exists(Backup.hashFile(target))) {
            throw new Refusal("cb: '" + target + "' is there already, and no backup is replaced. Give another name.");
        }
        if (!Files.isDirectory(folder)) {
            throw new Refusal("cb: there is no folder '" + folder + "'. Make it, for whoever may see backups only.");
        }
        Path unfinished = Files.createTempFile(
                folder,
                "." + target.getFileName() + "-",
                ".tmp",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Map<String, String> facts = new TreeMap<>(Map.of(
                Backup.KIND,
                kind.label(),
                "made",
                Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS).toString(),
                "version",
                Version.text()));
        return new BackupWriter(target, unfinished, facts);
    }

    /** Notes what whoever restores it must know. */
    public void note(String name, String value) {
        facts.put(name, value);
    }

    public void add(String name, Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            add(name, in);
        }
    }

    public void add(String name, InputStream content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        hashes.put(name, Sha256.copy(content, zip));
        zip.closeEntry();
    }

    /** A folder that must be there even when nothing is in it. */
    public void addFolder(String name) throws IOException {
        zip.putNextEntry(new ZipEntry(name + "/"));
        zip.closeEntry();
    }

    /**
     * Makes it whole.
     *
     * @return where it is, for people
     */
    public String finish() throws IOException {
        zip.putNextEntry(new ZipEntry(Backup.LIST));
        Writer list = new OutputStreamWriter(zip, StandardCharsets.UTF_8);
        for (Map.Entry<String, String> fact : facts.entrySet()) {
            list.write(fact.getKey() + "=" + fact.getValue() + "\n");
        }
        for (Map.Entry<String, String> file : hashes.entrySet()) {
            list.write(Backup.HASH + file.getKey() + "=" + file.getValue() + "\n");
        }
        list.flush();
        zip.closeEntry();
        zip.close();
        Backup.force(unfinished);
        String line = Sha256.of(unfinished) + "  " + target.getFileName() + "\n";
        Files.writeString(Backup.hashFile(target), line);
        Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
        Backup.force(target.toAbsolutePath().getParent());
        return "%s, %,d kB; its hash is in %s.sha256".formatted(target, Files.size(target) >> 10, target.getFileName());
    }

    /** Whatever was not finished leaves nothing behind. */
    @Override
    public void close() throws IOException {
        zip.close();
        Files.deleteIfExists(unfinished);
    }
}
