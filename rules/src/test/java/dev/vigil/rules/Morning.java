package dev.vigil.rules;

import dev.vigil.domain.casefile.ActionKind;
import dev.vigil.domain.observation.Observation;
import dev.vigil.domain.observation.Quality;
import dev.vigil.domain.premise.Device;
import dev.vigil.rules.area.AreaFigure;
import java.util.Map;

/**
 * A morning with everything in it that a state can hold, as far as a version of the layout knew of it: from 2 on what
 * areas show and the alerts of other rules, from 3 on what is learned of the usual. It is part of the golden snapshots and
 * never changed.
 */
final class Morning {
    private static final String RULES =
            """
            - id: held
              title: held
              when: avg(pm10, '10m') > 150
              for: 10m
              clear: pm10 < 100
              clear_for: 5m
              ladder: [{when: pm10 > 300, severity: red}]
            - id: over
              title: over
              when: pm10 > 150
            - id: quiet
              title: quiet
              when: silent(noise, '30m')
            - id: helmets
              title: helmets
              when: count(no_helmet, '10m') >= 2
              clear_for: 20m
            - id: closed
              title: closed
              when: noise > 60
            - id: remembered
              title: remembered
              per: premise
              when: since(pm10 > 50) > duration('40m') && not_then(noise > 70, water.sewage_flow > 1, '5m')
            - id: software
              title: software
              when: panel_software_version == 'V2'
              for: 90m
            """;
    private static final String OF_AREAS =
            """
            - id: above
              title: above
              when: avg(pm10, '10m') - area.avg(pm10, '10m') > 60
              for: 5m
            - id: twice
              title: twice
              per: premise
              when: alerts('over', premise, '3h') >= 2
            """;
    private static final String UNUSUAL =
            """
            - id: unusual
              title: unusual
              when: anomaly(temperature) >= 0.5
              clear_for: 30m
            """;

    private Morning() {}

    static Scene of(int version) {
        String rules = RULES + (version > 1 ? OF_AREAS : "") + (version > 2 ? UNUSUAL : "");
        Device[] devices = {
            Premises.device("d", "dust", 600_000, "pm10", "noise"),
            Premises.device("w", "water", 0, "sewage_flow"),
            Premises.device("camera", null, 0, "no_helmet")
        };
        Scene scene = Scene.of(rules);
        if (version > 1) {
            scene.with(Premises.withDevices(Premises.inArea("p", "north"), 0, devices));
        } else {
            scene.devices(devices);
        }
        scene.limit("pm10", "hour", 80)
                .arm("07:00")
                .pm10s("07:00", 90, "07:05", 160, "07:10", 120)
                .sample("07:15", "noise", 65)
                .act("07:16", ActionKind.ACKNOWLEDGE)
                .act("07:20", ActionKind.CLOSE)
                .sample("07:21", "w", "sewage_flow", 2)
                .observe(ofCamera("07:30"), Scene.time("07:31"))
                .observe(ofCamera("07:34"), Scene.time("07:35"));
        if (version > 2) {
            temperatures(scene, "07:36", 124);
        }
        scene.pm10s("09:40", 200, "09:45", 210, "09:50", 330)
                .late("09:42", "09:51", "pm10", 190)
                .flagged("09:52", "pm10", 999, Quality.FAULT)
                .sample("09:53", "noise", 75)
                .observe(software("09:54"), Scene.time("09:54"))
                .pm10s("09:55", 220, "09:58", 230);
        if (version > 1) {
            figure(scene, "09:50", 140);
            figure(scene, "09:58", 120);
        }
        return scene;
    }

    private static void temperatures(Scene scene, String from, int minutes) {
        for (int minute = 0; minute < minutes; minute++) {
            Observation sample = Observation.of(
                    "d", "temperature", Scene.time(from) + minute * 60_000L, 20 + minute % 5, Quality.NORMAL);
            scene.observe(sample, sample.at());
        }
    }

    private static void figure(Scene scene, String end, double value) {
        long decided = Scene.time(end) + 10_000;
        Observation figure = new AreaFigure("north", "pm10", Scene.time(end), value, decided).at("p");
        scene.engine().hear(scene.state(), scene.premise(), figure, decided, scene.published()::add);
    }

    private static Observation ofCamera(String at) {
        return Observation.of("camera", "no_helmet", Scene.time(at), 1, Quality.NORMAL)
                .ofEvent("e" + at, "0123456789abcdef".repeat(4));
    }

    private static Observation software(String at) {
        return Observation.of("d", "panel_software_version", Scene.time(at), "V2", Quality.NORMAL);
    }

    /** Deadlines, corrections and people's actions that reach back before the snapshot. */
    static void after(Scene scene, int version) {
        scene.late("09:43", "10:00", "pm10", 10).tick("10:05");
        if (version > 1) {
            figure(scene, "09:50", 300);
            figure(scene, "10:04", 50);
        }
        scene.pm10s("10:06", 240, "10:12", 340)
                .act("10:13", ActionKind.ACKNOWLEDGE, Map.of())
                .sample("10:14", "w", "sewage_flow", 3)
                .sample("10:15", "noise", 50);
        if (version > 2) {
            scene.late("09:57", "10:16", "temperature", 90).sample("10:17", "temperature", 22);
        }
        scene.pm10s("10:20", 90, "10:26", 80).tick("+1 12:00");
    }
}
