package kr.chungbaek.spoke;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.TreeMap;
import kr.chungbaek.wire.chain.Digest;

/**
 * What stands in some folders, as one digest: of each file which it is, how large, and when it was changed. To read all
 * of them every second would cost a node with hundreds of layouts more than its polls do.
 */
record FolderDigest(Digest digest) {

    /** @throws IOException also when a file goes while it is looked at */
    static FolderDigest of(Path parent, List<String> folders) throws IOException {
        TreeMap<Path, String> all = new TreeMap<>();
        for (String name : folders) {
            Path folder = parent.resolve(name);
            if (Files.isDirectory(folder)) {
                add(folder, all);
            }
        }
        return new FolderDigest(Digest.of(all.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private static void add(Path folder, TreeMap<Path, String> all) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes of) {
                all.put(file, of.fileKey() + " " + of.size() + " " + of.lastModifiedTime());
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
