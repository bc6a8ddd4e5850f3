package dev.vigil.rules;

import dev.vigil.domain.premise.CreditGrade;
import dev.vigil.domain.premise.Device;
import dev.vigil.domain.premise.Limit;
import dev.vigil.domain.premise.Premise;
import java.util.List;
import java.util.Map;

/** Premises and devices for tests. */
public final class Premises {
    private Premises() {}

    public static Premise withLimits(Premise p, List<Limit> limits) {
        return copy(p, p.effectiveFrom(), p.scenario(), p.grade(), p.tags(), p.devices(), limits);
    }

    public static Premise inZone(String id, String zone) {
        return where(id, "", zone);
    }

    /** A premise of which nothing is known but where it lies. */
    public static Premise inArea(String id, String area) {
        return where(id, area, "Asia/Shanghai");
    }

    private static Premise where(String id, String area, String zone) {
        Premise bare = Premise.bare(id, List.of());
        return new Premise(
                id,
                1,
                0,
                bare.name(),
                bare.enterprise(),
                null,
                "",
                null,
                area,
                area,
                bare.latitude(),
                bare.longitude(),
                zone,
                bare.grade(),
                false,
                List.of(),
                List.of(),
                List.of());
    }

    public static Premise withDevices(Premise p, long from, Device... devices) {
        return copy(p, from, p.scenario(), p.grade(), p.tags(), List.of(devices), p.limits());
    }

    public static Premise from(Premise p, long from) {
        return copy(p, from, p.scenario(), p.grade(), p.tags(), p.devices(), p.limits());
    }

    public static Premise withScenario(Premise p, long from, String scenario) {
        return copy(p, from, scenario, p.grade(), p.tags(), p.devices(), p.limits());
    }

    public static Premise copy(
            Premise p,
            long from,
            String scenario,
            CreditGrade grade,
            List<String> tags,
            List<Device> devices,
            List<Limit> limits) {
        return new Premise(
                p.id(),
                p.revision() + 1,
                from,
                p.name(),
                p.enterprise(),
                p.creditCode(),
                scenario,
                p.industry(),
                p.street(),
                p.area(),
                p.latitude(),
                p.longitude(),
                p.zone(),
                grade,
                p.keySupervision(),
                tags,
                devices,
                limits);
    }

    public static Device device(String id, String role, long interval, String... metrics) {
        return child(id, role, null, interval, metrics);
    }

    public static Device child(String id, String role, String parent, long interval, String... metrics) {
        return new Device(id, List.of(), role, null, parent, interval, List.of(metrics), Map.of(), Map.of(), Map.of());
    }
}
