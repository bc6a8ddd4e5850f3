package dev.vigil.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * PostgreSQL is a process of its own: when ours is killed, it lives on and holds its data folder. This
 * finds it by the pid file in that folder and stops it.
 */
final class OrphanedPostgres {
    private static final Logger LOG = LoggerFactory.getLogger(OrphanedPostgres.class);
    private static final long STOP_SECONDS = 20;

    private OrphanedPostgres() {}

    static void stop(Path data) throws IOException {
        Path pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        Optional<ProcessHandle> orphan = owner(Files.readAllLines(pidFile));
        if (orphan.isPresent()) {
            LOG.info(
                    "stopping the PostgreSQL server that an earlier process left behind pid={}",
                    orphan.get().pid());
            orphan.get().destroy();
            await(orphan.get());
        }
        Files.deleteIfExists(pidFile);
    }

    private static Optional<ProcessHandle> owner(List<String> pidFile) {
        if (pidFile.isEmpty()) {
            return Optional.empty();
        }
        try {
            return ProcessHandle.of(Long.parseLong(pidFile.get(0).trim()))
                    // the pid may belong to somebody else by now
                    .filter(process -> process.info().command().orElse("").contains("postgres"));
        } catch (NumberFormatException torn) {
            return Optional.empty();
        }
    }

    /** The next server finds the folder in use as long as this one lives. */
    private static void await(ProcessHandle process) throws IOException {
        try {
            process.onExit().get(STOP_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException stuck) {
            process.destroyForcibly();
            process.onExit().join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while an old PostgreSQL server was stopping", interrupted);
        }
    }
}
