package kr.chungbaek.cli.node;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.Callable;
import kr.chungbaek.cli.Refusal;
import kr.chungbaek.cli.Version;
import kr.chungbaek.cli.backup.Aside;
import kr.chungbaek.cli.backup.Backup;
import kr.chungbaek.cli.backup.BackupKind;
import kr.chungbaek.spoke.spool.SpoolException;
import kr.chungbaek.spoke.spool.SpoolFile;
import kr.chungbaek.spoke.spool.SpoolFile.Reach;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Puts a backup of a node in place. */
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Puts the spool of a backup in place of the one that is there, which is kept aside. The spoke must be stopped.",
            "Tells what is to be done next: what the hub got after the backup, this spool does not know."
        },
        footer = {"", "Example:", "  ops/cb node restore --from /mnt/backup/jeju.zip"})
final class RestoreCommand implements Callable<Integer> {

    @Mixin
    private SpokeAddress spoke = new SpokeAddress();

    @Option(names = "--from", required = true, paramLabel = "FILE", description = "The backup.")
    private Path source = Path.of("backup.zip");

    @Option(names = "--with-keys", description = "The keys of the backup too, in place of those that are there.")
    private boolean withKeys;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        NodeFiles files = NodeFiles.of(spoke.settings());
        try (Backup backup = Backup.open(source, BackupKind.SPOOL)) {
            refuseOther(files, backup);
            refuseRunning(files);
            Aside aside = new Aside(files.data(), Clock.systemDefaultZone());
            Reach reach = spool(files, backup, aside);
            if (withKeys) {
                keys(files, backup, aside);
            }
            tell(files, backup, reach, aside);
            return 0;
        } catch (SpoolException e) {
            throw new Refusal("cb: nothing was restored: " + e.getMessage() + ".");
        }
    }

    private void refuseOther(NodeFiles files, Backup backup) {
        String node = backup.fact("node");
        if (!node.equals(files.node())) {
            throw new Refusal("cb: '" + source + "' is of the node of '" + node + "', and this one is that of '"
                    + files.node() + "'.");
        }
        if (withKeys && files.tokenKeys(backup).isEmpty()) {
            throw new Refusal("cb: '" + source + "' holds no keys. It was made without --with-keys.");
        }
    }

    private void refuseRunning(NodeFiles files) throws InterruptedException {
        boolean isRunning =
                spoke.client().answers() || Files.exists(files.spool()) && new SpoolFile(files.spool()).isInUse();
        if (isRunning) {
            throw new Refusal(
                    "cb: the spoke runs, and its spool is in use. Stop it first: systemctl stop chungbaek-spoke");
        }
    }

    /** The one that is there goes only when the other was found whole. */
    private static Reach spool(NodeFiles files, Backup backup, Aside aside) throws IOException {
        Path restored = files.data().resolve("spool.restored");
        backup.extract(NodeFiles.SPOOL, restored);
        SpoolFile old = new SpoolFile(restored);
        Reach reach = old.reach();
        old.markRestored();
        for (Path file : files.spoolFiles()) {
            aside.put(file);
        }
        Files.move(restored, files.spool(), StandardCopyOption.ATOMIC_MOVE);
        return reach;
    }

    private static void keys(NodeFiles files, Backup backup, Aside aside) throws IOException {
        for (String name : backup.files(NodeFiles.KEYS)) {
            Path key = files.keys().resolve(name.substring(NodeFiles.KEYS.length() + 1));
            aside.put(key);
            backup.extract(name, key);
        }
        // A spoke takes one key and the next: those of the backup beside others might be none it can work with.
        for (Path key : files.tokenKeys().values()) {
            aside.put(key);
        }
        for (Map.Entry<String, Path> key : files.tokenKeys(backup).entrySet()) {
            backup.extract(key.getKey(), key.getValue());
        }
    }

    private void tell(NodeFiles files, Backup backup, Reach reach, Aside aside) {
        PrintWriter out = spec.commandLine().getOut();
        out.println("restored   %s as of %s: epoch %d, batch %d"
                .formatted(files.node(), backup.fact("made"), reach.epoch(), reach.sequence()));
        aside.folder().ifPresent(folder -> out.println("set aside  " + folder + "; remove it once the node works"));
        out.println();
        out.println(RestoreText.next(files.node(), backup.fact("made"), reach));
    }
}
