package dev.vigil.domain.inspection.coverage;

import dev.vigil.domain.catalogue.Catalogue;
import dev.vigil.domain.catalogue.Item;
import dev.vigil.domain.catalogue.Scenario;
import dev.vigil.domain.premise.Device;
import dev.vigil.domain.premise.DeviceKind;
import dev.vigil.domain.premise.Premise;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Judges coverage from the quality of data, not from the absence of alerts.
 *
 * @param enough share of valid samples from which on an hour is supervised; HJ 212 calls an hour valid at 45 of 60
 */
public record CoverageJudge(Catalogue catalogue, double enough) {
    public static CoverageJudge of(Catalogue catalogue) {
        return new CoverageJudge(catalogue, 0.75);
    }

    /** The published items of the premise's checklist that equipment can supervise. */
    public List<Item> coverable(Premise premise) {
        return Optional.ofNullable(catalogue.scenarios().get(premise.scenario()))
                .map(Scenario::checklist)
                .orElse(List.of())
                .stream()
                .flatMap(code -> catalogue.item(code).stream())
                .filter(Item::published)
                .filter(item -> !item.settledBy().isEmpty())
                .toList();
    }

    /**
     * One hour of one premise.
     *
     * @param quality device id → what it delivered; a device that is missing delivered nothing
     */
    public List<ItemHour> judge(Premise premise, long hour, Map<String, HourQuality> quality) {
        return coverable(premise).stream()
                .map(item -> new ItemHour(premise.id(), item.code(), hour, judge(item, premise, quality)))
                .toList();
    }

    private Supervision judge(Item item, Premise premise, Map<String, HourQuality> quality) {
        double best = premise.devices().stream()
                .filter(device -> shows(device, item))
                .map(device -> quality.get(device.id()))
                .mapToDouble(delivered -> delivered == null ? 0 : delivered.share())
                .max()
                .orElse(0);
        if (best >= enough) {
            return Supervision.SUPERVISED;
        }
        return best > 0 ? Supervision.PARTLY : Supervision.BLIND;
    }

    private static boolean shows(Device device, Item item) {
        if (device.kind() == DeviceKind.CAMERA) {
            return item.settledBy().contains("camera");
        }
        boolean fits = item.metrics().isEmpty() || device.metrics().stream().anyMatch(item.metrics()::contains);
        return device.kind() == DeviceKind.SENSOR && item.settledBy().contains("sensor") && fits;
    }
}
