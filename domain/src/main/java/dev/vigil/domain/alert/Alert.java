package dev.vigil.domain.alert;

import dev.vigil.domain.Bilingual;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One revision of an alert. A store keeps the highest revision of an id.
 *
 * @param id hash of rule, key and the start of the occurrence at its first raising
 * @param revision 1, 2, 3 … without gaps
 * @param premise where
 * @param device which device, null when the rule judges a premise or an area
 * @param area which area, null unless the rule judges an area
 * @param metric the metric that the value belongs to
 * @param beganAt event time at which the condition began to hold, epoch ms
 * @param openedAt event time at which the hold was complete, epoch ms
 * @param clearedAt event time at which it was over, epoch ms
 * @param publishedAt the received clock when this revision was decided, epoch ms
 * @param value the value at opening, NaN when the condition has none
 * @param limit what it was compared with, NaN when the condition has none
 * @param peak the worst value since, NaN when the condition has none
 * @param unit unit of value, limit and peak
 * @param occurrences how often the condition came again within this alert
 * @param exceedanceDays days of the last 30 on which this alert's rule was open for this key
 * @param title the rule's title
 * @param reason one sentence: why
 * @param items codes of the inspection items that it concerns
 * @param evidence present on the revision that opened or amended it
 */
public record Alert(
        String id,
        int revision,
        String rule,
        int ruleVersion,
        String premise,
        @Nullable String device,
        @Nullable String area,
        @Nullable String metric,
        AlertState state,
        AlertChange change,
        Severity severity,
        long beganAt,
        long openedAt,
        @Nullable Long clearedAt,
        long publishedAt,
        double value,
        double limit,
        double peak,
        @Nullable String unit,
        int occurrences,
        int exceedanceDays,
        boolean shadow,
        Bilingual title,
        Bilingual reason,
        List<String> items,
        @Nullable Evidence evidence) {
    public Alert {
        items = items == null ? List.of() : List.copyOf(items);
    }

    public boolean isOpen() {
        return state == AlertState.OPEN;
    }
}
