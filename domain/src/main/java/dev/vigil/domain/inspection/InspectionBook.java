package dev.vigil.domain.inspection;

import dev.vigil.domain.catalogue.Catalogue;
import dev.vigil.domain.catalogue.CatalogueFolder;
import dev.vigil.domain.config.Problems;
import dev.vigil.domain.inspection.calendar.CalendarFile;
import dev.vigil.domain.inspection.calendar.WorkCalendar;
import dev.vigil.domain.inspection.frequency.FrequencyFile;
import dev.vigil.domain.inspection.frequency.FrequencyPolicy;
import dev.vigil.domain.inspection.officer.Directory;
import dev.vigil.domain.inspection.officer.OfficersFile;
import dev.vigil.domain.inspection.policy.Policies;
import dev.vigil.domain.inspection.policy.PoliciesFile;
import java.nio.file.Path;

/**
 * Everything that the planner goes by. Plain data, so that it can travel as JSON.
 *
 * @param officers empty when nobody is drawn
 */
public record InspectionBook(
        Catalogue catalogue, PlannerOptions options, FrequencyPolicy frequency, Directory officers) {
    /** Only a catalogue: nobody is drawn and no visit is capped. */
    public static InspectionBook of(Catalogue catalogue, PlannerOptions options) {
        return new InspectionBook(catalogue, options, FrequencyPolicy.marksOnly(), Directory.empty());
    }

    /**
     * Reads {@code catalogue/}, {@code scenarios.yaml}, {@code officers.yaml} and the files of
     * {@code inspections/}.
     *
     * @param config the folder {@code config}
     */
    public static InspectionBook read(Path config, Problems problems) {
        Path inspections = config.resolve("inspections");
        Catalogue catalogue = CatalogueFolder.read(config.resolve("catalogue"), problems);
        WorkCalendar calendar =
                CalendarFile.read(inspections.resolve("calendar.yaml"), "inspections/calendar.yaml", problems);
        Policies policies = PoliciesFile.read(
                inspections.resolve("policies.yaml"),
                "inspections/policies.yaml",
                catalogue.scenarios().keySet(),
                problems);
        FrequencyPolicy frequency = FrequencyFile.read(
                inspections.resolve("frequency.yaml"),
                "inspections/frequency.yaml",
                catalogue.departments().keySet(),
                problems);
        Directory officers = OfficersFile.read(config.resolve("officers.yaml"), "officers.yaml", catalogue, problems);
        DrawSettings draw = DrawSettingsFile.read(inspections.resolve("draw.yaml"), "inspections/draw.yaml", problems);
        return new InspectionBook(
                catalogue, PlannerOptions.with(policies, calendar).drawing(draw), frequency, officers);
    }

    /** The same with the secret from which the secret numbers of draws are made. */
    public InspectionBook withKey(String key) {
        DrawSettings draw = options.draw();
        return drawing(new DrawSettings(key, draw.beacon(), draw.patience()));
    }

    /** The same by another catalogue. */
    InspectionBook by(Catalogue other) {
        return new InspectionBook(other, options, frequency, officers);
    }

    /** The same by other options. */
    InspectionBook by(PlannerOptions other) {
        return new InspectionBook(catalogue, other, frequency, officers);
    }

    /** The same with another source of seeds. */
    public InspectionBook drawing(DrawSettings settings) {
        return by(options.drawing(settings));
    }

    boolean draws() {
        return !officers.isEmpty();
    }
}
