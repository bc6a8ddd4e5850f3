package dev.vigil.standalone.processes;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One process of the cluster, started as often as it is needed. */
final class Member {
    private static final long STOP_SECONDS = 60;

    private final String name;
    private final String heap;
    private final List<String> arguments;
    private final ChildJvm jvm;
    private final Answering answering;

    private @Nullable Process process;
    private long startAt;

    /** Whether the server behind a process serves. */
    @FunctionalInterface
    interface Answering {
        boolean now();
    }

    Member(String name, String heap, List<String> arguments, ChildJvm jvm, Answering answering) {
        this.name = name;
        this.heap = heap;
        this.arguments = List.copyOf(arguments);
        this.jvm = jvm;
        this.answering = answering;
    }

    String name() {
        return name;
    }

    /** Starts it when it does not run and its pause is over. @return whether it was started */
    synchronized boolean startIfDue(long nanoTime) throws IOException {
        if ((process != null && process.isAlive()) || nanoTime - startAt < 0) {
            return false;
        }
        process = jvm.start(name, heap, arguments);
        return true;
    }

    synchronized boolean serves() {
        return process != null && process.isAlive() && answering.now();
    }

    /** As {@code kill -9}, with every process that it started itself. It comes back after the pause, ns. */
    synchronized void kill(long pause) throws InterruptedException {
        startAt = System.nanoTime() + pause;
        if (process != null) {
            List<ProcessHandle> all = process.descendants().toList();
            process.destroyForcibly();
            all.forEach(ProcessHandle::destroyForcibly);
            process.waitFor();
        }
    }

    /** Asks it to end, and waits. */
    void stop() throws InterruptedException {
        Process running = process;
        if (running != null) {
            running.destroy();
            if (!running.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                kill(0);
            }
        }
    }
}
