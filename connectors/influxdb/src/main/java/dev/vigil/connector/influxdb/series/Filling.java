package dev.vigil.connector.influxdb.series;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * Fills the buckets in which nothing was measured. Done here and not by the store, because every store has its own idea
 * of the edges; so two stores with the same samples give the same answer.
 */
final class Filling {
    private Filling() {}

    /** @param measured the buckets that have samples, by time */
    static List<Sample> fill(List<Sample> measured, Grid grid, Fill fill) {
        return switch (fill) {
            case NONE -> measured;
            case NULL -> onGrid(measured, grid, (before, after, at) -> Sample.missing(at));
            case PREVIOUS -> onGrid(measured, grid, Filling::previous);
            case LINEAR -> onGrid(measured, grid, Filling::linear);
        };
    }

    /** What stands between two measured buckets; either can be missing at the edges. */
    private interface Gap {
        Sample at(@Nullable Sample before, @Nullable Sample after, long at);
    }

    private static List<Sample> onGrid(List<Sample> measured, Grid grid, Gap gap) {
        List<Sample> filled = new ArrayList<>();
        int next = 0;
        long first = grid.first();
        for (long at : LongStream.range(0, grid.size())
                .map(i -> first + i * grid.width())
                .toArray()) {
            if (next < measured.size() && measured.get(next).at() == at) {
                filled.add(measured.get(next));
                next++;
                continue;
            }
            @Nullable Sample before = next > 0 ? measured.get(next - 1) : null;
            @Nullable Sample after = next < measured.size() ? measured.get(next) : null;
            filled.add(gap.at(before, after, at));
        }
        return filled;
    }

    private static Sample previous(@Nullable Sample before, @Nullable Sample after, long at) {
        return before == null ? Sample.missing(at) : before.movedTo(at);
    }

    private static Sample linear(@Nullable Sample before, @Nullable Sample after, long at) {
        if (before == null || after == null || before.value() == null || after.value() == null) {
            return Sample.missing(at);
        }
        double share = (double) (at - before.at()) / (after.at() - before.at());
        return Sample.of(at, before.value() + share * (after.value() - before.value()));
    }
}
