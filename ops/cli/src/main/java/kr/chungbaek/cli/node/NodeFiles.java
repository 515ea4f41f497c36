package kr.chungbaek.cli.node;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import kr.chungbaek.cli.Refusal;
import kr.chungbaek.cli.backup.Backup;
import kr.chungbaek.routes.enrolment.NationalKeys;

/**
 * The files of a node that a backup is made of.
 *
 * @param spool the database; beside it may lie what SQLite needs to go on after a crash
 * @param keys folder of what the node is known by
 * @param tokenKey the first national key; later ones lie beside it
 */
record NodeFiles(String node, Path data, Path spool, Path keys, Path tokenKey) {

    static final String SPOOL = "spool.db";
    static final String KEYS = "keys";

    private static final Path TOKEN_KEY = Path.of(NationalKeys.FILE);

    static NodeFiles of(Properties settings) {
        Path data = Path.of(required(settings, "chungbaek.data"));
        return new NodeFiles(
                required(settings, "chungbaek.node"),
                data,
                data.resolve(SPOOL),
                Path.of(required(settings, "chungbaek.keys")),
                Path.of(required(settings, "chungbaek.token-key")));
    }

    /** The spool with what belongs to it, as far as it is there. */
    List<Path> spoolFiles() {
        return Stream.of("", "-wal", "-shm", "-journal")
                .map(suffix -> data.resolve(SPOOL + suffix))
                .filter(Files::exists)
                .toList();
    }

    List<Path> keyFiles() throws IOException {
        try (Stream<Path> files = Files.list(keys)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        }
    }

    /** The national keys that are there, each by its name in a backup: during a change of keys two. */
    Map<String, Path> tokenKeys() {
        Map<String, Path> named = new TreeMap<>();
        NationalKeys.beside(tokenKey).forEach((number, file) -> named.put(tokenKeyName(number), file));
        return named;
    }

    /** Where the national keys of a backup belong, by their names in it. */
    Map<String, Path> tokenKeys(Backup backup) {
        Map<String, Path> places = new TreeMap<>();
        for (int number = 1; number <= NationalKeys.LAST; number++) {
            if (backup.has(tokenKeyName(number))) {
                places.put(tokenKeyName(number), NationalKeys.file(tokenKey, number));
            }
        }
        return places;
    }

    private static String tokenKeyName(int number) {
        return NationalKeys.file(TOKEN_KEY, number).toString();
    }

    private static String required(Properties settings, String name) {
        String value = settings.getProperty(name, "").strip();
        if (value.isEmpty()) {
            throw new Refusal("cb: the spoke's settings do not say '" + name + "'. Name others: --settings FILE");
        }
        return value;
    }
}
