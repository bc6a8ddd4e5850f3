package dev.vigil.console.premise;

import dev.vigil.console.web.DistrictTime;
import dev.vigil.console.web.Numbers;
import dev.vigil.domain.Bilingual;
import dev.vigil.domain.premise.Device;
import dev.vigil.domain.premise.DeviceKind;
import dev.vigil.domain.premise.Limit;
import dev.vigil.domain.premise.Premise;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A premise as the interface shows it. */
public record PremiseView(
        String id,
        long revision,
        Bilingual name,
        String enterprise,
        @Nullable String creditCode,
        String scenario,
        @Nullable String industry,
        String street,
        String area,
        @Nullable Double latitude,
        @Nullable Double longitude,
        String zone,
        String grade,
        String managementLevel,
        boolean keySupervision,
        List<String> tags,
        List<DeviceView> devices,
        List<LimitView> limits) {

    /**
     * @param name what its people call it; null when it is known by its role and its id
     * @param interval how often a reading is expected, ms; 0 when nothing is expected
     * @param aliases the name of a reading in its messages, to the metric that is meant
     */
    public record DeviceView(
            String id,
            @Nullable String name,
            DeviceKind kind,
            @Nullable String role,
            @Nullable String format,
            @Nullable String parent,
            long interval,
            List<String> metrics,
            List<String> wireIds,
            Map<String, String> units,
            Map<String, String> aliases) {
        static DeviceView of(Device device) {
            return new DeviceView(
                    device.id(),
                    Premises.nameOf(device),
                    device.kind(),
                    device.role(),
                    device.format(),
                    device.parent(),
                    device.interval(),
                    device.metrics(),
                    device.wireIds(),
                    device.units(),
                    device.aliases());
        }
    }

    /** @param to null when no end is known */
    public record LimitView(
            String metric,
            String averaging,
            @Nullable String device,
            double value,
            String unit,
            @Nullable Bilingual source,
            OffsetDateTime from,
            @Nullable OffsetDateTime to) {
        static LimitView of(Limit limit) {
            return new LimitView(
                    limit.metric(),
                    limit.averaging(),
                    limit.device(),
                    limit.value(),
                    limit.unit(),
                    limit.source(),
                    DistrictTime.of(limit.from()),
                    limit.to() == Long.MAX_VALUE ? null : DistrictTime.of(limit.to()));
        }
    }

    public static PremiseView of(Premise premise) {
        return new PremiseView(
                premise.id(),
                premise.revision(),
                premise.name(),
                premise.enterprise(),
                premise.creditCode(),
                premise.scenario(),
                premise.industry(),
                premise.street(),
                premise.area(),
                Numbers.finiteOrNull(premise.latitude()),
                Numbers.finiteOrNull(premise.longitude()),
                premise.zone(),
                premise.grade().label(),
                premise.managementLevel().label(),
                premise.keySupervision(),
                premise.tags(),
                premise.devices().stream().map(DeviceView::of).toList(),
                premise.limits().stream().map(LimitView::of).toList());
    }
}
