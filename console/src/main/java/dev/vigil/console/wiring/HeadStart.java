package dev.vigil.console.wiring;

import com.zaxxer.hikari.HikariDataSource;
import dev.vigil.console.ConsoleSettings;
import dev.vigil.console.district.District;
import dev.vigil.domain.config.ConfigurationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/**
 * What takes long and waits for nothing: the config folder is read and the database brought to its form while
 * Spring still puts itself together.
 */
public final class HeadStart {
    private final CompletableFuture<District> district;
    private final CompletableFuture<HikariDataSource> database;

    private HeadStart(CompletableFuture<District> district, CompletableFuture<HikariDataSource> database) {
        this.district = district;
        this.database = database;
    }

    public static HeadStart begin(ConsoleSettings settings) {
        return new HeadStart(
                aside("console-config", () -> District.read(settings.config())),
                aside("console-schema", () -> Database.open(settings)));
    }

    District district() {
        return taken(district);
    }

    HikariDataSource database() {
        return taken(database);
    }

    /** For a start that came to nothing. */
    public void undo() {
        try {
            database.join().close();
        } catch (CompletionException neverOpened) {
            // there is nothing to close
        }
    }

    /** What was wrong with the config folder is said as it was found, not as Spring wraps it. */
    public static RuntimeException clear(RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConfigurationException unusable) {
                return unusable;
            }
        }
        return failure;
    }

    private static <T> CompletableFuture<T> aside(String name, Supplier<T> work) {
        CompletableFuture<T> result = new CompletableFuture<>();
        Thread thread = new Thread(() -> complete(result, work), name);
        thread.setDaemon(true);
        thread.start();
        return result;
    }

    private static <T> void complete(CompletableFuture<T> result, Supplier<T> work) {
        try {
            result.complete(work.get());
        } catch (Throwable failure) { // whoever waits must hear of it
            result.completeExceptionally(failure);
        }
    }

    private static <T> T taken(CompletableFuture<T> future) {
        try {
            return future.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException clear ? clear : failed;
        }
    }
}
