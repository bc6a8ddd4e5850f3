package dev.vigil.standalone;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The folder in which everything is kept, held by one process at a time. */
final class DataFolder implements AutoCloseable {
    private final FileChannel channel;

    private DataFolder(FileChannel channel) {
        this.channel = channel;
    }

    /** @throws StartException when another process holds it, or it cannot be written */
    static DataFolder lock(Path folder) {
        try {
            Files.createDirectories(folder);
            FileChannel channel =
                    FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                throw inUse(folder);
            }
            return new DataFolder(channel);
        } catch (OverlappingFileLockException sameProcess) {
            throw inUse(folder);
        } catch (IOException unwritable) {
            throw new StartException(
                    "The data folder " + folder + " cannot be written: " + unwritable.getMessage()
                            + ". Choose another one with --data DIR.",
                    unwritable);
        }
    }

    private static StartException inUse(Path folder) {
        return new StartException("Another Vigil is running on the data folder " + folder
                + ": stop it, or choose another folder with --data DIR.");
    }

    /** The lock goes with the channel. */
    @Override
    public void close() throws IOException {
        channel.close();
    }
}
