package dev.vigil.jobs.warning;

import dev.vigil.domain.catalogue.MetricsFile;
import dev.vigil.domain.config.Problems;
import dev.vigil.domain.observation.Observation;
import dev.vigil.domain.observation.Quality;
import dev.vigil.domain.premise.Device;
import dev.vigil.domain.premise.Premise;
import dev.vigil.rules.RuleBook;
import dev.vigil.rules.RuleFolder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Twelve premises in two areas, whose samples come late and twice, and rules of every kind. */
final class SmallDistrict {
    private static final int PREMISES = 12;
    static final long START = 1_750_000_000_000L / 60_000 * 60_000;
    static final long MINUTE = 60_000;
    private static final String RULES =
            """
            - {id: hold, title: hold, when: "pm10 > 150", for: 90s, clear: "pm10 < 120", ladder: [{when: "pm10 > 190", severity: red}]}
            - {id: quiet, title: quiet, when: "silent(noise, '2m')"}
            - {id: above, title: above, per: premise, when: "avg(pm10, '5m') - area.avg(pm10, '5m') > 40", for: 1m}
            - {id: gas, title: gas, when: "gas > 25"}
            - {id: twice, title: twice, per: premise, when: "alerts('gas', premise, '10m') >= 2", clear_for: 5m}
            - {id: cluster, title: cluster, per: area, when: "alerts('gas', area, '2m') >= 8", clear_for: 1m}
            """;

    private SmallDistrict() {}

    private static String id(int premise) {
        return "p" + premise;
    }

    static RuleBook rules() {
        Problems problems = new Problems();
        var metrics = MetricsFile.read(Path.of("../config/metrics.yaml"), "metrics.yaml", problems);
        RuleBook book = new RuleBook(1, 0, RuleFolder.parse(RULES, "rules", metrics, problems));
        problems.refuseIfAny();
        return book;
    }

    static List<Premise> premises() {
        List<Premise> premises = new ArrayList<>();
        for (int i = 0; i < PREMISES; i++) {
            Device device = new Device(
                    "d" + i, List.of(), null, null, null, 0, List.of("pm10", "noise"), Map.of(), Map.of(), Map.of());
            Premise bare = Premise.bare(id(i), List.of(device));
            String area = i % 2 == 0 ? "north" : "south";
            premises.add(new Premise(
                    bare.id(),
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
                    bare.zone(),
                    bare.grade(),
                    false,
                    List.of(),
                    bare.devices(),
                    List.of()));
        }
        return premises;
    }

    /** In the order of their arrival. */
    static List<Observation> samples(int from, int to) {
        List<Observation> samples = new ArrayList<>();
        for (int premise = 0; premise < PREMISES; premise++) {
            Random random = new Random(premise);
            double level = 100;
            for (long at = START; at < START + to * MINUTE; at += 10_000) {
                level = Math.max(0, Math.min(250, level + random.nextInt(81) - 40));
                long lag = random.nextInt(8) == 0 ? random.nextInt(240_000) : random.nextInt(900);
                double gas = random.nextInt(28);
                boolean speaks = at / 300_000 % 3 != premise % 3;
                add(samples, premise, "pm10", at, level, lag);
                add(samples, premise, "gas", at, gas, lag / 2);
                if (speaks) {
                    add(samples, premise, "noise", at, 50, lag);
                }
                if (random.nextInt(12) == 0) {
                    add(samples, premise, "pm10", at, level, lag + random.nextInt(60_000));
                }
            }
        }
        samples.removeIf(sample -> sample.received() < START + from * MINUTE);
        samples.removeIf(sample -> sample.received() >= START + to * MINUTE);
        samples.sort(Comparator.comparingLong(Observation::received));
        return samples;
    }

    private static void add(List<Observation> to, int premise, String metric, long at, double value, long lag) {
        to.add(Observation.of("d" + premise, metric, at, value, Quality.NORMAL)
                .placed(id(premise), "d" + premise)
                .receivedAt(at + lag));
    }
}
