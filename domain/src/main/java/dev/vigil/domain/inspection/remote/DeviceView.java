package dev.vigil.domain.inspection.remote;

import dev.vigil.domain.premise.DeviceKind;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A device as a remote check sees it.
 *
 * @param troubled an open alert says that it is silent, covered, stuck or manipulated
 * @param calibratedUntil the last day of its calibration; null when nobody recorded one
 */
public record DeviceView(
        String id, DeviceKind kind, List<String> metrics, boolean troubled, @Nullable LocalDate calibratedUntil) {
    public DeviceView {
        metrics = List.copyOf(metrics);
    }
}
