package dev.vigil.rules.trial;

import dev.vigil.domain.alert.Alert;
import dev.vigil.domain.alert.AlertState;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a rule on trial and the rule that it may replace say of one thing; one of the two is null when only the other
 * spoke. Two alerts are of the same thing when they are of the same device, premise or area and their times overlap;
 * one stands against one.
 */
public record ShadowPair(@Nullable Alert shadow, @Nullable Alert live) {

    /** What the shadow said, in its order, then what only the live rule said; withdrawn alerts were never said. */
    public static List<ShadowPair> of(Collection<Alert> shadow, Collection<Alert> live) {
        Map<Place, List<Alert>> left = new HashMap<>();
        said(live).forEach(one -> left.computeIfAbsent(Place.of(one), place -> new ArrayList<>())
                .add(one));
        List<ShadowPair> pairs = new ArrayList<>();
        for (Alert one : said(shadow)) {
            List<Alert> candidates = left.getOrDefault(Place.of(one), List.of());
            Alert other = candidates.stream()
                    .filter(alert -> overlap(alert, one))
                    .findFirst()
                    .orElse(null);
            if (other != null) {
                candidates.remove(other);
            }
            pairs.add(new ShadowPair(one, other));
        }
        for (Alert one : said(live)) {
            if (left.get(Place.of(one)).contains(one)) {
                pairs.add(new ShadowPair(null, one));
            }
        }
        return pairs;
    }

    /** Whether both spoke. */
    public boolean isBoth() {
        return shadow != null && live != null;
    }

    /** Whether both spoke, but not in the same words: earlier, longer, worse. */
    public boolean differs() {
        return shadow != null
                && live != null
                && (shadow.openedAt() != live.openedAt()
                        || !Objects.equals(shadow.clearedAt(), live.clearedAt())
                        || shadow.severity() != live.severity());
    }

    private record Place(String premise, @Nullable String device) {
        static Place of(Alert alert) {
            return new Place(alert.premise(), alert.device());
        }
    }

    private static List<Alert> said(Collection<Alert> alerts) {
        return alerts.stream()
                .filter(alert -> alert.state() != AlertState.WITHDRAWN)
                .toList();
    }

    private static boolean overlap(Alert a, Alert b) {
        return a.beganAt() <= end(b) && b.beganAt() <= end(a);
    }

    private static long end(Alert alert) {
        if (alert.isOpen()) {
            return Long.MAX_VALUE;
        }
        return alert.clearedAt() == null ? alert.publishedAt() : alert.clearedAt();
    }
}
