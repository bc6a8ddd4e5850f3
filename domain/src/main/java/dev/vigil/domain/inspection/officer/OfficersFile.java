package dev.vigil.domain.inspection.officer;

import dev.vigil.domain.catalogue.Catalogue;
import dev.vigil.domain.catalogue.References;
import dev.vigil.domain.config.Problems;
import dev.vigil.domain.config.YamlFile;
import dev.vigil.domain.config.YamlMap;
import dev.vigil.domain.config.YamlValue;
import dev.vigil.domain.inspection.calendar.Dates;
import dev.vigil.domain.inspection.calendar.DayRange;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads {@code config/officers.yaml}. */
public final class OfficersFile {
    private final Catalogue catalogue;
    private final Problems problems;
    private final Set<String> taken = new HashSet<>();

    private OfficersFile(Catalogue catalogue, Problems problems) {
        this.catalogue = catalogue;
        this.problems = problems;
    }

    public static Directory read(Path file, String shownAs, Catalogue catalogue, Problems problems) {
        OfficersFile reader = new OfficersFile(catalogue, problems);
        List<Officer> officers = new ArrayList<>();
        YamlFile.read(file, shownAs, problems).ifPresent(root -> {
            YamlMap top = root.map(problems);
            top.list("officers").forEach(value -> officers.add(reader.officer(value.map(problems), true)));
            top.list("patrols").forEach(value -> officers.add(reader.officer(value.map(problems), false)));
            top.refuseOthers();
        });
        return new Directory(officers);
    }

    private Officer officer(YamlMap map, boolean certified) {
        String id = map.text("id");
        claim(map, "id", id);
        Officer officer = new Officer(
                id,
                map.text("name"),
                map.text(certified ? "department" : "street"),
                certified ? map.texts("streets") : map.texts("street"),
                certified ? certificates(map) : List.of(),
                map.texts("recused"),
                map.list("leave").stream().map(this::range).toList());
        if (certified) {
            References.check(
                    map,
                    "department",
                    List.of(officer.department()),
                    catalogue.departments().keySet(),
                    problems);
        }
        map.refuseOthers();
        return officer;
    }

    private List<Certificate> certificates(YamlMap map) {
        if (map.list("certificates").isEmpty()) {
            problems.add(map.get("id"), "at least one of 'certificates'; somebody without may only patrol");
        }
        return map.list("certificates").stream().map(this::certificate).toList();
    }

    private Certificate certificate(YamlValue value) {
        YamlMap map = value.map(problems);
        String number = map.text("number");
        claim(map, "number", number);
        Certificate certificate = new Certificate(number, map.texts("domains"), range(map));
        References.check(
                map, "domains", certificate.domains(), catalogue.domains().keySet(), problems);
        map.refuseOthers();
        return certificate;
    }

    private DayRange range(YamlValue value) {
        YamlMap map = value.map(problems);
        DayRange range = range(map);
        map.refuseOthers();
        return range;
    }

    private DayRange range(YamlMap map) {
        LocalDate from = Dates.day(map, "from", Dates.ALWAYS, problems);
        LocalDate to = Dates.day(map, "to", Dates.NEVER, problems);
        if (to.isBefore(from)) {
            problems.add(map.get("to"), "a day that is not before 'from'");
            return new DayRange(from, from);
        }
        return new DayRange(from, to);
    }

    private void claim(YamlMap map, String key, String id) {
        if (!taken.add(id)) {
            problems.add(map.get(key), "each id and each certificate number once");
        }
    }
}
