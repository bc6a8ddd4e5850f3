package dev.vigil.standalone.chaos;

import dev.vigil.standalone.processes.Cluster;
import dev.vigil.standalone.processes.ClusterPlan;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** Kills one process after the other, which one and when by a seed, and measures how long ingestion stood still. */
final class Kills {
    private static final long SHORTEST_PAUSE_MS = 5_000;
    private static final int PAUSE_SPREAD_MS = 15_000;
    private static final int LONGEST_DOWN_MS = 5_000;
    private static final long LOOK_EVERY_MS = 100;

    private final Cluster cluster;
    private final JobWatch jobs;
    private final Random random;
    private final PrintStream talk;
    private final Map<String, List<Long>> recoveries = new TreeMap<>();
    private final List<String> waiting = new ArrayList<>();
    private int count;

    Kills(Cluster cluster, JobWatch jobs, long seed, PrintStream talk) {
        this.cluster = cluster;
        this.jobs = jobs;
        this.random = new Random(seed);
        this.talk = talk;
    }

    /** Returns after that time, ms; the last victim may still be down. */
    void run(long forMs) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(forMs);
        while (System.nanoTime() - end < 0) {
            String victim = next();
            long down = random.nextInt(LONGEST_DOWN_MS);
            long killedAt = System.currentTimeMillis();
            cluster.kill(victim, down);
            count++;
            long pause = SHORTEST_PAUSE_MS + random.nextInt(PAUSE_SPREAD_MS);
            long recovered = recovery(victim, killedAt, pause);
            talk.printf(
                    Locale.ROOT,
                    "killed %-15s back in %4.1f s, %s%n",
                    victim,
                    down / 1000.0,
                    recovered < 0
                            ? "struck again before the next checkpoint"
                            : String.format(Locale.ROOT, "next checkpoint after %.1f s", recovered / 1000.0));
            if (recovered >= 0) {
                recoveries
                        .computeIfAbsent(kind(victim), any -> new ArrayList<>())
                        .add(recovered);
            }
        }
    }

    /** Each process once before any comes again, so that a short run leaves none out. */
    private String next() {
        if (waiting.isEmpty()) {
            waiting.addAll(cluster.names());
            Collections.shuffle(waiting, random);
        }
        return waiting.remove(waiting.size() - 1);
    }

    /** Ms until ingestion had a checkpoint that began after the kill and the victim served; −1 when not within the pause. */
    private long recovery(String victim, long killedAt, long pause) throws InterruptedException {
        long recovered = -1;
        while (System.currentTimeMillis() - killedAt < pause) {
            if (recovered < 0 && cluster.serves(victim) && jobs.lastCheckpointBegan() > killedAt) {
                recovered = System.currentTimeMillis() - killedAt;
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MS);
        }
        return recovered;
    }

    private static String kind(String victim) {
        return victim.startsWith(ClusterPlan.TASK_MANAGER) ? "taskmanager" : victim;
    }

    int count() {
        return count;
    }

    void report(PrintStream out) {
        recoveries.forEach((victim, times) -> {
            long[] sorted = times.stream().mapToLong(Long::longValue).sorted().toArray();
            out.printf(
                    Locale.ROOT,
                    "  %-15s %3d measured: median %4.1f s, longest %4.1f s until the next checkpoint of ingestion%n",
                    victim,
                    sorted.length,
                    sorted[sorted.length / 2] / 1000.0,
                    Arrays.stream(sorted).max().orElse(0) / 1000.0);
        });
    }
}
