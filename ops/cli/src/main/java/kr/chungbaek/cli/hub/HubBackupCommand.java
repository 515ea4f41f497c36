package kr.chungbaek.cli.hub;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import kr.chungbaek.cli.Refusal;
import kr.chungbaek.cli.Version;
import kr.chungbaek.cli.backup.BackupKind;
import kr.chungbaek.cli.backup.BackupWriter;
import kr.chungbaek.hub.records.BaseBackup;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes a backup of a hub. */
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Makes a backup of the hub's database and of its authority, whether the hub runs or not: one file that only its",
            "owner may read, and its hash beside it. An embedded database is copied with all its files; your own by pg_dump."
        },
        footer = {"", "Example:", "  ops/cb hub backup --to /mnt/backup/hub.zip"})
final class HubBackupCommand implements Callable<Integer> {

    @Mixin
    private HubAddress hub = new HubAddress();

    @Option(names = "--to", required = true, paramLabel = "FILE", description = "The backup. No file is replaced.")
    private Path target = Path.of("backup.zip");

    @Option(
            names = "--tools",
            paramLabel = "DIR",
            description = "Folder of pg_dump, for your own database. Default: the newest that is installed.")
    private @Nullable Path tools;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        HubFiles files = hub.files();
        try (BackupWriter backup = BackupWriter.begin(target, BackupKind.HUB)) {
            authority(files, backup);
            if (files.server().isPresent()) {
                dump(files.server().get(), backup);
            } else {
                BaseBackup.take(files.database(), new Copied(backup));
            }
            tell(files, backup.finish());
        }
        return 0;
    }

    private void tell(HubFiles files, String where) {
        PrintWriter out = spec.commandLine().getOut();
        out.println("database  "
                + files.server().map(OwnDatabase::url).orElse(files.database().toString()));
        out.println("authority " + files.authority());
        out.println("backup    " + where);
    }

    private static void authority(HubFiles files, BackupWriter backup) throws IOException {
        if (!Files.isDirectory(files.authority())) {
            throw new Refusal(
                    "cb: there is no '" + files.authority() + "'. Did the hub ever start? Name its folder: --data DIR");
        }
        try (Stream<Path> authority = Files.list(files.authority())) {
            List<Path> all = authority.filter(Files::isRegularFile).sorted().toList();
            for (Path file : all) {
                backup.add(HubFiles.AUTHORITY + "/" + file.getFileName(), file);
            }
        }
    }

    private void dump(OwnDatabase server, BackupWriter backup) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory(target.toAbsolutePath().getParent(), ".dump-");
        Path dump = folder.resolve(HubFiles.DUMP);
        try {
            server.dump(dump, Optional.ofNullable(tools));
            backup.add(HubFiles.DUMP, dump);
        } finally {
            Files.deleteIfExists(dump);
            Files.deleteIfExists(folder);
        }
    }

    /** An embedded database on its way into the backup. */
    private record Copied(BackupWriter backup) implements BaseBackup.Sink {

        @Override
        public void folder(String name) throws IOException {
            backup.addFolder(HubFiles.DATABASE + "/" + name);
        }

        @Override
        public void file(String name, Path file) throws IOException {
            backup.add(HubFiles.DATABASE + "/" + name, file);
        }

        @Override
        public void text(String name, String content) throws IOException {
            backup.add(
                    HubFiles.DATABASE + "/" + name, new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
        }
    }
}
