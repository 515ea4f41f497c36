package kr.chungbaek.spoke.spool;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kr.chungbaek.routes.enrolment.PrivateFile;

/** Copies of the spool for backups, made beside it while the spoke works. */
public final class SpoolCopies {

    private static final String NAME = "spool.copy";

    private final Spool spool;
    private final Path folder;

    /** @param folder where the spool lies */
    public SpoolCopies(Spool spool, Path folder) {
        this.spool = spool;
        this.folder = folder;
    }

    /**
     * Copies all that is committed. Collecting and sending wait meanwhile.
     *
     * @return the copy, which whoever wanted it takes away; one that was left is replaced
     * @throws SpoolException when there is too little room for it beside the spool
     */
    public synchronized Path make() {
        Path copy = folder.resolve(NAME);
        try {
            Files.deleteIfExists(copy);
            refuseWithoutRoom();
            PrivateFile.create(copy);
        } catch (IOException e) {
            throw new SpoolException("no copy of the spool can be made in '" + folder + "': " + e.getMessage(), e);
        }
        spool.store().copyTo(copy);
        return copy;
    }

    private void refuseWithoutRoom() throws IOException {
        RoomState room = spool.report(0).room();
        long needed = Files.size(folder.resolve("spool.db"));
        if (room.free() - needed < room.least()) {
            throw new SpoolException(
                    "a copy of the spool needs %,d MB beside it; %,d MB are free, of which %,d MB are kept back. Make room"
                            .formatted(needed >> 20, room.free() >> 20, room.least() >> 20));
        }
    }
}
