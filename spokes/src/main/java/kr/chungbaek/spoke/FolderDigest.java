package kr.chungbaek.spoke;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import kr.chungbaek.wire.chain.Digest;

/** What the files of some folders hold, as one digest. */
record FolderDigest(Digest digest) {

    /** @throws IOException also when a file goes while it is read */
    static FolderDigest of(Path parent, List<String> folders) throws IOException {
        StringBuilder all = new StringBuilder();
        for (String name : folders) {
            Path folder = parent.resolve(name);
            if (Files.isDirectory(folder)) {
                append(folder, all);
            }
        }
        return new FolderDigest(Digest.of(all.toString().getBytes(StandardCharsets.UTF_8)));
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
