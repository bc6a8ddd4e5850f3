package dev.vigil.rules.judge;

import dev.vigil.rules.node.GaugeNode;
import dev.vigil.rules.series.Series;
import java.util.ArrayList;
import java.util.List;

/**
 * The figures that a rule compares, once for each of their series.
 *
 * @param series for each node one of its series
 */
record Gauges(GaugeNode[] nodes, Series[] series) {
    static final Gauges NONE = new Gauges(new GaugeNode[0], new Series[0]);

    /** Whether that gauge is of one series alone. */
    @SuppressWarnings("ReferenceEquality") // a node is one thing, it has no equals
    boolean isOfOne(int gauge) {
        for (int i = 0; i < nodes.length; i++) {
            if (i != gauge && nodes[i] == nodes[gauge]) {
                return false;
            }
        }
        return true;
    }

    /** Collects the gauges of a rule. */
    static final class Builder {
        private final List<GaugeNode> nodes = new ArrayList<>();
        private final List<Series> series = new ArrayList<>();

        void add(GaugeNode node, Series... measured) {
            for (Series one : measured) {
                nodes.add(node);
                series.add(one);
            }
        }

        Gauges build() {
            return nodes.isEmpty() ? NONE : new Gauges(nodes.toArray(new GaugeNode[0]), series.toArray(new Series[0]));
        }
    }
}
