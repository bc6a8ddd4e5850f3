package dev.vigil.domain.inspection.rectification;

import dev.vigil.domain.alert.AlertId;
import org.jspecify.annotations.Nullable;

/**
 * An order to rectify (责令改正) one item, and what must be seen before it is fulfilled.
 *
 * @param rule id of the rule whose condition must stay false; null when no stream shows it
 * @param device the device that shows it; null when the rule judges the premise
 * @param metric the metric whose samples count; null when all of the device's do
 * @param servedAt epoch ms; the observation begins here
 * @param dueAt epoch ms
 * @param relapses how often it was verified and broken again
 */
public record RectificationOrder(
        String id,
        String premise,
        String task,
        String item,
        String department,
        @Nullable String rule,
        @Nullable String device,
        @Nullable String metric,
        long servedAt,
        long dueAt,
        WatchTerms terms,
        int relapses) {
    public RectificationOrder {
        if (dueAt <= servedAt) {
            throw new IllegalArgumentException("an order that is due before it is served");
        }
    }

    public static String idOf(String task, String item) {
        return "o-" + AlertId.hash("order", task, item);
    }

    /** Whether the stream can prove it; otherwise somebody has to look. */
    public boolean watched() {
        return rule != null;
    }

    /** The same order after a relapse, with a new date. */
    public RectificationOrder again(long from, long due) {
        return new RectificationOrder(
                id, premise, task, item, department, rule, device, metric, from, due, terms, relapses + 1);
    }
}
