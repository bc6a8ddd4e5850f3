package dev.vigil.domain.inspection.remote;

import dev.vigil.domain.premise.Device;
import dev.vigil.domain.premise.Premise;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be seen of a premise from afar. */
public record SiteView(List<DeviceView> devices) {
    /** The device setting that holds the last day of its calibration, for example {@code 2026-12-31}. */
    public static final String CALIBRATED_UNTIL = "calibrated_until";

    public SiteView {
        devices = List.copyOf(devices);
    }

    /** @param troubled ids of the devices of which an open alert says that they cannot be trusted */
    public static SiteView of(Premise premise, Collection<String> troubled) {
        return new SiteView(premise.devices().stream()
                .map(device -> new DeviceView(
                        device.id(),
                        device.kind(),
                        device.metrics(),
                        isTroubled(device, troubled),
                        calibration(device)))
                .toList());
    }

    /** A device behind a gateway that is down is as good as down. */
    private static boolean isTroubled(Device device, Collection<String> troubled) {
        return troubled.contains(device.id()) || (device.parent() != null && troubled.contains(device.parent()));
    }

    private static @Nullable LocalDate calibration(Device device) {
        String day = device.settings().get(CALIBRATED_UNTIL);
        if (day == null) {
            return null;
        }
        try {
            return LocalDate.parse(day);
        } catch (DateTimeParseException notADay) {
            return LocalDate.MIN; // what cannot be read proves no calibration
        }
    }
}
