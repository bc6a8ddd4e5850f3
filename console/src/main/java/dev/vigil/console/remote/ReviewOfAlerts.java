package dev.vigil.console.remote;

import dev.vigil.console.alert.AlertTable;
import dev.vigil.console.history.History;
import dev.vigil.console.history.HistoryKind;
import dev.vigil.console.history.HistoryRow;
import dev.vigil.console.premise.Premises;
import dev.vigil.domain.Bilingual;
import dev.vigil.domain.Json;
import dev.vigil.domain.alert.Alert;
import dev.vigil.domain.alert.Evidence;
import dev.vigil.domain.catalogue.Catalogue;
import dev.vigil.domain.catalogue.Item;
import dev.vigil.domain.inspection.Task;
import dev.vigil.domain.inspection.TaskPart;
import dev.vigil.domain.inspection.calendar.WorkCalendar;
import dev.vigil.domain.inspection.remote.DeviceView;
import dev.vigil.domain.inspection.remote.SiteView;
import dev.vigil.domain.inspection.remote.TechnicalReview;
import dev.vigil.domain.observation.ObservationBytes;
import dev.vigil.domain.observation.Quality;
import dev.vigil.domain.premise.Premise;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The technical review of the data behind a task, made from the frozen evidence of its alerts and the registry. */
public final class ReviewOfAlerts {
    private final AlertTable alerts;
    private final History history;
    private final Premises premises;
    private final Supplier<Catalogue> catalogue;
    private final Supplier<WorkCalendar> calendar;

    public ReviewOfAlerts(
            AlertTable alerts,
            History history,
            Premises premises,
            Supplier<Catalogue> catalogue,
            Supplier<WorkCalendar> calendar) {
        this.alerts = alerts;
        this.history = history;
        this.premises = premises;
        this.catalogue = catalogue;
        this.calendar = calendar;
    }

    /** Usable only when the data behind every standing alert are; a task that rests on no data has nothing to review. */
    public TechnicalReview of(Task task, long at) {
        List<Bilingual> faults = new ArrayList<>();
        List<Alert> standing = task.parts().stream()
                .filter(part -> !part.withdrawn())
                .map(TaskPart::alert)
                .flatMap(id -> alerts.find(id).stream())
                .map(row -> row.alert())
                .toList();
        if (standing.isEmpty()) {
            return new TechnicalReview(List.of(new Bilingual("没有数据可供审核", "there are no data to review")));
        }
        SiteView site = site(task.premise());
        for (Alert alert : standing) {
            TechnicalReview one = review(alert, site, calendar.get().dayOf(at));
            one.faults().stream().filter(fault -> !faults.contains(fault)).forEach(faults::add);
        }
        return new TechnicalReview(faults);
    }

    /** SHA-256 over the evidence behind a task and what those who looked at it wrote: the record of a look. */
    public String record(Task task, String words) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (TaskPart part : task.parts()) {
                digest.update(part.alert().getBytes(StandardCharsets.UTF_8));
                evidence(part.alert()).ifPresent(seen -> seen.samples().forEach(digest::update));
            }
            digest.update(words.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    private TechnicalReview review(Alert alert, SiteView site, LocalDate day) {
        List<Quality> qualities = evidence(alert.id()).map(Evidence::samples).orElse(List.of()).stream()
                .map(bytes -> ObservationBytes.read(bytes).quality())
                .toList();
        int normal = (int)
                qualities.stream().filter(quality -> quality == Quality.NORMAL).count();
        return site.devices().stream()
                .filter(device -> device.id().equals(alert.device()))
                .findFirst()
                .map(device -> TechnicalReview.of(qualities.size(), normal, device, day))
                .orElseGet(() -> ofThePremise(qualities.size(), normal));
    }

    /** An alert of a premise rests on several devices: what can be said of all of them is how sound the samples are. */
    private static TechnicalReview ofThePremise(int samples, int normal) {
        if (samples == 0) {
            return new TechnicalReview(List.of(new Bilingual("没有数据", "there are no data")));
        }
        return normal == samples
                ? new TechnicalReview(List.of())
                : new TechnicalReview(List.of(
                        new Bilingual((samples - normal) + "个数据带有异常标记", (samples - normal) + " samples carry a flag")));
    }

    private Optional<Evidence> evidence(String alert) {
        return history.of(HistoryKind.ALERT, alert).stream()
                .map(HistoryRow::entry)
                .map(entry -> entry.attachment())
                .filter(attachment -> attachment != null)
                .reduce((earlier, later) -> later)
                .map(attachment -> Json.read(attachment, Evidence.class));
    }

    private SiteView site(String id) {
        Premise premise = premises.find(id).orElseGet(() -> Premise.bare(id, List.of()));
        Set<String> troubled = alerts.openOf(id).stream()
                .filter(alert -> alert.device() != null)
                .filter(alert -> alert.items().stream()
                        .flatMap(code -> catalogue.get().item(code).stream())
                        .anyMatch(Item::deviceTrouble))
                .map(Alert::device)
                .collect(Collectors.toSet());
        return SiteView.of(premise, troubled);
    }

    /** What can be seen of the devices, for the page. */
    public List<DeviceView> devices(String premise) {
        return site(premise).devices();
    }
}
