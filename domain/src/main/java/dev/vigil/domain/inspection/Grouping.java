package dev.vigil.domain.inspection;

import dev.vigil.domain.alert.AlertId;
import dev.vigil.domain.inspection.policy.Policy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Puts the leads that wait for a check into tasks, in the order of their own times: each joins a task that stands
 * and is open to it, or opens one. The answer depends on the set of leads and on what people have put together or
 * apart, not on the order of arrival; but of leads of one instant, as when several rules judge the same message, the one
 * that has opened a task keeps it.
 */
final class Grouping {
    private record Moment(long at, boolean leaves, Lead lead) {}

    private final String premise;
    private final Policy policy;
    private final Map<String, Pin> pins;
    private final Function<Lead, String> department;
    private final Comparator<Moment> order;
    private final List<Group> groups = new ArrayList<>();
    private final Map<String, Group> places = new HashMap<>();

    /**
     * @param department the lead department of a lead's first item, by which some policies group
     * @param openers leads that have opened a task
     */
    Grouping(
            String premise,
            Policy policy,
            Map<String, Pin> pins,
            Function<Lead, String> department,
            Set<String> openers) {
        this.premise = premise;
        this.policy = policy;
        this.pins = pins;
        this.department = department;
        order = Comparator.comparingLong(Moment::at)
                .thenComparing(Moment::leaves)
                .thenComparing(moment -> !openers.contains(moment.lead().id))
                .thenComparing(moment -> moment.lead().id);
    }

    static String idOf(String premise, String lead, int round) {
        return "t-"
                + (round == 0
                        ? AlertId.hash("task", premise, lead)
                        : AlertId.hash("task", premise, lead, Integer.toString(round)));
    }

    List<Group> of(Collection<Lead> leads) {
        for (Moment moment : moments(leads)) {
            if (moment.leaves()) {
                places.get(moment.lead().id).leave();
            } else {
                place(moment.lead(), moment.at());
            }
        }
        return groups;
    }

    private List<Moment> moments(Collection<Lead> leads) {
        List<Moment> moments = new ArrayList<>();
        for (Lead lead : leads) {
            lead.qualifiedAt(policy.from()).ifPresent(at -> {
                moments.add(new Moment(at, false, lead));
                lead.goneAt(policy.from()).ifPresent(gone -> moments.add(new Moment(Math.max(at, gone), true, lead)));
            });
        }
        moments.sort(order);
        return moments;
    }

    private void place(Lead lead, long at) {
        Pin pin = pins.get(lead.id);
        String key = key(lead);
        Group group = pin == null ? openTo(key, at) : pinned(pin.task());
        if (group == null) {
            String task = pin == null ? idOf(premise, lead.id, lead.round()) : pin.task();
            group = new Group(task, key, at, pin != null && pin.apart());
            groups.add(group);
        }
        group.join(lead);
        places.put(lead.id, group);
    }

    private Group openTo(String key, long at) {
        for (Group group : groups) {
            if (group.stands() && !group.apart && group.key.equals(key) && at - group.openedAt <= policy.window()) {
                return group;
            }
        }
        return null;
    }

    private Group pinned(String task) {
        for (Group group : groups) {
            if (group.task.equals(task)) {
                return group;
            }
        }
        return null;
    }

    private String key(Lead lead) {
        return switch (policy.merge()) {
            case PREMISE -> "";
            case DEPARTMENT -> department.apply(lead);
            case NONE -> lead.id;
        };
    }
}
