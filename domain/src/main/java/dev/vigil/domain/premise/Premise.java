package dev.vigil.domain.premise;

import dev.vigil.domain.Bilingual;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place of an enterprise that is supervised (监管对象).
 *
 * @param id short and stable; the key of everything
 * @param revision goes up with every change; the highest wins
 * @param effectiveFrom the received clock from which this revision holds, epoch ms
 * @param scenario code of its scenario class (场景)
 * @param industry GB/T 4754 letter and four digits, matched by prefix
 * @param street code of its street or town (街道, 镇)
 * @param area what {@code area.…} aggregates over; the street when nothing else is given
 * @param zone time zone of its working hours, for example {@code Asia/Shanghai}
 * @param creditCode unified social credit code (统一社会信用代码, GB 32100-2015)
 * @param managementLevel who manages it (管理层级); the district on records of older writers
 */
public record Premise(
        String id,
        long revision,
        long effectiveFrom,
        Bilingual name,
        String enterprise,
        @Nullable String creditCode,
        String scenario,
        @Nullable String industry,
        String street,
        String area,
        double latitude,
        double longitude,
        String zone,
        CreditGrade grade,
        ManagementLevel managementLevel,
        boolean keySupervision,
        List<String> tags,
        List<Device> devices,
        List<Limit> limits) {
    /** The form of an industry code. */
    public static final String INDUSTRY = "[A-T]\\d{2,4}";

    public Premise {
        managementLevel = managementLevel == null ? ManagementLevel.DISTRICT : managementLevel;
        tags = tags == null ? List.of() : List.copyOf(tags);
        devices = devices == null ? List.of() : List.copyOf(devices);
        limits = limits == null ? List.of() : List.copyOf(limits);
    }

    /** One that the district manages, as most are. */
    public Premise(
            String id,
            long revision,
            long effectiveFrom,
            Bilingual name,
            String enterprise,
            @Nullable String creditCode,
            String scenario,
            @Nullable String industry,
            String street,
            String area,
            double latitude,
            double longitude,
            String zone,
            CreditGrade grade,
            boolean keySupervision,
            List<String> tags,
            List<Device> devices,
            List<Limit> limits) {
        this(
                id,
                revision,
                effectiveFrom,
                name,
                enterprise,
                creditCode,
                scenario,
                industry,
                street,
                area,
                latitude,
                longitude,
                zone,
                grade,
                ManagementLevel.DISTRICT,
                keySupervision,
                tags,
                devices,
                limits);
    }

    /** A premise of which nothing is known but its id and its devices: for trying rules without a registry. */
    public static Premise bare(String id, List<Device> devices) {
        return new Premise(
                id,
                1,
                0,
                Bilingual.of(id),
                id,
                null,
                "",
                null,
                "",
                "",
                Double.NaN,
                Double.NaN,
                "Asia/Shanghai",
                CreditGrade.B,
                false,
                List.of(),
                devices,
                List.of());
    }

    /** The same with other devices and limits. */
    public Premise equipped(List<Device> others, List<Limit> otherLimits) {
        return new Premise(
                id,
                revision,
                effectiveFrom,
                name,
                enterprise,
                creditCode,
                scenario,
                industry,
                street,
                area,
                latitude,
                longitude,
                zone,
                grade,
                managementLevel,
                keySupervision,
                tags,
                others,
                otherLimits);
    }

    public @Nullable Device device(String deviceId) {
        for (Device device : devices) {
            if (device.id().equals(deviceId)) {
                return device;
            }
        }
        return null;
    }
}
