package dev.vigil.rules.judge;

import dev.vigil.domain.Json;
import dev.vigil.domain.premise.Premise;
import dev.vigil.rules.PremiseState;
import dev.vigil.rules.series.Series;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is remembered of one premise. It is the table of its series, and does not hold one: nearly every
 * reading is of another premise than the one before, and each object on its way is one more line of far memory.
 */
public final class State extends LaneTable implements PremiseState {
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
    /** A lower bound of the earliest deadline in the queue; {@link Long#MAX_VALUE} while there is none. */
    long earliest = Long.MAX_VALUE;

    /** Revisions of the premise within the horizon, oldest first; the last one is in force or soon will be. */
    final List<Revision> registry = new ArrayList<>(1);

    /** By device and metric. */
    final Map<String, Map<String, Lane>> lanes = new HashMap<>();

    final TreeMap<JudgeKey, Judge> judges = new TreeMap<>();
    final Queue queue = new Queue(this);

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

    @Override
    public String premise() {
        return premise;
    }

    @Override
    public long late() {
        return late;
    }

    @Override
    public long duplicates() {
        return duplicates;
    }

    @Override
    public void write(DataOutput out) throws IOException {
        StateWriter.write(this, out);
    }

    public long clock() {
        return clock;
    }

    @SuppressWarnings("ReferenceEquality") // asked for every sample: a deep comparison would cost more than judging
    boolean isBoundTo(Rulebase rules, Premise premise) {
        return boundTo == rules && boundPremise == premise;
    }

    /** Whether something has to be done before the clock may pass that instant. */
    boolean isDue(long limit) {
        return owedAt <= limit || isUntold || earliest <= limit;
    }

    @Nullable
    Lane lane(String device, String metric) {
        int row = find(device, metric);
        return row < 0 ? null : lane(row);
    }

    @Override
    void add(Lane lane) {
        Series series = lane.series;
        lanes.computeIfAbsent(series.device(), id -> new HashMap<>())
                .put(series.metric().id(), lane);
        super.add(lane);
    }

    /** Puts all readings into their series, so that these may be looked at. */
    void catchUp() {
        if (boundTo != null) {
            putAwayAll(boundTo.options().correctWithin());
        }
    }

    /** As the registry has it or soon will. */
    Premise current() {
        return registry.get(registry.size() - 1).premise();
    }

    /** As the registry has it at the clock. */
    Premise inForce() {
        int index = registry.size() - 1;
        while (index > 0 && registry.get(index).from() > clock) {
            index--;
        }
        return registry.get(index).premise();
    }
}
