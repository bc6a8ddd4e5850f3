package dev.vigil.console.premise;

import dev.vigil.console.problem.ProblemException;
import dev.vigil.domain.Bilingual;
import dev.vigil.domain.inspection.remote.SiteView;
import dev.vigil.domain.premise.CreditGrade;
import dev.vigil.domain.premise.Device;
import dev.vigil.domain.premise.ManagementLevel;
import dev.vigil.domain.premise.Premise;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a premise is to be from now on; what is left out stays as it is.
 *
 * @param creditCode unified social credit code (统一社会信用代码); an empty text for none, likewise {@code industry}
 * @param creditCodeConfirmed that the code stands so on the licence, though its check digit is wrong
 * @param area what {@code area.…} of rules aggregates over; goes with the street where it is the street
 */
public record PremiseEdit(
        @Nullable Bilingual name,
        @Nullable String enterprise,
        @Nullable String creditCode,
        @Nullable Boolean creditCodeConfirmed,
        @Nullable String scenario,
        @Nullable String industry,
        @Nullable String street,
        @Nullable String area,
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
                throw ProblemException.invalid("上报间隔不得为负", "interval must not be negative");
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

    /** The premise as it would be; ask {@link PremiseFaults} first. */
    Premise of(Premise before) {
        String place = street == null ? before.street() : street;
        String ownArea = before.area().equals(before.street()) ? place : before.area();
        return new Premise(
                before.id(),
                before.revision(),
                before.effectiveFrom(),
                name == null ? before.name() : name,
                enterprise == null || enterprise.isBlank() ? before.enterprise() : enterprise,
                orNone(creditCode, before.creditCode()),
                scenario == null ? before.scenario() : scenario,
                orNone(industry, before.industry()),
                place,
                area == null ? ownArea : area,
                latitude == null ? before.latitude() : latitude,
                longitude == null ? before.longitude() : longitude,
                before.zone(),
                CreditGrade.ofLabel(grade == null ? "" : grade).orElse(before.grade()),
                ManagementLevel.ofLabel(managementLevel == null ? "" : managementLevel)
                        .orElse(before.managementLevel()),
                keySupervision == null ? before.keySupervision() : keySupervision,
                tags == null ? before.tags() : tags,
                before.devices(),
                before.limits());
    }

    private static @Nullable String orNone(@Nullable String edited, @Nullable String before) {
        if (edited == null) {
            return before;
        }
        return edited.isBlank() ? null : edited.strip();
    }

    /** The premise with the device as it would be; a device that is not there yet is new. */
    public static Premise withDevice(Premise before, String id, DeviceEdit edit) {
        List<Device> devices = new ArrayList<>();
        before.devices().forEach(one -> devices.add(one.id().equals(id) ? edit.of(one) : one));
        if (before.device(id) == null) {
            devices.add(edit.of(Device.of(id)));
        }
        return before.equipped(devices, before.limits());
    }
}
