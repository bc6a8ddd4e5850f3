package dev.vigil.domain.inspection;

import dev.vigil.domain.alert.Alert;
import dev.vigil.domain.casefile.Action;
import dev.vigil.domain.casefile.ActionKind;
import dev.vigil.domain.casefile.CaseEvent;
import dev.vigil.domain.catalogue.Catalogue;
import dev.vigil.domain.catalogue.CatalogueFolder;
import dev.vigil.domain.config.Problems;
import dev.vigil.domain.premise.Device;
import dev.vigil.domain.premise.Premise;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A premise's case file under test: alerts and actions in, task revisions out. */
abstract class CaseTest {
    static final Catalogue CATALOGUE = CatalogueFolder.read(Path.of("../config/catalogue"), new Problems());
    static final long HOUR = 3_600_000L;
    static final long MORNING = 1_780_000_000_000L;

    Premise premise = Premise.bare(Alerts.PREMISE, List.of(sensor("d1", "pm10"), camera("c1")));
    final List<Task> published = new ArrayList<>();
    Planner planner = new Planner(CATALOGUE, PlannerOptions.defaults());
    PlannerState state = PlannerState.fresh(Alerts.PREMISE);

    void on(Alert alert) {
        planner.on(state, premise, CaseEvent.of(alert), alert.publishedAt(), published::add);
    }

    void act(ActionKind kind, @Nullable String alert, @Nullable String task, long at, Map<String, String> data) {
        String id = kind + "-" + alert + "-" + task + "-" + at;
        act(new Action(id, kind, Alerts.PREMISE, alert, task, "officer", at, null, data));
    }

    void act(Action action) {
        planner.on(state, premise, CaseEvent.of(action), action.at(), published::add);
    }

    Task last() {
        return published.get(published.size() - 1);
    }

    String taskOf(Alerts opener) {
        return Grouping.idOf(Alerts.PREMISE, opener.id(), 0);
    }

    static Device sensor(String id, String metric) {
        return new Device(id, List.of(), null, null, null, 0, List.of(metric), Map.of(), Map.of(), Map.of());
    }

    static Device camera(String id) {
        return new Device(
                id, List.of(), null, null, null, 0, List.of(), Map.of(), Map.of(), Map.of(Device.KIND, "camera"));
    }
}
