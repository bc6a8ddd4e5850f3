package dev.vigil.rules.calendar;

import dev.vigil.domain.config.Problems;
import dev.vigil.domain.config.YamlFile;
import dev.vigil.domain.config.YamlMap;
import dev.vigil.domain.config.YamlValue;
import dev.vigil.domain.inspection.calendar.DayEdit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Which days people work: weekends, statutory holidays, and the make-up days (调休) on which they work instead. */
public final class Calendars {
    /** Weekends only. */
    public static final Calendars NONE = new Calendars(Set.of(), Set.of());

    private final Set<LocalDate> holidays;
    private final Set<LocalDate> makeUpDays;

    public Calendars(Set<LocalDate> holidays, Set<LocalDate> makeUpDays) {
        this.holidays = Set.copyOf(holidays);
        this.makeUpDays = Set.copyOf(makeUpDays);
    }

    /** With what the desk has said of some days. */
    public Calendars with(Collection<DayEdit> edits) {
        Set<LocalDate> off = new HashSet<>(holidays);
        Set<LocalDate> worked = new HashSet<>(makeUpDays);
        for (DayEdit edit : edits) {
            off.remove(edit.day());
            worked.remove(edit.day());
            switch (edit.kind()) {
                case HOLIDAY -> off.add(edit.day());
                case WORKDAY -> worked.add(edit.day());
                case PLAIN -> {}
            }
        }
        return new Calendars(off, worked);
    }

    public boolean isHoliday(LocalDate day) {
        return holidays.contains(day);
    }

    public boolean isWorkday(LocalDate day) {
        if (makeUpDays.contains(day)) {
            return true;
        }
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return !weekend && !holidays.contains(day);
    }

    /** All calendars of a folder together. */
    public static Calendars read(Path folder, Problems problems) {
        Set<LocalDate> holidays = new HashSet<>();
        Set<LocalDate> makeUpDays = new HashSet<>();
        for (Path file : files(folder)) {
            YamlFile.read(file, file.toString(), problems).ifPresent(root -> {
                YamlMap map = root.map(problems);
                map.text("source");
                map.truth("provisional", false);
                for (YamlValue value : map.list("holidays")) {
                    YamlMap holiday = value.map(problems);
                    holiday.bilingual("name");
                    Optional<LocalDate> from = date(holiday.get("from"), problems);
                    Optional<LocalDate> to = date(holiday.get("to"), problems);
                    holiday.refuseOthers();
                    if (from.isPresent() && to.isPresent()) {
                        from.get().datesUntil(to.get().plusDays(1)).forEach(holidays::add);
                    }
                }
                map.list("make_up_days").forEach(value -> date(value, problems).ifPresent(makeUpDays::add));
                map.refuseOthers();
            });
        }
        return new Calendars(holidays, makeUpDays);
    }

    private static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Optional<LocalDate> date(YamlValue value, Problems problems) {
        try {
            return Optional.of(LocalDate.parse(value.text(problems)));
        } catch (DateTimeParseException notADate) {
            problems.add(value, "日期，例如 2026-02-16", "a date such as 2026-02-16");
            return Optional.empty();
        }
    }
}
