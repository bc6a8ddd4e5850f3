package dev.vigil.simulator.message;

import dev.vigil.domain.premise.PlacedDevice;
import java.util.List;

/**
 * What a device measured at one time.
 *
 * @param at when in truth, epoch ms
 * @param ahead how far the device's clock is ahead of the truth, ms
 * @param resent measured while the device was cut off, and sent after
 */
record Sample(PlacedDevice placed, long at, long ahead, boolean resent, List<Reading> readings) {
    Sample {
        readings = List.copyOf(readings);
    }

    /** When by the device's own clock. */
    long shownAt() {
        return at + ahead;
    }
}
