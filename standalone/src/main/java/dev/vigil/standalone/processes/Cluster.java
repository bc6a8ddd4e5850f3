package dev.vigil.standalone.processes;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The processes of the system. One that ends, for whatever reason, is started again, as a service manager does. */
public final class Cluster implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Cluster.class);
    private static final long LOOK_EVERY_MS = 100;

    private final List<Member> members;
    private final ScheduledExecutorService keeper =
            Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "cluster-keeper"));

    private Cluster(List<Member> members) {
        this.members = members;
    }

    /**
     * Starts every process; returns when all serve.
     *
     * @param told what each one's name and time to serve, ms, are told to
     */
    public static Cluster start(ClusterPlan plan, BiConsumer<String, Long> told)
            throws IOException, InterruptedException {
        Cluster cluster = new Cluster(plan.members());
        var unused = cluster.keeper.scheduleWithFixedDelay(cluster::keep, 0, LOOK_EVERY_MS, TimeUnit.MILLISECONDS);
        long began = System.nanoTime();
        List<Member> waiting = new ArrayList<>(cluster.members);
        while (!waiting.isEmpty()) {
            TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MS);
            for (Member member : List.copyOf(waiting)) {
                if (member.serves()) {
                    waiting.remove(member);
                    told.accept(member.name(), (System.nanoTime() - began) / 1_000_000);
                }
            }
        }
        return cluster;
    }

    private void keep() {
        for (Member member : members) {
            try {
                if (member.startIfDue(System.nanoTime())) {
                    LOG.info("process={} started", member.name());
                }
            } catch (IOException refused) {
                LOG.error("process={} cannot be started", member.name(), refused);
            }
        }
    }

    public List<String> names() {
        return members.stream().map(Member::name).toList();
    }

    /** As {@code kill -9}; it is started again after so many ms. */
    public void kill(String name, long pauseMs) throws InterruptedException {
        named(name).kill(TimeUnit.MILLISECONDS.toNanos(pauseMs));
    }

    public boolean serves(String name) {
        return named(name).serves();
    }

    public boolean allServe() {
        return members.stream().allMatch(Member::serves);
    }

    private Member named(String name) {
        return members.stream()
                .filter(member -> member.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no process " + name + " among " + names()));
    }

    /** The last one first: who uses a server goes before it. */
    @Override
    public void close() {
        keeper.shutdownNow();
        try {
            keeper.awaitTermination(1, TimeUnit.MINUTES);
            for (int i = members.size() - 1; i >= 0; i--) {
                members.get(i).stop();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
