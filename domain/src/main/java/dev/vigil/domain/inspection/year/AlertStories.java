package dev.vigil.domain.inspection.year;

import dev.vigil.domain.alert.AlertChange;
import dev.vigil.domain.alert.Severity;
import dev.vigil.domain.catalogue.Catalogue;
import dev.vigil.domain.catalogue.Item;
import dev.vigil.domain.premise.Device;
import dev.vigil.domain.premise.DeviceKind;
import dev.vigil.domain.premise.Premise;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** Invents the alerts of one premise in a year. An alert comes from a device, so an item without one has none. */
final class AlertStories {
    private static final double HOUR = 3_600_000.0;

    private final YearAssumptions assumptions;
    private final Catalogue catalogue;
    private final Premise premise;
    private final SplittableRandom random;
    private final List<AlertStory> stories = new ArrayList<>();

    AlertStories(YearAssumptions assumptions, Catalogue catalogue, Premise premise) {
        this.assumptions = assumptions;
        this.catalogue = catalogue;
        this.premise = premise;
        this.random = Chance.of(assumptions.seed(), "alerts", premise.id());
    }

    List<AlertStory> of(long from, long to) {
        double mean = (to - from) / assumptions.alerts().getOrDefault(premise.scenario(), 1.0);
        List<Item> sensed = premise.devices().isEmpty() ? List.of() : sensed();
        for (double at = from + Chance.exponential(random, mean); at < to; at += Chance.exponential(random, mean)) {
            if (!sensed.isEmpty()) {
                alertsAround((long) at, sensed);
            }
        }
        premise.devices().forEach(device -> outages(device, from, to));
        return stories;
    }

    private void alertsAround(long at, List<Item> sensed) {
        long next = at;
        do {
            alert(next, sensed.get(random.nextInt(sensed.size())));
            next += (long) Chance.exponential(random, 4 * HOUR);
        } while (random.nextDouble() < assumptions.together());
    }

    private void alert(long at, Item item) {
        List<String> items = new ArrayList<>(List.of(item.code()));
        List<String> checklist = catalogue.scenarios().get(premise.scenario()).checklist();
        if (random.nextDouble() < assumptions.furtherItem()) {
            items.add(checklist.get(random.nextInt(checklist.size())));
        }
        boolean withdrawn = random.nextDouble() < assumptions.withdrawn();
        long ends = at + (long) Chance.exponential(random, (withdrawn ? 2 : 12) * HOUR) + 1;
        Device device = deviceOf(item);
        stories.add(new AlertStory(
                "a-" + premise.id() + "-" + stories.size(),
                premise.id(),
                device == null ? null : device.id(),
                severity(random.nextDouble()),
                items,
                at,
                ends,
                withdrawn ? AlertChange.WITHDRAWN : AlertChange.CLEARED));
    }

    /** A silent device is an alert of its own, too slight for a check; while it lasts the device settles nothing. */
    private void outages(Device device, long from, long to) {
        double mean = (to - from) / assumptions.outages();
        for (double at = from + Chance.exponential(random, mean); at < to; at += Chance.exponential(random, mean)) {
            stories.add(new AlertStory(
                    "a-" + premise.id() + "-" + stories.size(),
                    premise.id(),
                    device.id(),
                    Severity.BLUE,
                    List.of("GEN-DEVICE-01"),
                    (long) at,
                    (long) at + (long) Chance.exponential(random, assumptions.outageHours() * HOUR) + 1,
                    AlertChange.CLEARED));
        }
    }

    private List<Item> sensed() {
        return catalogue.scenarios().get(premise.scenario()).checklist().stream()
                .flatMap(code -> catalogue.item(code).stream())
                .filter(item -> deviceOf(item) != null)
                .toList();
    }

    private @Nullable Device deviceOf(Item item) {
        for (Device device : premise.devices()) {
            boolean camera =
                    device.kind() == DeviceKind.CAMERA && item.settledBy().contains("camera");
            boolean sensor = device.kind() == DeviceKind.SENSOR
                    && item.settledBy().contains("sensor")
                    && device.metrics().stream().anyMatch(item.metrics()::contains);
            if (camera || sensor) {
                return device;
            }
        }
        return null;
    }

    private Severity severity(double chance) {
        if (chance < assumptions.red()) {
            return Severity.RED;
        }
        return chance < assumptions.red() + assumptions.orange() ? Severity.ORANGE : Severity.YELLOW;
    }
}
