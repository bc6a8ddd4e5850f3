package dev.vigil.domain.inspection.frequency;

import dev.vigil.domain.alert.Severity;
import dev.vigil.domain.catalogue.References;
import dev.vigil.domain.config.Problems;
import dev.vigil.domain.config.YamlFile;
import dev.vigil.domain.config.YamlMap;
import dev.vigil.domain.config.YamlValue;
import dev.vigil.domain.inspection.TaskKind;
import dev.vigil.domain.inspection.calendar.Dates;
import dev.vigil.domain.inspection.calendar.DayRange;
import dev.vigil.domain.premise.CreditGrade;
import dev.vigil.domain.premise.ManagementLevel;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** Reads {@code config/inspections/frequency.yaml}. */
public final class FrequencyFile {
    private final Collection<String> departments;
    private final Problems problems;

    private FrequencyFile(Collection<String> departments, Problems problems) {
        this.departments = departments;
        this.problems = problems;
    }

    public static FrequencyPolicy read(Path file, String shownAs, Collection<String> departments, Problems problems) {
        FrequencyFile reader = new FrequencyFile(departments, problems);
        return YamlFile.read(file, shownAs, problems)
                .map(root -> reader.policy(root.map(problems)))
                .orElse(FrequencyPolicy.marksOnly());
    }

    private FrequencyPolicy policy(YamlMap map) {
        FrequencyPolicy policy = new FrequencyPolicy(
                map.list("caps").stream().map(this::cap).toList(),
                map.find("marks").map(this::marks).orElse(Marks.defaults()),
                map.list("ratios").stream().map(this::ratio).toList(),
                map.wholeNumber("empty_visits", 3));
        map.refuseOthers();
        return policy;
    }

    private Cap cap(YamlValue value) {
        YamlMap map = value.map(problems);
        String department = map.text("department", "*");
        if (!department.equals("*")) {
            References.check(map, "department", List.of(department), departments, problems);
        }
        Severity below = map.has("below") ? map.oneOf("below", Severity.class, Severity.RED) : null;
        Cap cap = new Cap(
                department, grades(map), kinds(map), below, map.wholeNumber("per_year", 0), valid(map), levels(map));
        map.refuseOthers();
        return cap;
    }

    private Marks marks(YamlValue value) {
        YamlMap map = value.map(problems);
        Marks otherwise = Marks.defaults();
        Marks marks = new Marks(
                map.wholeNumber("day", otherwise.perDay()),
                map.wholeNumber("week", otherwise.perWeek()),
                map.wholeNumber("month", otherwise.perMonth()));
        map.refuseOthers();
        return marks;
    }

    private Ratio ratio(YamlValue value) {
        YamlMap map = value.map(problems);
        double share = map.number("share", 0);
        if (share < 0 || share > 1) {
            problems.add(map.get("share"), "a share from 0 to 1");
        }
        Ratio ratio = new Ratio(grades(map), share, valid(map), levels(map));
        map.refuseOthers();
        return ratio;
    }

    private List<String> grades(YamlMap map) {
        List<String> known = new ArrayList<>(
                Arrays.stream(CreditGrade.values()).map(CreditGrade::label).toList());
        known.addAll(List.of("A*", "B*", "C*", "D*"));
        List<String> grades = map.texts("grades");
        References.check(map, "grades", grades, known, problems);
        return grades;
    }

    private List<ManagementLevel> levels(YamlMap map) {
        List<String> levels = map.texts("levels");
        References.check(map, "levels", levels, ManagementLevel.labels(), problems);
        return levels.stream()
                .flatMap(label -> ManagementLevel.ofLabel(label).stream())
                .toList();
    }

    private List<TaskKind> kinds(YamlMap map) {
        List<String> known = Arrays.stream(TaskKind.values())
                .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                .toList();
        List<String> kinds = map.texts("kinds");
        References.check(map, "kinds", kinds, known, problems);
        return kinds.stream()
                .filter(known::contains)
                .map(kind -> TaskKind.valueOf(kind.toUpperCase(Locale.ROOT)))
                .toList();
    }

    private DayRange valid(YamlMap map) {
        LocalDate from = Dates.day(map, "from", Dates.ALWAYS, problems);
        LocalDate to = Dates.day(map, "to", Dates.NEVER, problems);
        return new DayRange(from, to.isBefore(from) ? from : to);
    }
}
