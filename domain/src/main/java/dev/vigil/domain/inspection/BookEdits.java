package dev.vigil.domain.inspection;

import dev.vigil.domain.catalogue.Catalogue;
import dev.vigil.domain.catalogue.Item;
import dev.vigil.domain.catalogue.Scenario;
import dev.vigil.domain.config.Problems;
import dev.vigil.domain.inspection.calendar.DayEdit;
import dev.vigil.domain.inspection.calendar.OpeningHours;
import dev.vigil.domain.inspection.frequency.FrequencyPolicy;
import dev.vigil.domain.inspection.officer.Directory;
import dev.vigil.domain.inspection.officer.Officer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What was changed at the desk in the book that the config folder holds: all of it, so that the highest version is enough.
 *
 * @param effectiveFrom the received clock from which it holds, epoch ms: a little ahead, so that a replay decides as before
 * @param items each takes the place of the one with its code, or is new
 * @param officers each takes the place of the one with its id, or is new
 * @param days what is said of single days, over the calendar; WarningJob goes by them too
 * @param hours when the authorities are open from some days on, over the calendar; WarningJob goes by them too
 * @param frequency takes the place of all caps, marks and ratios; null when they were not changed
 * @param scenarios each with the checklist and the default items that take the place of those of the scenario
 * @param texts whole files of the config folder by their path, each in the place of the file; of devices' mappings too
 */
public record BookEdits(
        long version,
        long effectiveFrom,
        List<Item> items,
        List<Officer> officers,
        List<DayEdit> days,
        List<OpeningHours> hours,
        @Nullable FrequencyPolicy frequency,
        List<Scenario> scenarios,
        Map<String, String> texts) {
    /** Before the number of its version in the topic {@code registry}. */
    public static final String KEY = "~inspections-";

    /** The folder of the mappings among {@code texts}. */
    public static final String MAPPINGS = "mappings/";

    public BookEdits {
        items = items == null ? List.of() : List.copyOf(items);
        officers = officers == null ? List.of() : List.copyOf(officers);
        days = days == null ? List.of() : List.copyOf(days);
        hours = hours == null ? List.of() : List.copyOf(hours);
        scenarios = scenarios == null ? List.of() : List.copyOf(scenarios);
        texts = texts == null ? Map.of() : Map.copyOf(texts);
    }

    public static BookEdits none() {
        return new BookEdits(0, 0, List.of(), List.of(), List.of(), List.of(), null, List.of(), Map.of());
    }

    public InspectionBook applyTo(InspectionBook folder) {
        InspectionBook base = withTexts(folder);
        Map<String, Item> catalogue = new LinkedHashMap<>(base.catalogue().items());
        items.forEach(item -> catalogue.put(item.code(), item));
        Map<String, Officer> directory = new LinkedHashMap<>();
        base.officers().officers().forEach(officer -> directory.put(officer.id(), officer));
        officers.forEach(officer -> directory.put(officer.id(), officer));
        Catalogue before = base.catalogue();
        Map<String, Scenario> lists = new LinkedHashMap<>(before.scenarios());
        scenarios.forEach(
                edited -> lists.computeIfPresent(edited.id(), (id, scenario) -> edited.called(scenario.name())));
        return new InspectionBook(
                new Catalogue(before.domains(), before.departments(), catalogue, lists, before.fallback()),
                base.options().by(base.options().calendar().with(days).open(hours)),
                Objects.requireNonNullElse(frequency, base.frequency()),
                new Directory(List.copyOf(directory.values())));
    }

    /** What was sound when it was saved and is not any more, because the folder changed, leaves the file as it is. */
    private InspectionBook withTexts(InspectionBook folder) {
        InspectionBook book = folder;
        for (BookFile file : BookFile.values()) {
            String text = texts.get(file.path());
            book = text == null ? book : file.read(text, book, new Problems());
        }
        return book;
    }

    /** The mappings of devices' messages by their names, as they are written in a file. */
    public Map<String, String> mappings() {
        Map<String, String> mappings = new TreeMap<>();
        texts.forEach((path, text) -> {
            if (path.startsWith(MAPPINGS)) {
                mappings.put(path.substring(MAPPINGS.length(), path.lastIndexOf('.')), text);
            }
        });
        return mappings;
    }
}
