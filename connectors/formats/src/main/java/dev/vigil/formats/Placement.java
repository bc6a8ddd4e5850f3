package dev.vigil.formats;

import dev.vigil.domain.catalogue.Metric;
import dev.vigil.domain.catalogue.Metrics;
import dev.vigil.domain.observation.Observation;
import dev.vigil.domain.observation.Quality;
import dev.vigil.domain.observation.RejectionReason;
import dev.vigil.domain.premise.Device;
import dev.vigil.domain.premise.PlacedDevice;
import dev.vigil.domain.premise.Registry;
import dev.vigil.domain.premise.Units;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * Gives a decoded observation its place: registered device, premise, metric, unit of the metric, and a
 * time that is not ahead of ours. Pure.
 */
public record Placement(Metrics metrics, long clockTolerance) {
    /** The placed observation, or why there is none. */
    public record Result(@Nullable Observation observation, @Nullable RejectionReason reason, String detail) {
        static Result of(Observation observation) {
            return new Result(observation, null, "");
        }

        static Result refused(RejectionReason reason, String detail) {
            return new Result(null, reason, detail);
        }
    }

    public Result place(Observation decoded, Registry registry) {
        Optional<PlacedDevice> known = registry.device(decoded.device());
        if (known.isEmpty()) {
            return Result.refused(
                    RejectionReason.UNKNOWN_DEVICE,
                    "no device is registered as '" + decoded.device() + "'; register it, then retry this letter");
        }
        String premise = known.get().premise().id();
        if (!decoded.premise().isEmpty() && !decoded.premise().equals(premise)) {
            return Result.refused(
                    RejectionReason.IDENTITY,
                    "device '" + decoded.device() + "' is registered at premise '" + premise + "', the message says '"
                            + decoded.premise() + "'");
        }
        Device device = known.get().device();
        Optional<Metric> metric = metric(decoded.metric(), device);
        if (metric.isEmpty()) {
            return Result.refused(
                    RejectionReason.UNKNOWN_METRIC,
                    "no metric is called '" + decoded.metric()
                            + "', neither in metrics.yaml nor by an alias of device '" + device.id() + "'");
        }
        return inUnitOf(decoded.placed(premise, device.id()), metric.get(), device);
    }

    private Optional<Metric> metric(String name, Device device) {
        String alias = device.aliases().get(name);
        if (alias != null) {
            return metrics.find(alias);
        }
        Optional<Metric> byId = metrics.find(name);
        return byId.isPresent() ? byId : metrics.byWireName(name);
    }

    private Result inUnitOf(Observation placed, Metric metric, Device device) {
        if (placed.isText()) {
            return Result.of(withinTheClock(placed.measured(metric.id(), placed.value(), null)));
        }
        String declared =
                placed.unit() != null ? placed.unit() : device.units().getOrDefault(metric.id(), metric.unit());
        OptionalDouble value = Units.convert(placed.value(), declared, metric.unit());
        if (value.isEmpty()) {
            return Result.refused(
                    RejectionReason.UNIT,
                    "'" + metric.id() + "' came in '" + declared + "', which does not convert to '" + metric.unit()
                            + "'");
        }
        Observation measured = placed.measured(metric.id(), value.getAsDouble(), metric.unit());
        if (!metric.possible(value.getAsDouble()) && measured.quality() == Quality.NORMAL) {
            measured = measured.at(measured.at(), Quality.SUSPECT_VALUE);
        }
        return Result.of(withinTheClock(measured));
    }

    private Observation withinTheClock(Observation observation) {
        if (observation.at() <= observation.received() + clockTolerance) {
            return observation;
        }
        return observation.at(observation.received(), Quality.SUSPECT_CLOCK);
    }
}
