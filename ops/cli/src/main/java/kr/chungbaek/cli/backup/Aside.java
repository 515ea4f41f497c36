package kr.chungbaek.cli.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import kr.chungbaek.routes.enrolment.PrivateFile;

/** Where that goes which a restored backup replaces: nothing is deleted. */
public final class Aside {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmmss");

    private final Path folder;

    /** @param parent where a folder is made for it, when there is something to put */
    public Aside(Path parent, Clock clock) {
        this.folder = parent.resolve("aside-" + TIME.format(LocalDateTime.now(clock)));
    }

    /** Moves a file or folder here, if there is one. */
    public void put(Path path) throws IOException {
        if (Files.exists(path)) {
            PrivateFile.makeFolder(folder);
            Files.move(path, folder.resolve(path.getFileName()));
        }
    }

    /** Nothing when nothing was put there. */
    public Optional<Path> folder() {
        return Files.exists(folder) ? Optional.of(folder) : Optional.empty();
    }
}
