package dev.vigil.rules.property;

import dev.vigil.domain.premise.Device;
import dev.vigil.domain.premise.Limit;
import dev.vigil.domain.premise.Premise;
import dev.vigil.domain.premise.Units;
import dev.vigil.rules.Scene;
import dev.vigil.rules.area.Areas;
import dev.vigil.rules.area.Openings;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything there is to know of a premise: its samples, those of its area among them, and its place in the registry.
 *
 * @param carry for how long a reading of a device stands, ms
 */
record World(List<Sample> samples, Premise premise, long carry) {
    private static final Set<String> EVENTS = Set.of("no_helmet", "rat");

    static boolean isEvent(String metric) {
        return EVENTS.contains(metric) || Openings.is(metric);
    }

    World with(List<Sample> more) {
        return new World(Stream.concat(samples.stream(), more.stream()).toList(), premise, carry);
    }

    static boolean isDevice(Sample sample) {
        return !Areas.is(sample.device()) && !sample.device().equals(Openings.DEVICE);
    }

    /** The figures of an area stand until the next. */
    long carryOf(Sample sample) {
        return isDevice(sample) && !isEvent(sample.metric()) ? carry : Long.MAX_VALUE;
    }

    @Nullable
    String role(String device) {
        return Objects.requireNonNullElseGet(premise.device(device), () -> Device.of(device))
                .role();
    }

    Stream<Limit> limits(String metric, String averaging, @Nullable String device) {
        return premise.limits().stream()
                .filter(limit -> limit.metric().equals(metric))
                .filter(limit -> limit.averaging().equals(averaging))
                .filter(limit -> limit.device() == null || limit.device().equals(device));
    }

    /** The device's own before that of the premise, in the unit of the metric. */
    double limit(String metric, String averaging, @Nullable String device, double otherwise, long time) {
        String unit = Scene.METRICS.find(metric).orElseThrow().unit();
        return limits(metric, averaging, device)
                .filter(limit -> limit.holdsAt(time))
                .min(Comparator.comparing(limit -> limit.device() == null))
                .map(limit -> Units.convert(limit.value(), limit.unit(), unit).orElseThrow())
                .orElse(otherwise);
    }
}
