package dev.vigil.domain.inspection.policy;

import dev.vigil.domain.inspection.calendar.WorkCalendar;

/**
 * When something is due.
 *
 * @param within milliseconds
 * @param workingDays whether days off do not count
 */
public record DueRule(long within, boolean workingDays) {
    public DueRule {
        if (within <= 0) {
            throw new IllegalArgumentException("due within a time that is not positive");
        }
    }

    /** Epoch ms. */
    public long after(long time, WorkCalendar calendar) {
        return workingDays ? calendar.afterWorkingDays(time, within) : time + within;
    }
}
