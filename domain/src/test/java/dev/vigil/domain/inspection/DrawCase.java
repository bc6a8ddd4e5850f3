package dev.vigil.domain.inspection;

import dev.vigil.domain.inspection.calendar.DayRange;
import dev.vigil.domain.inspection.frequency.FrequencyPolicy;
import dev.vigil.domain.inspection.officer.Certificate;
import dev.vigil.domain.inspection.officer.Directory;
import dev.vigil.domain.inspection.officer.Officer;
import java.time.LocalDate;
import java.util.List;

/** A case file of which the draws are looked at, with officers made for the test. */
abstract class DrawCase extends CaseTest {
    static final long MINUTE = 60_000L;

    final Alerts dust = Alerts.of("a-dust", "ECO-DUST-01");
    final Alerts gas = Alerts.of("a-gas", "EMG-GAS-01");

    void officers(DrawSettings settings, Officer... officers) {
        planner = new Planner(new InspectionBook(
                CATALOGUE,
                PlannerOptions.defaults().drawing(settings),
                FrequencyPolicy.marksOnly(),
                new Directory(List.of(officers))));
    }

    static Officer officer(String id, String... domains) {
        Certificate certificate = new Certificate("c-" + id, List.of(domains), DayRange.always());
        return new Officer(id, id, domains[0], List.of(), List.of(certificate), List.of(), List.of());
    }

    static Officer recused(Officer officer) {
        return new Officer(
                officer.id(),
                officer.name(),
                officer.department(),
                officer.streets(),
                officer.certificates(),
                List.of(Alerts.PREMISE),
                List.of());
    }

    static Officer awayOn(Officer officer, LocalDate day) {
        return new Officer(
                officer.id(),
                officer.name(),
                officer.department(),
                officer.streets(),
                officer.certificates(),
                List.of(),
                List.of(new DayRange(day, day)));
    }

    void until(long clock) {
        planner.advance(state, premise, clock, published::add);
    }

    DrawRecord draw() {
        return last().basis().draw();
    }
}
