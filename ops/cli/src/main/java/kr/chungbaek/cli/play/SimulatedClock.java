package kr.chungbaek.cli.play;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;

/** The business day of a demo, in a file that hub and spokes read. It never goes back, also not after a restart. */
public final class SimulatedClock {

    private final Path file;

    private SimulatedClock(Path file) {
        this.file = file;
    }

    /** @param first the day of a new demo */
    public static SimulatedClock in(Path file, LocalDate first) throws IOException {
        SimulatedClock clock = new SimulatedClock(file);
        if (!Files.exists(file)) {
            clock.set(first);
        }
        return clock;
    }

    public LocalDate day() throws IOException {
        return LocalDate.parse(Files.readString(file).strip());
    }

    public void set(LocalDate day) throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".tmp");
        Files.writeString(unfinished, day + "\n");
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** The setting by which hub and spokes follow it. */
    public String setting() {
        return "file:" + file.toAbsolutePath();
    }
}
