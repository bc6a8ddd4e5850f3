package dev.vigil.standalone;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;

/**
 * Starts parts side by side and says how long each took.
 *
 * @param told what to do with a part's name and its time, ms
 */
record Stopwatch(Executor threads, BiConsumer<String, Long> told) {
    <T> CompletableFuture<T> start(String what, Callable<T> start) {
        return CompletableFuture.supplyAsync(() -> timed(what, start), threads);
    }

    /** Starts when what it needs is there. */
    <T> CompletableFuture<T> startAfter(CompletableFuture<?> needed, String what, Callable<T> start) {
        return needed.thenApplyAsync(ignored -> timed(what, start), threads);
    }

    private <T> T timed(String what, Callable<T> start) {
        long began = System.nanoTime();
        try {
            T part = start.call();
            told.accept(what, (System.nanoTime() - began) / 1_000_000);
            return part;
        } catch (StartException clear) {
            throw clear;
        } catch (Exception failed) {
            throw new CompletionException(failed);
        }
    }
}
