package dev.vigil.domain.inspection.ledger;

import dev.vigil.domain.catalogue.Catalogue;
import dev.vigil.domain.catalogue.Item;
import dev.vigil.domain.inspection.TaskPart;
import dev.vigil.domain.inspection.calendar.WorkCalendar;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which visits the standing parts of a task would have caused alone. Only lead departments are counted, although
 * joint items would have brought the others too: the figure must not flatter.
 */
public final class Counterfactual {
    private record Key(String department, LocalDate day) {}

    private static final class Found {
        private final Set<String> items = new LinkedHashSet<>();
        private final Set<String> leads = new LinkedHashSet<>();
    }

    private Counterfactual() {}

    public static List<WouldVisit> of(Collection<TaskPart> parts, Catalogue catalogue, WorkCalendar calendar) {
        Map<Key, Found> visits = new LinkedHashMap<>();
        for (TaskPart part : parts) {
            if (part.withdrawn()) {
                continue;
            }
            LocalDate day = calendar.dayOf(part.joinedAt());
            for (String code : part.items()) {
                Item item = catalogue.items().get(code);
                if (item != null) {
                    Found found = visits.computeIfAbsent(new Key(item.lead(), day), key -> new Found());
                    found.items.add(code);
                    found.leads.add(part.alert());
                }
            }
        }
        return visits.entrySet().stream()
                .map(visit -> new WouldVisit(
                        visit.getKey().department(),
                        visit.getKey().day(),
                        List.copyOf(visit.getValue().items),
                        List.copyOf(visit.getValue().leads)))
                .toList();
    }
}
