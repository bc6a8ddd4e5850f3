package dev.vigil.domain.inspection.scenario;

import dev.vigil.domain.Bilingual;
import dev.vigil.domain.config.Problems;
import dev.vigil.domain.config.YamlMap;
import dev.vigil.domain.config.YamlValue;
import dev.vigil.domain.inspection.DrawSettings;
import dev.vigil.domain.inspection.InspectionBook;
import dev.vigil.domain.inspection.calendar.Dates;
import dev.vigil.domain.inspection.calendar.DayRange;
import dev.vigil.domain.inspection.officer.Certificate;
import dev.vigil.domain.inspection.officer.Directory;
import dev.vigil.domain.inspection.officer.Officer;
import dev.vigil.domain.inspection.remote.SiteView;
import dev.vigil.domain.premise.CreditGrade;
import dev.vigil.domain.premise.Device;
import dev.vigil.domain.premise.ManagementLevel;
import dev.vigil.domain.premise.Premise;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Sets the stage of a scenario: {@code premise} with its devices, {@code officers} in place of the shipped ones
 * ({@code none}, or a list), {@code beacon: true} for draws that wait for a public value.
 */
final class Stage {
    private Stage() {}

    static Play set(YamlMap test, InspectionBook book, Problems problems) {
        InspectionBook with = test.find("officers")
                .map(value -> new InspectionBook(
                        book.catalogue(), book.options(), book.frequency(), officers(value, problems)))
                .orElse(book);
        if (test.truth("beacon", false)) {
            with = with.drawing(new DrawSettings("scenario", true, 600_000L));
        }
        Premise premise = test.find("premise")
                .map(value -> premise(value.map(problems), problems))
                .orElseGet(() -> Premise.bare("p1", List.of()));
        return new Play(with, premise);
    }

    static Premise premise(String id, String scenario, CreditGrade grade, ManagementLevel level, List<String> tags) {
        Premise bare = Premise.bare(id, List.of());
        return new Premise(
                id,
                1,
                0,
                bare.name(),
                bare.enterprise(),
                null,
                scenario,
                null,
                "wanghai",
                "",
                Double.NaN,
                Double.NaN,
                bare.zone(),
                grade,
                level,
                false,
                tags,
                List.of(),
                List.of());
    }

    static Premise premise(YamlMap map, Problems problems) {
        Premise bare = Premise.bare("p1", List.of());
        Premise premise = new Premise(
                bare.id(),
                1,
                0,
                Bilingual.of("p1"),
                map.text("enterprise", "e1"),
                null,
                map.text("scenario", ""),
                null,
                map.text("street", "wanghai"),
                "",
                Double.NaN,
                Double.NaN,
                bare.zone(),
                grade(map, problems),
                map.truth("key_supervision", false),
                map.texts("tags"),
                map.list("devices").stream()
                        .map(value -> device(value.map(problems)))
                        .toList(),
                List.of());
        map.refuseOthers();
        return premise;
    }

    static CreditGrade grade(YamlMap map, Problems problems) {
        String label = map.text("grade", "B");
        return CreditGrade.ofLabel(label).orElseGet(() -> {
            problems.add(map.get("grade"), "a credit grade such as B+");
            return CreditGrade.B;
        });
    }

    static ManagementLevel level(YamlMap map) {
        return map.oneOf("management_level", ManagementLevel.class, ManagementLevel.DISTRICT);
    }

    private static Device device(YamlMap map) {
        Map<String, String> settings = new HashMap<>();
        map.find("kind").ifPresent(kind -> settings.put(Device.KIND, map.text("kind")));
        map.find("calibrated_until")
                .ifPresent(day -> settings.put(SiteView.CALIBRATED_UNTIL, map.text("calibrated_until")));
        Device device = new Device(
                map.text("id"),
                List.of(),
                null,
                null,
                map.optionalText("parent"),
                0,
                map.texts("metrics"),
                Map.of(),
                Map.of(),
                settings);
        map.refuseOthers();
        return device;
    }

    private static Directory officers(YamlValue value, Problems problems) {
        if (value.isText()) {
            if (!value.text(problems).equals("none")) {
                problems.add(value, "none, or a list of officers");
            }
            return Directory.empty();
        }
        return new Directory(value.list(problems).stream()
                .map(one -> officer(one.map(problems), problems))
                .toList());
    }

    /** {@code {id: a, domains: [ECO]}}: its certificate has the same number; no domains make a patrol. */
    private static Officer officer(YamlMap map, Problems problems) {
        String id = map.text("id");
        List<String> domains = map.texts("domains");
        DayRange valid = new DayRange(Dates.ALWAYS, Dates.day(map, "until", Dates.NEVER, problems));
        Officer officer = new Officer(
                id,
                id,
                domains.isEmpty() ? "" : domains.get(0),
                map.texts("streets"),
                domains.isEmpty() ? List.of() : List.of(new Certificate(id, domains, valid)),
                map.texts("recused"),
                map.list("leave").stream()
                        .map(day -> Dates.day(day, problems))
                        .map(day -> new DayRange(day, day))
                        .toList());
        map.refuseOthers();
        return officer;
    }
}
