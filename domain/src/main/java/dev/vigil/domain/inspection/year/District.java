package dev.vigil.domain.inspection.year;

import dev.vigil.domain.Bilingual;
import dev.vigil.domain.catalogue.Catalogue;
import dev.vigil.domain.catalogue.Item;
import dev.vigil.domain.inspection.remote.SiteView;
import dev.vigil.domain.premise.CreditGrade;
import dev.vigil.domain.premise.Device;
import dev.vigil.domain.premise.Premise;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Invents the premises of a simulated year, with grades, streets and devices. */
final class District {
    private static final List<String> STREETS = List.of("wanghai", "songtao", "yunfan", "tingchao", "bailu");

    private final YearAssumptions assumptions;
    private final Catalogue catalogue;

    District(YearAssumptions assumptions, Catalogue catalogue) {
        this.assumptions = assumptions;
        this.catalogue = catalogue;
    }

    List<Premise> premises() {
        List<Premise> premises = new ArrayList<>();
        assumptions.premises().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> {
                    for (int i = 0; i < entry.getValue(); i++) {
                        premises.add(premise(entry.getKey(), i));
                    }
                });
        return premises;
    }

    private Premise premise(String scenario, int number) {
        String id = "%s-%03d".formatted(scenario, number);
        SplittableRandom random = Chance.of(assumptions.seed(), "premise", id);
        String street = STREETS.get(random.nextInt(STREETS.size()));
        return new Premise(
                id,
                1,
                0,
                Bilingual.of(id),
                "enterprise of " + id,
                null,
                scenario,
                null,
                street,
                street,
                Double.NaN,
                Double.NaN,
                "Asia/Shanghai",
                grade(random.nextDouble()),
                false,
                List.of(),
                devices(id, scenario, random),
                List.of());
    }

    private List<Device> devices(String premise, String scenario, SplittableRandom random) {
        List<Device> devices = new ArrayList<>();
        if (random.nextDouble() < assumptions.equipped()) {
            devices.add(device(premise + "-cam", List.of(), Map.of(Device.KIND, "camera")));
        }
        for (Item item : sensed(scenario)) {
            if (random.nextDouble() < assumptions.equipped()) {
                boolean calibrated = random.nextDouble() < assumptions.calibrated();
                Map<String, String> settings = new HashMap<>();
                settings.put(SiteView.CALIBRATED_UNTIL, calibrated ? "2027-06-30" : "2026-01-31");
                devices.add(device(premise + "-" + item.code(), item.metrics(), settings));
            }
        }
        return devices;
    }

    private List<Item> sensed(String scenario) {
        return catalogue.scenarios().get(scenario).checklist().stream()
                .flatMap(code -> catalogue.item(code).stream())
                .filter(item -> item.settledBy().contains("sensor"))
                .toList();
    }

    private static Device device(String id, List<String> metrics, Map<String, String> settings) {
        return new Device(id, List.of(), null, null, null, 60_000, metrics, Map.of(), Map.of(), settings);
    }

    /** As Hebei counted 2.9 million firms in 2025. */
    private static CreditGrade grade(double chance) {
        if (chance < 0.0424) {
            return CreditGrade.A;
        }
        if (chance < 0.9629) {
            return CreditGrade.B;
        }
        return chance < 0.9947 ? CreditGrade.C : CreditGrade.D;
    }
}
