package dev.vigil.domain.inspection;

import dev.vigil.domain.inspection.calendar.WorkCalendar;
import dev.vigil.domain.inspection.policy.Policies;

/**
 * How leads become tasks.
 *
 * @param keep how long ended tasks are remembered, so that a repeated event finds what it did, ms
 * @param keepVisits how long visits are remembered for the frequency guard, ms
 */
public record PlannerOptions(Policies policies, WorkCalendar calendar, DrawSettings draw, long keep, long keepVisits) {
    private static final long DAY = 86_400_000L;

    /** Red in 2 h, orange in 8 h, yellow in 24 h; one task for all that comes up at a premise. */
    public static PlannerOptions defaults() {
        return with(Policies.plain(), WorkCalendar.plain());
    }

    public static PlannerOptions with(Policies policies, WorkCalendar calendar) {
        return new PlannerOptions(policies, calendar, DrawSettings.byClock("no key was set"), 30 * DAY, 400 * DAY);
    }

    /** The same by other policies. */
    public PlannerOptions by(Policies other) {
        return new PlannerOptions(other, calendar, draw, keep, keepVisits);
    }

    /** The same by another calendar. */
    public PlannerOptions by(WorkCalendar other) {
        return new PlannerOptions(policies, other, draw, keep, keepVisits);
    }

    /** The same with another source of seeds. */
    public PlannerOptions drawing(DrawSettings settings) {
        return new PlannerOptions(policies, calendar, settings, keep, keepVisits);
    }
}
