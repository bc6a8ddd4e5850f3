package dev.vigil.rules.judge;

import dev.vigil.domain.Json;
import dev.vigil.domain.premise.Premise;
import dev.vigil.rules.series.Series;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Everything that is remembered of one premise. */
public final class State {
    static final long NEVER = Long.MIN_VALUE;

    final String premise;
    /** The received clock of the premise. */
    long clock = NEVER;
    /** Deadlines up to and including this instant have been fired. */
    long fired = NEVER;
    /** The received clock when the premise was first heard of. */
    long born = NEVER;

    long late;
    long duplicates;
    /** Revisions of the premise within the horizon, oldest first; the last one is in force or soon will be. */
    final List<Revision> registry = new ArrayList<>(1);

    /** By device and metric. */
    final Map<String, Map<String, Lane>> lanes = new HashMap<>();

    final LaneTable table = new LaneTable();
    /** What is quiet there, at hand without the way over the table. */
    final QuietRows quiet = table.quiet();

    final TreeMap<JudgeKey, Judge> judges = new TreeMap<>();
    final Queue queue = new Queue();

    /** By series and end of minute: when the premise's part of the area's figure is due. */
    final TreeMap<String, TreeMap<Long, Long>> owed = new TreeMap<>();

    /** The earliest of these. */
    long owedAt = Long.MAX_VALUE;
    /** Openings that other rules have not been told of. Empty between two calls. */
    final ArrayDeque<Telling.Opening> untold = new ArrayDeque<>();
    /** Whether there are any. It is asked with every sample; the queue itself would be one more line of far memory. */
    boolean isUntold;

    @Nullable
    Rulebase boundTo;

    @Nullable
    Premise boundPremise;

    /** A premise as the registry has it from an instant on. */
    record Revision(long from, Premise premise, int signature) {
        static Revision of(long from, Premise premise) {
            return new Revision(from, premise, Json.text(premise).hashCode());
        }
    }

    public State(String premise) {
        this.premise = premise;
    }

    public String premise() {
        return premise;
    }

    /** Samples that came too late to be judged. */
    public long late() {
        return late;
    }

    /** Samples that had come before. */
    public long duplicates() {
        return duplicates;
    }

    public long clock() {
        return clock;
    }

    @Nullable
    Lane lane(String device, String metric) {
        int row = table.find(device, metric);
        return row < 0 ? null : table.lane(row);
    }

    void add(Lane lane) {
        Series series = lane.series;
        lanes.computeIfAbsent(series.device(), id -> new HashMap<>())
                .put(series.metric().id(), lane);
        table.add(lane);
    }

    /** Puts all readings into their series, so that these may be looked at. */
    void catchUp() {
        if (boundTo != null) {
            table.putAwayAll(boundTo.options().correctWithin());
        }
    }

    Premise current() {
        return registry.get(registry.size() - 1).premise();
    }
}
