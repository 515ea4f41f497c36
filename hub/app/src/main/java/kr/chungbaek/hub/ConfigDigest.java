package kr.chungbaek.hub;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import kr.chungbaek.wire.chain.Digest;

/** What the files of a configuration hold, as two digests: of what may change under way, and of what may not. */
record ConfigDigest(String rules, String ground) {

    private static final List<String> RULES = List.of("scenarios", "parameters");
    private static final List<String> GROUND = List.of("records", "reference");

    /** @throws IOException also when a file goes while it is read */
    static ConfigDigest of(Path config) throws IOException {
        return new ConfigDigest(digest(config, RULES), digest(config, GROUND));
    }

    private static String digest(Path config, List<String> folders) throws IOException {
        StringBuilder all = new StringBuilder();
        for (String name : folders) {
            Path folder = config.resolve(name);
            if (Files.isDirectory(folder)) {
                append(folder, all);
            }
        }
        return Digest.of(all.toString().getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static void append(Path folder, StringBuilder all) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path file : paths.filter(Files::isRegularFile).sorted().toList()) {
                all.append(file)
                        .append(' ')
                        .append(Digest.of(Files.readAllBytes(file)))
                        .append('\n');
            }
        }
    }
}
