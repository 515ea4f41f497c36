package kr.chungbaek.hub.records;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import kr.chungbaek.wire.fault.Fault;
import kr.chungbaek.wire.fault.FaultCode;
import org.jspecify.annotations.Nullable;

/** Makes a folder belong to one process; the system lets go of it when that process ends, however it ends. */
final class FolderLock implements AutoCloseable {

    private static final String NAME = "in-use.lock";

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /** @throws Fault BAD_CONFIG when the folder belongs to somebody already */
    static FolderLock take(Path folder) throws IOException {
        FileChannel channel =
                FileChannel.open(folder.resolve(NAME), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (tryLock(channel) == null) {
            channel.close();
            throw new Fault(
                    FaultCode.BAD_CONFIG,
                    "the database folder '" + folder + "' is in use by another process."
                            + " Stop that one, or name another data folder.");
        }
        return new FolderLock(channel);
    }

    /** Whether somebody has it now. */
    static boolean isTaken(Path folder) throws IOException {
        try (FileChannel channel =
                FileChannel.open(folder.resolve(NAME), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            return tryLock(channel) == null;
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException inThisProcess) {
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
