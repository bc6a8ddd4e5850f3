package dev.vigil.domain.inspection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts the alerts that wait for a check into tasks, in the order of their own times: each joins the task that
 * stands, or opens one. The answer depends on the set of alerts alone, not on the order of their arrival.
 */
final class Grouping {
    private record Moment(long at, boolean leaves, AlertFact alert) {}

    private static final Comparator<Moment> ORDER = Comparator.comparingLong(Moment::at)
            .thenComparing(Moment::leaves)
            .thenComparing(moment -> moment.alert().id);

    private Grouping() {}

    static List<Group> of(Collection<AlertFact> alerts, PlannerOptions options) {
        List<Moment> moments = new ArrayList<>();
        for (AlertFact alert : alerts) {
            alert.qualifiedAt(options.from()).ifPresent(at -> {
                moments.add(new Moment(at, false, alert));
                alert.goneAt(options.from())
                        .ifPresent(gone -> moments.add(new Moment(Math.max(at, gone), true, alert)));
            });
        }
        moments.sort(ORDER);
        List<Group> groups = new ArrayList<>();
        Map<String, Group> places = new HashMap<>();
        for (Moment moment : moments) {
            if (moment.leaves()) {
                places.get(moment.alert().id).leave();
                continue;
            }
            Group last = groups.isEmpty() ? null : groups.get(groups.size() - 1);
            if (last == null || !last.stands()) {
                last = new Group(moment.alert());
                groups.add(last);
            }
            last.join(moment.alert());
            places.put(moment.alert().id, last);
        }
        return groups;
    }
}
