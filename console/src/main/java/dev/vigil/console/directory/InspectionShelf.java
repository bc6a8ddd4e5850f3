package dev.vigil.console.directory;

import dev.vigil.domain.Json;
import dev.vigil.domain.catalogue.Catalogue;
import dev.vigil.domain.catalogue.Item;
import dev.vigil.domain.catalogue.Scenario;
import dev.vigil.domain.inspection.BookEdits;
import dev.vigil.domain.inspection.InspectionBook;
import dev.vigil.domain.inspection.calendar.DayEdit;
import dev.vigil.domain.inspection.calendar.OpeningHours;
import dev.vigil.domain.inspection.calendar.WorkCalendar;
import dev.vigil.domain.inspection.frequency.FrequencyPolicy;
import dev.vigil.domain.inspection.officer.Officer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The book of inspections as it stands: what the config folder says, and what was changed at the desk since. */
public final class InspectionShelf {
    static final String ITEM = "item";
    static final String OFFICER = "officer";
    static final String FREQUENCY = "frequency";
    static final String CHECKLIST = "checklist";
    static final String DAY = "day";
    static final String HOURS = "hours";
    static final String DOCUMENT = "document";

    private final EditTable table;
    private final InspectionBook base;
    private volatile InspectionBook current;
    private volatile BookEdits edits = BookEdits.none();

    public InspectionShelf(EditTable table, InspectionBook base) {
        this.table = table;
        this.base = base;
        this.current = base;
        reload();
    }

    public InspectionBook book() {
        return current;
    }

    public Catalogue catalogue() {
        return current.catalogue();
    }

    public WorkCalendar calendar() {
        return current.options().calendar();
    }

    /** What the desk has said of days, which the calendars of rules go by too. */
    public List<DayEdit> days() {
        return edits.days();
    }

    /** The mappings of messages that were edited at the desk, by their names. */
    public Map<String, String> mappings() {
        return edits.mappings();
    }

    void reload() {
        edits = edits(0);
        current = edits.applyTo(base);
    }

    /** All that was changed, under the number of the last change; version 0 when nothing was. */
    public BookEdits edits(long delay) {
        List<Item> items = new ArrayList<>();
        List<Officer> officers = new ArrayList<>();
        List<Scenario> scenarios = new ArrayList<>();
        List<DayEdit> said = new ArrayList<>();
        List<OpeningHours> hours = new ArrayList<>();
        Map<String, String> texts = new HashMap<>();
        @Nullable FrequencyPolicy frequency = null;
        for (EditTable.Row row : table.standing()) {
            switch (row.kind()) {
                case ITEM -> items.add(Json.read(row.record(), Item.class));
                case OFFICER -> officers.add(Json.read(row.record(), Officer.class));
                case CHECKLIST -> scenarios.add(Json.read(row.record(), Scenario.class));
                case DOCUMENT -> texts.put(row.id(), Json.read(row.record(), String.class));
                case DAY -> said.add(Json.read(row.record(), DayEdit.class));
                case HOURS -> hours.add(Json.read(row.record(), OpeningHours.class));
                default -> frequency = Json.read(row.record(), FrequencyPolicy.class);
            }
        }
        Optional<EditTable.Row> last = table.last();
        return new BookEdits(
                last.map(EditTable.Row::version).orElse(0L),
                last.map(row -> row.at() + delay).orElse(0L),
                items,
                officers,
                said,
                hours,
                frequency,
                scenarios,
                texts);
    }
}
