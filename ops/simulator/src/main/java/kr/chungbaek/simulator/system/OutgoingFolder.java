package kr.chungbaek.simulator.system;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.List;
import kr.chungbaek.simulator.form.DayFile;
import kr.chungbaek.simulator.form.Form;
import kr.chungbaek.simulator.world.Fact;

/** A bank's outgoing folder: each day's file, and then its done file. */
final class OutgoingFolder {

    private final Path outgoing;

    /** @param outgoing from which the bank's server hands out files */
    OutgoingFolder(Path outgoing) {
        this.outgoing = outgoing;
    }

    /** Begins a file beside the folder, which {@link #deliver} puts into it. */
    DayFile begin(Form form, LocalDate day) throws IOException {
        Path unfinished = unfinished(form, day);
        Files.createDirectories(unfinished.toAbsolutePath().getParent());
        return DayFile.of(form, day, new BufferedOutputStream(Files.newOutputStream(unfinished), 1 << 16));
    }

    void deliver(Form form, LocalDate day) throws IOException {
        String name = DayFile.name(form, day);
        Files.move(unfinished(form, day), outgoing.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        Files.createFile(outgoing.resolve(name + ".done"));
    }

    /** A whole day at once. Doing it twice changes nothing. */
    void deliver(Form form, LocalDate day, List<Fact> facts) throws IOException {
        if (Files.exists(outgoing.resolve(DayFile.name(form, day) + ".done"))) {
            return;
        }
        try (DayFile file = begin(form, day)) {
            for (Fact fact : facts) {
                file.add(fact);
            }
        }
        deliver(form, day);
    }

    private Path unfinished(Form form, LocalDate day) {
        return outgoing.resolveSibling("unfinished").resolve(DayFile.name(form, day));
    }
}
