package dev.vigil.rules.node;

import dev.vigil.domain.premise.Limit;
import dev.vigil.domain.premise.Premise;
import dev.vigil.domain.premise.Units;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The limit that holds at the instant: the device's own before that of the premise, in the unit of the metric. */
public final class LimitNode extends Node {
    private final List<Limit> limits = new ArrayList<>();
    private final String unit;
    private final double otherwise;
    private long from = Long.MAX_VALUE;
    private long until = Long.MIN_VALUE;
    private double value;

    public LimitNode(
            Premise premise, @Nullable String device, String metric, String averaging, String unit, double otherwise) {
        this.unit = unit;
        this.otherwise = otherwise;
        for (Limit limit : premise.limits()) {
            boolean here = limit.device() == null || limit.device().equals(device);
            if (here && limit.metric().equals(metric) && limit.averaging().equals(averaging)) {
                limits.add(limit);
            }
        }
        limits.sort((a, b) -> Boolean.compare(a.device() == null, b.device() == null));
        if (limits.isEmpty()) {
            value = otherwise;
            from = Long.MIN_VALUE;
            until = Long.MAX_VALUE;
        }
    }

    @Override
    public void seek(long time) {
        if (time >= from && time < until) {
            return;
        }
        from = Long.MIN_VALUE;
        until = Long.MAX_VALUE;
        value = otherwise;
        boolean found = false;
        for (Limit limit : limits) {
            edge(time, limit.from());
            edge(time, limit.to());
            if (!found && limit.holdsAt(time)) {
                value = Units.convert(limit.value(), limit.unit(), unit).orElse(Double.NaN);
                found = true;
            }
        }
    }

    private void edge(long time, long edge) {
        if (edge <= time) {
            from = Math.max(from, edge);
        } else {
            until = Math.min(until, edge);
        }
    }

    @Override
    public double value() {
        return value;
    }

    @Override
    public long nextChange() {
        return until;
    }
}
