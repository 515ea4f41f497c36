package kr.chungbaek.cli.node;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import kr.chungbaek.cli.Refusal;
import kr.chungbaek.cli.Version;
import kr.chungbaek.cli.backup.BackupKind;
import kr.chungbaek.cli.backup.BackupWriter;
import kr.chungbaek.cli.control.ControlClient;
import kr.chungbaek.routes.enrolment.PrivateFile;
import kr.chungbaek.spoke.spool.SpoolException;
import kr.chungbaek.spoke.spool.SpoolFile;
import kr.chungbaek.spoke.spool.SpoolFile.Reach;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes a backup of a node. */
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Makes a backup of the spool, whether the spoke runs or not: one file that only its owner may read, and its",
            "hash beside it. A running spoke makes the copy itself, and waits meanwhile. Without the node's keys nobody can",
            "read what tokens stand for: back those up too, once, and keep them apart."
        },
        footer = {
            "",
            "Example:",
            "  ops/cb node backup --to /mnt/backup/jeju.zip",
            "  ops/cb node backup --to /mnt/safe/jeju.zip --with-keys"
        })
final class BackupCommand implements Callable<Integer> {

    /** A copy is written as fast as the disk takes it: about a minute for ten gigabytes. */
    private static final Duration PATIENCE = Duration.ofHours(1);

    @Mixin
    private SpokeAddress spoke = new SpokeAddress();

    @Option(names = "--to", required = true, paramLabel = "FILE", description = "The backup. No file is replaced.")
    private Path target = Path.of("backup.zip");

    @Option(names = "--with-keys", description = "The node's keys and the national key too.")
    private boolean withKeys;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        NodeFiles files = NodeFiles.of(spoke.settings());
        refuseWithoutKeys(files);
        try (BackupWriter backup = BackupWriter.begin(target, BackupKind.SPOOL)) {
            Reach reach = spool(files, backup);
            if (withKeys) {
                keys(files, backup);
            }
            tell(files, reach, backup.finish());
            return 0;
        } catch (SpoolException e) {
            throw new Refusal("cb: no backup was made: " + e.getMessage() + ".");
        }
    }

    private void refuseWithoutKeys(NodeFiles files) {
        if (withKeys && files.tokenKeys().isEmpty()) {
            throw new Refusal("cb: there is no national key '" + files.tokenKey()
                    + "' and no later one beside it. Copy it there, or leave out --with-keys.");
        }
    }

    private Reach spool(NodeFiles files, BackupWriter backup) throws IOException, InterruptedException {
        Path copy = copy(files);
        try {
            Reach reach = new SpoolFile(copy).reach();
            backup.note("node", files.node());
            backup.note("epoch", String.valueOf(reach.epoch()));
            backup.note("batch", String.valueOf(reach.sequence()));
            backup.note("unacknowledged", String.valueOf(reach.unacknowledged()));
            backup.add(NodeFiles.SPOOL, copy);
            return reach;
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    private Path copy(NodeFiles files) throws IOException, InterruptedException {
        ControlClient client = spoke.client();
        if (client.answers()) {
            return Path.of(client.order("/control/copy", Map.of(), PATIENCE)
                    .path("file")
                    .asText());
        }
        if (!Files.exists(files.spool())) {
            throw new Refusal("cb: there is no spool '" + files.spool() + "'. Did the spoke ever start?");
        }
        Path copy = files.data().resolve("spool.copy");
        Files.deleteIfExists(copy);
        PrivateFile.create(copy);
        new SpoolFile(files.spool()).copyTo(copy);
        return copy;
    }

    private static void keys(NodeFiles files, BackupWriter backup) throws IOException {
        for (Path key : files.keyFiles()) {
            backup.add(NodeFiles.KEYS + "/" + key.getFileName(), key);
        }
        for (Map.Entry<String, Path> key : files.tokenKeys().entrySet()) {
            backup.add(key.getKey(), key.getValue());
        }
    }

    private void tell(NodeFiles files, Reach reach, String where) {
        PrintWriter out = spec.commandLine().getOut();
        out.println("spool   %s, epoch %d, batch %d, without acknowledgement %d"
                .formatted(files.node(), reach.epoch(), reach.sequence(), reach.unacknowledged()));
        out.println(
                withKeys
                        ? "keys    of the node and of the nation: keep this file where nobody else comes"
                        : "keys    none; once, to a safe place: --with-keys");
        out.println("backup  " + where);
    }
}
