package dev.vigil.rules.trial;

import dev.vigil.domain.alert.Alert;
import dev.vigil.rules.AlertSink;
import dev.vigil.rules.area.AreaFigure;
import dev.vigil.rules.area.AreaState;
import dev.vigil.rules.area.Contribution;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** The areas of a district in memory. */
final class TrialAreas implements AlertSink {
    private final TreeMap<String, AreaState> areas = new TreeMap<>();
    private final AlertSink out;

    TrialAreas(AlertSink out) {
        this.out = out;
    }

    @Override
    public void publish(Alert revision) {
        out.publish(revision);
    }

    @Override
    public void contribute(Contribution part) {
        areas.computeIfAbsent(part.area(), AreaState::new).take(part);
    }

    long next() {
        return areas.values().stream().mapToLong(AreaState::next).min().orElse(Long.MAX_VALUE);
    }

    List<AreaFigure> due(long clock) {
        List<AreaFigure> figures = new ArrayList<>();
        areas.values().forEach(area -> figures.addAll(area.due(clock)));
        return figures;
    }
}
