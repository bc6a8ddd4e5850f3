package dev.vigil.rules.area;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The contributions of an area's premises within the correction horizon, and the figures made of them. A level's
 * figure is the mean of the premises' means of a minute, each premise counting once; that of events is their number.
 * A figure is said once all of its minute have had their say, and once more after a correction.
 */
public final class AreaState {
    /** How long after the end of a minute its figure is decided, ms. Premises contribute half as late. */
    static final long GRACE = 10_000;

    /** Figures that nobody corrects any more are forgotten, ms. */
    private static final long KEEP = 3 * 3_600_000L;

    /** One premise is no area: its mean is no background to compare with. */
    private static final int FEWEST = 2;

    /** For so long the mean of a minute stands for a premise that sends more rarely, ms. */
    private static final long CARRY = 10 * 60_000;

    private static final int VERSION = 1;

    /** A figure in the making. */
    private static final class Draft {
        private final boolean counted;
        private final TreeMap<String, Contribution> parts = new TreeMap<>();
        private double said = Double.NaN;
        /** When it is to be said; {@link Long#MAX_VALUE} when there is nothing new. */
        private long due = Long.MAX_VALUE;

        Draft(boolean counted) {
            this.counted = counted;
        }
    }

    private final String area;
    private final TreeMap<String, TreeMap<Long, Draft>> drafts = new TreeMap<>();
    /** By the time at which they were decided. */
    private final TreeMap<Long, List<Contribution>> ahead = new TreeMap<>();

    public AreaState(String area) {
        this.area = area;
    }

    /** Contributions come in any order between premises; of one premise in its own. */
    public void take(Contribution part) {
        // a premise may be ahead of the clock: its part counts when the clock is there, as in every other run
        ahead.computeIfAbsent(part.decidedAt(), time -> new ArrayList<>()).add(part);
    }

    private void apply(Contribution part) {
        Draft draft = drafts.computeIfAbsent(part.series(), series -> new TreeMap<>())
                .computeIfAbsent(part.at(), at -> new Draft(part.counted()));
        Contribution known = draft.parts.get(part.premise());
        if (known == null || known.decidedAt() <= part.decidedAt()) {
            draft.parts.put(part.premise(), part);
            long earliest = part.counted() ? part.decidedAt() : Math.max(part.at() + GRACE, part.decidedAt());
            draft.due = Math.min(draft.due, earliest);
            if (!part.counted()) {
                drafts.get(part.series())
                        .subMap(part.at(), false, part.at() + CARRY, false)
                        .values()
                        .forEach(later -> later.due = Math.min(later.due, earliest));
            }
        }
    }

    /** What is said of an instant: of the premises together, of each what it said last. */
    private AreaFigure figure(String series, long at) {
        TreeMap<Long, Draft> byTime = drafts.get(series);
        boolean counted = byTime.get(at).counted;
        TreeMap<String, Double> values = new TreeMap<>();
        long decidedAt = 0;
        for (Draft draft :
                byTime.subMap(counted ? at - 1 : at - CARRY, false, at, true).values()) {
            for (Contribution part : draft.parts.values()) {
                decidedAt = Math.max(decidedAt, part.decidedAt());
                if (!Double.isNaN(part.value())) {
                    values.put(part.premise(), part.value());
                }
            }
        }
        double sum = values.values().stream().mapToDouble(Double::doubleValue).sum();
        boolean known = counted ? sum != 0 : values.size() >= FEWEST;
        return new AreaFigure(area, series, at, !known ? Double.NaN : counted ? sum : sum / values.size(), decidedAt);
    }

    /** The received clock at which {@link #due} has something to say; {@link Long#MAX_VALUE} for never. */
    public long next() {
        long earliest = ahead.isEmpty() ? Long.MAX_VALUE : ahead.firstKey();
        for (TreeMap<Long, Draft> series : drafts.values()) {
            for (Draft draft : series.values()) {
                earliest = Math.min(earliest, draft.due);
            }
        }
        return earliest;
    }

    /** The figures that are new or other than before. All contributions decided up to {@code clock} have come. */
    public List<AreaFigure> due(long clock) {
        while (!ahead.isEmpty() && ahead.firstKey() <= clock) {
            ahead.pollFirstEntry().getValue().forEach(this::apply);
        }
        List<AreaFigure> figures = new ArrayList<>();
        drafts.forEach((series, byTime) -> {
            byTime.forEach((at, draft) -> {
                if (draft.due <= clock) {
                    draft.due = Long.MAX_VALUE;
                    AreaFigure figure = figure(series, at);
                    if (Double.compare(figure.value(), draft.said) != 0) {
                        draft.said = figure.value();
                        figures.add(figure);
                    }
                }
            });
            byTime.headMap(clock - KEEP).clear();
        });
        drafts.values().removeIf(Map::isEmpty);
        return figures;
    }

    /** Versioned; the same state gives the same bytes. */
    public void write(DataOutput out) throws IOException {
        out.writeByte(VERSION);
        out.writeUTF(area);
        out.writeInt(drafts.size());
        for (Map.Entry<String, TreeMap<Long, Draft>> series : drafts.entrySet()) {
            out.writeUTF(series.getKey());
            out.writeInt(series.getValue().size());
            for (Map.Entry<Long, Draft> entry : series.getValue().entrySet()) {
                Draft draft = entry.getValue();
                out.writeLong(entry.getKey());
                out.writeBoolean(draft.counted);
                out.writeDouble(draft.said);
                out.writeLong(draft.due);
                out.writeInt(draft.parts.size());
                for (Contribution part : draft.parts.values()) {
                    out.writeUTF(part.premise());
                    out.writeDouble(part.value());
                    out.writeLong(part.decidedAt());
                }
            }
        }
        out.writeInt(ahead.values().stream().mapToInt(List::size).sum());
        for (List<Contribution> parts : ahead.values()) {
            for (Contribution part : parts) {
                out.writeUTF(part.premise());
                out.writeUTF(part.series());
                out.writeLong(part.at());
                out.writeBoolean(part.counted());
                out.writeDouble(part.value());
                out.writeLong(part.decidedAt());
            }
        }
    }

    /** Reads what this or an earlier version wrote. */
    public static AreaState read(DataInput in) throws IOException {
        int version = in.readByte();
        if (version != VERSION) {
            throw new IOException("area state of version " + version + "; this is version " + VERSION);
        }
        AreaState state = new AreaState(in.readUTF());
        for (int series = in.readInt(); series > 0; series--) {
            String name = in.readUTF();
            TreeMap<Long, Draft> byTime = state.drafts.computeIfAbsent(name, unused -> new TreeMap<>());
            for (int left = in.readInt(); left > 0; left--) {
                long at = in.readLong();
                Draft draft = new Draft(in.readBoolean());
                draft.said = in.readDouble();
                draft.due = in.readLong();
                for (int parts = in.readInt(); parts > 0; parts--) {
                    String premise = in.readUTF();
                    Contribution part = new Contribution(
                            state.area, premise, name, at, draft.counted, in.readDouble(), in.readLong());
                    draft.parts.put(premise, part);
                }
                byTime.put(at, draft);
            }
        }
        for (int left = in.readInt(); left > 0; left--) {
            String premise = in.readUTF();
            String series = in.readUTF();
            state.take(new Contribution(
                    state.area, premise, series, in.readLong(), in.readBoolean(), in.readDouble(), in.readLong()));
        }
        return state;
    }
}
