package dev.vigil.console.premise;

import dev.vigil.console.problem.ProblemException;
import dev.vigil.domain.Bilingual;
import dev.vigil.domain.inspection.remote.SiteView;
import dev.vigil.domain.premise.CreditGrade;
import dev.vigil.domain.premise.Device;
import dev.vigil.domain.premise.Limit;
import dev.vigil.domain.premise.ManagementLevel;
import dev.vigil.domain.premise.Premise;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a premise is to be from now on; what is left out stays as it is. */
public record PremiseEdit(
        @Nullable Bilingual name,
        @Nullable String enterprise,
        @Nullable String grade,
        @Nullable String managementLevel,
        @Nullable Boolean keySupervision,
        @Nullable List<String> tags,
        @Nullable Double latitude,
        @Nullable Double longitude,
        @Nullable String reason) {

    /**
     * A device as it is to be from now on.
     *
     * @param aliases the name of a reading in its messages, to the metric that is meant
     * @param calibratedUntil the last day of its calibration
     */
    public record DeviceEdit(
            @Nullable String name,
            @Nullable String role,
            @Nullable List<String> metrics,
            @Nullable Long interval,
            @Nullable List<String> wireIds,
            @Nullable Map<String, String> units,
            @Nullable Map<String, String> aliases,
            @Nullable LocalDate calibratedUntil,
            @Nullable String reason) {
        Device of(Device before) {
            Map<String, String> settings = new HashMap<>(before.settings());
            if (name != null) {
                settings.put("name", name);
            }
            if (calibratedUntil != null) {
                settings.put(SiteView.CALIBRATED_UNTIL, calibratedUntil.toString());
            }
            if (interval != null && interval < 0) {
                throw ProblemException.invalid("interval must not be negative");
            }
            return new Device(
                    before.id(),
                    wireIds == null ? before.wireIds() : wireIds,
                    role == null ? before.role() : role,
                    before.format(),
                    before.parent(),
                    interval == null ? before.interval() : interval,
                    metrics == null ? before.metrics() : metrics,
                    units == null ? before.units() : units,
                    aliases == null ? before.aliases() : aliases,
                    settings);
        }
    }

    Premise of(Premise before) {
        CreditGrade next = grade == null
                ? before.grade()
                : CreditGrade.ofLabel(grade)
                        .orElseThrow(() -> ProblemException.invalid("grade must be one of A, A-, B+ … D"));
        return copy(
                before,
                name == null ? before.name() : name,
                enterprise == null || enterprise.isBlank() ? before.enterprise() : enterprise,
                next,
                managementLevel == null ? before.managementLevel() : level(managementLevel),
                keySupervision == null ? before.keySupervision() : keySupervision,
                tags == null ? before.tags() : tags,
                latitude == null ? before.latitude() : within(latitude, 90),
                longitude == null ? before.longitude() : within(longitude, 180),
                before.devices(),
                before.limits());
    }

    /** The premise with the device as it would be; a device that is not there yet is new. */
    public static Premise withDevice(Premise before, String id, DeviceEdit edit) {
        List<Device> devices = new ArrayList<>();
        before.devices().forEach(one -> devices.add(one.id().equals(id) ? edit.of(one) : one));
        if (before.device(id) == null) {
            devices.add(edit.of(Device.of(id)));
        }
        return withDevices(before, devices);
    }

    private static Premise withDevices(Premise before, List<Device> devices) {
        return copy(
                before,
                before.name(),
                before.enterprise(),
                before.grade(),
                before.managementLevel(),
                before.keySupervision(),
                before.tags(),
                before.latitude(),
                before.longitude(),
                devices,
                before.limits());
    }

    static Premise withLimits(Premise before, List<Limit> limits) {
        return copy(
                before,
                before.name(),
                before.enterprise(),
                before.grade(),
                before.managementLevel(),
                before.keySupervision(),
                before.tags(),
                before.latitude(),
                before.longitude(),
                before.devices(),
                limits);
    }

    private static ManagementLevel level(String label) {
        return ManagementLevel.ofLabel(label)
                .orElseThrow(() -> ProblemException.invalid(
                        "managementLevel must be one of " + String.join(", ", ManagementLevel.labels())));
    }

    private static double within(double degrees, double most) {
        if (!(Math.abs(degrees) <= most)) {
            throw ProblemException.invalid("latitude and longitude are degrees");
        }
        return degrees;
    }

    private static Premise copy(
            Premise before,
            Bilingual name,
            String enterprise,
            CreditGrade grade,
            ManagementLevel managementLevel,
            boolean keySupervision,
            List<String> tags,
            double latitude,
            double longitude,
            List<Device> devices,
            List<Limit> limits) {
        return new Premise(
                before.id(),
                before.revision(),
                before.effectiveFrom(),
                name,
                enterprise,
                before.creditCode(),
                before.scenario(),
                before.industry(),
                before.street(),
                before.area(),
                latitude,
                longitude,
                before.zone(),
                grade,
                managementLevel,
                keySupervision,
                tags,
                devices,
                limits);
    }
}
