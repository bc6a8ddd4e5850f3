package dev.vigil.console.alert;

import dev.vigil.console.action.ActionTable;
import dev.vigil.console.action.ActionView;
import dev.vigil.console.history.History;
import dev.vigil.console.history.HistoryKind;
import dev.vigil.console.history.HistoryPen;
import dev.vigil.console.history.HistoryRow;
import dev.vigil.console.scope.Sight;
import dev.vigil.domain.Json;
import dev.vigil.domain.alert.Alert;
import dev.vigil.domain.alert.Evidence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes in revisions of alerts, and tells an alert's whole story. */
public final class AlertBook {
    private final AlertTable alerts;
    private final ActionTable actions;
    private final History history;
    private final AlertViews views;
    private final Sight sight;

    public AlertBook(AlertTable alerts, ActionTable actions, History history, AlertViews views, Sight sight) {
        this.alerts = alerts;
        this.actions = actions;
        this.history = history;
        this.views = views;
        this.sight = sight;
    }

    /** A revision that is there already changes nothing. */
    public void take(Alert alert, HistoryPen pen) {
        AlertRevision revision = AlertRevision.of(alert);
        if (pen.write(revision.entry())) {
            Evidence evidence = alert.evidence();
            alerts.keep(
                    revision.alert(),
                    revision.record(),
                    sight.departments(alert.items()),
                    evidence == null ? List.of() : evidence.pictures(),
                    pen);
        }
    }

    public AlertDetail story(AlertRow row) {
        List<HistoryRow> rows = history.of(HistoryKind.ALERT, row.alert().id());
        List<AlertView> revisions = rows.stream()
                .map(one -> Json.read(one.entry().content(), Alert.class))
                .map(alert -> views.of(alert, row))
                .toList();
        List<ActionView> done =
                actions.ofAlert(row.alert().id()).stream().map(ActionView::of).toList();
        return new AlertDetail(views.of(row), revisions, done, evidence(rows));
    }

    private static @Nullable EvidenceView evidence(List<HistoryRow> rows) {
        for (int i = rows.size() - 1; i >= 0; i--) {
            String attachment = rows.get(i).entry().attachment();
            if (attachment != null) {
                return EvidenceView.of(rows.get(i).entry().revision(), Json.read(attachment, Evidence.class));
            }
        }
        return null;
    }
}
