package dev.vigil.domain.inspection.rectification;

import dev.vigil.domain.observation.Observation;
import dev.vigil.domain.observation.Quality;
import dev.vigil.domain.premise.Device;
import dev.vigil.domain.premise.Premise;

/** Which samples of a premise count for an order, and how many of them an hour should bring. */
final class Expectation {
    private static final long HOUR = 3_600_000L;

    private Expectation() {}

    static boolean concerns(RectificationOrder order, Observation sample) {
        return order.watched()
                && (order.device() == null || order.device().equals(sample.device()))
                && (order.metric() == null || order.metric().equals(sample.metric()));
    }

    /** A flag such as D, C or M is never read as clean. */
    static boolean counts(Observation sample) {
        return sample.quality() == Quality.NORMAL;
    }

    /** 0 when no rule shows it, or when its devices are expected to send nothing at fixed times. */
    static int perHour(RectificationOrder order, Premise premise) {
        if (!order.watched()) {
            return 0;
        }
        long sum = premise.devices().stream()
                .filter(device -> shows(device, order))
                .mapToLong(device -> perHour(device, order))
                .sum();
        return (int) Math.min(Integer.MAX_VALUE / 2, sum);
    }

    private static boolean shows(Device device, RectificationOrder order) {
        if (order.device() != null) {
            return order.device().equals(device.id());
        }
        return order.metric() == null || device.metrics().contains(order.metric());
    }

    private static long perHour(Device device, RectificationOrder order) {
        if (device.interval() <= 0) {
            return 0;
        }
        int series = order.metric() == null ? Math.max(1, device.metrics().size()) : 1;
        return HOUR / device.interval() * series;
    }
}
