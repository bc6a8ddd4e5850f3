package dev.vigil.rules.judge;

import dev.vigil.domain.premise.Device;
import dev.vigil.domain.premise.Premise;
import dev.vigil.rules.area.Areas;
import dev.vigil.rules.area.Openings;
import dev.vigil.rules.code.Program;
import dev.vigil.rules.code.Selectors;
import dev.vigil.rules.expression.Selector;
import dev.vigil.rules.expression.Term;
import dev.vigil.rules.outage.Outages;
import dev.vigil.rules.series.Carry;
import dev.vigil.rules.series.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The series of a premise: those that the registry expects and those that have spoken. */
final class Lanes {
    private final State state;
    private final Rulebase rules;

    Lanes(State state, Rulebase rules) {
        this.state = state;
        this.rules = rules;
    }

    /** Makes a lane for each metric that the registry expects and a rule uses, and sets how long readings stand. */
    void expected() {
        for (State.Revision revision : state.registry) {
            for (Device device : revision.premise().devices()) {
                for (String metric : device.metrics()) {
                    if (rules.uses(metric) && rules.metrics().find(metric).isPresent()) {
                        lane(device.id(), metric, Math.max(state.born, revision.from()));
                    }
                }
            }
        }
        // or the first opening that is told would differ from those after it
        rules.lines().stream()
                .map(line -> Openings.series(line.rule()))
                .filter(rules::uses)
                .forEach(series -> unexpected(Openings.DEVICE, series));
        state.lanes.forEach((device, lanes) -> {
            Carry carry = carry(device);
            lanes.values().forEach(lane -> prepare(lane, carry));
        });
    }

    private void prepare(Lane lane, Carry carry) {
        lane.series.carry(lane.series.isEvent() ? Carry.TO_THE_NEXT : carry);
        lane.shared = isShared(lane);
    }

    /** One for all series of the device. */
    private Carry carry(String device) {
        Carry carry = Carry.TO_THE_NEXT;
        for (State.Revision revision : state.registry) {
            long interval = device(revision.premise(), device).interval();
            carry = carry.from(
                    revision.from(), interval > 0 ? interval * rules.options().carryIntervals() : Long.MAX_VALUE);
        }
        return carry;
    }

    int count() {
        return state.lanes.values().stream().mapToInt(Map::size).sum();
    }

    Lane lane(String device, String metric, long knownSince) {
        Lane known = state.lane(device, metric);
        if (known != null) {
            return known;
        }
        Lane lane = new Lane(new Series(device, rules.metric(metric).orElseThrow(), knownSince), state);
        prepare(lane, carry(device));
        state.add(lane);
        if (device.equals(Openings.DEVICE)) {
            Telling.recall(state, lane);
        }
        return lane;
    }

    private boolean isShared(Lane lane) {
        return rules.shares(lane.series.metric().id()) && !Areas.is(lane.series.device());
    }

    /** A lane that nothing is known of but its name. */
    Lane unexpected(String device, String metric) {
        return lane(device, metric, State.NEVER);
    }

    @Nullable
    Lane find(String device, String metric) {
        return state.lane(device, metric);
    }

    /** The series of a device, by metric. */
    List<Series> sentBy(String device) {
        List<Series> series = new ArrayList<>();
        new TreeMap<>(state.lanes.getOrDefault(device, Map.of())).values().forEach(lane -> series.add(lane.series));
        return series;
    }

    /** Devices of the registry; where it lists none, those that have spoken. In the order of their ids. */
    java.util.Set<String> devices(Premise premise) {
        TreeSet<String> devices = new TreeSet<>();
        premise.devices().forEach(device -> devices.add(device.id()));
        if (devices.isEmpty()) {
            state.lanes.keySet().stream()
                    .filter(id -> !Areas.is(id) && !id.equals(Openings.DEVICE) && !Outages.is(id))
                    .forEach(devices::add);
        }
        return devices;
    }

    Device device(Premise premise, String id) {
        Device device = premise.device(id);
        return device == null ? Device.of(id) : device;
    }

    /** Whether the device sends, or should send, any metric that the rule asks of it. */
    boolean sends(Device device, Program program) {
        boolean asks = false;
        for (Term term : program.terms()) {
            for (Selector selector : Selectors.of(term)) {
                if (selector.role() == null) {
                    asks = true;
                    if (find(device.id(), selector.metric()) != null) {
                        return true;
                    }
                }
            }
        }
        return !asks;
    }
}
