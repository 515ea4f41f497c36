package kr.chungbaek.cli.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import kr.chungbaek.wire.problem.Nearest;
import kr.chungbaek.wire.problem.Problems;
import kr.chungbaek.wire.record.RecordType;
import kr.chungbaek.wire.record.RecordTypes;

/** The folder of record files. */
final class DataFolder {

    private static final String SUFFIX = ".csv";

    private final Path folder;
    private final RecordTypes types;

    DataFolder(Path folder, RecordTypes types) {
        this.folder = folder;
        this.types = types;
    }

    /** Reads the files of all types that have one. */
    Rows read(Problems problems) throws IOException {
        Rows rows = new Rows();
        for (RecordType type : types.all()) {
            Path file = folder.resolve(type.name() + SUFFIX);
            if (Files.isRegularFile(file)) {
                new RecordFile(file, type, problems).readInto(rows);
            }
        }
        rows.end();
        return rows;
    }

    /** Notes on CSV files that belong to no type and are not read. */
    List<String> strangers(Path answer) throws IOException {
        Path own = answer.toAbsolutePath().normalize();
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(SUFFIX))
                    .filter(file -> !file.toAbsolutePath().normalize().equals(own))
                    .map(file -> file.getFileName().toString())
                    .map(name -> name.substring(0, name.length() - SUFFIX.length()))
                    .filter(name -> types.find(name).isEmpty())
                    .sorted()
                    .map(this::note)
                    .toList();
        }
    }

    private String note(String name) {
        String nearest = Nearest.to(name, types.names());
        return "%s: record type '%s' does not exist; the file is not read.%s"
                .formatted(
                        folder.resolve(name + SUFFIX),
                        name,
                        nearest.isEmpty() ? "" : " Did you mean '" + nearest + "'?");
    }
}
