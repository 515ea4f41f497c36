package kr.chungbaek.cli.hub;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import kr.chungbaek.cli.Refusal;
import kr.chungbaek.cli.Version;
import kr.chungbaek.cli.backup.Aside;
import kr.chungbaek.cli.backup.Backup;
import kr.chungbaek.cli.backup.BackupKind;
import kr.chungbaek.hub.RestoredHub;
import kr.chungbaek.hub.RestoredHub.Prepared;
import kr.chungbaek.hub.records.EmbeddedDatabase;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Puts a backup of a hub in place. */
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Puts the database and the authority of a backup in place. The hub must be stopped. What was there is kept aside;",
            "a database of your own must be empty. What nodes have sent since, they send again by themselves."
        },
        footer = {"", "Example:", "  ops/cb hub restore --from /mnt/backup/hub.zip"})
final class HubRestoreCommand implements Callable<Integer> {

    @Mixin
    private HubAddress hub = new HubAddress();

    @Option(names = "--from", required = true, paramLabel = "FILE", description = "The backup.")
    private Path source = Path.of("backup.zip");

    @Option(
            names = "--tools",
            paramLabel = "DIR",
            description = "Folder of pg_restore, for your own database. Default: the newest that is installed.")
    private @Nullable Path tools;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        HubFiles files = hub.files();
        if (hub.client().answers()) {
            throw new Refusal("cb: the hub runs. Stop it first.");
        }
        try (Backup backup = Backup.open(source, BackupKind.HUB)) {
            Aside aside = new Aside(files.data(), Clock.systemDefaultZone());
            Prepared prepared = files.server().isPresent()
                    ? restore(files.server().get(), files, backup, aside)
                    : restore(files, backup, aside);
            tell(backup, aside, prepared);
            return 0;
        }
    }

    /** It is started once: what does not start was not restored. */
    private static Prepared restore(HubFiles files, Backup backup, Aside aside) throws IOException {
        if (backup.files(HubFiles.DATABASE).isEmpty()) {
            throw new Refusal("cb: the backup is of a database of your own, and the hub's settings name none."
                    + " Set chungbaek.database.url.");
        }
        EmbeddedDatabase.replace(files.database(), data -> {
            Path restored = data.resolveSibling("data.restored");
            aside.put(restored);
            backup.extractFolder(HubFiles.DATABASE, restored);
            aside.put(data);
            Files.move(restored, data);
            authority(files, backup, aside);
        });
        try (EmbeddedDatabase database = EmbeddedDatabase.start(files.database(), 0, "64MB")) {
            return RestoredHub.prepare(new DriverManagerDataSource(database.url()), Clock.systemUTC());
        }
    }

    private Prepared restore(OwnDatabase server, HubFiles files, Backup backup, Aside aside)
            throws IOException, InterruptedException {
        if (!backup.has(HubFiles.DUMP)) {
            throw new Refusal("cb: the backup is of an embedded database, and the hub's settings name one of your own."
                    + " Take chungbaek.database.url out, or take another backup.");
        }
        server.requireEmpty();
        Path dump = files.data().resolve(HubFiles.DUMP);
        try {
            backup.extract(HubFiles.DUMP, dump);
            server.restore(dump, Optional.ofNullable(tools));
        } finally {
            Files.deleteIfExists(dump);
        }
        authority(files, backup, aside);
        return RestoredHub.prepare(server.dataSource(), Clock.systemUTC());
    }

    private static void authority(HubFiles files, Backup backup, Aside aside) throws IOException {
        aside.put(files.authority());
        backup.extractFolder(HubFiles.AUTHORITY, files.authority());
    }

    private void tell(Backup backup, Aside aside, Prepared prepared) {
        PrintWriter out = spec.commandLine().getOut();
        out.println("restored   as of " + backup.fact("made"));
        aside.folder().ifPresent(folder -> out.println("set aside  " + folder + "; remove it once the hub works"));
        out.println();
        out.println(
                "Start the hub. Each node sends again what this database lacks, as far back as it keeps what it sent"
                        + " (chungbaek.keep-sent, 14 days).");
        out.println("Nodes that enrolled or renewed their certificate after the backup enrol again: ops/cb hub token.");
        if (prepared.alerts() > 0) {
            out.println("Alerts that no node has confirmed are sent again: " + prepared.alerts()
                    + ". A node delivers none a second time.");
        }
        out.println();
        RestoreWarning.lines(prepared.enrolment()).forEach(out::println);
    }
}
