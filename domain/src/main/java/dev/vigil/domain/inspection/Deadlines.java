package dev.vigil.domain.inspection;

import dev.vigil.domain.inspection.calendar.WorkCalendar;
import dev.vigil.domain.inspection.draw.Commitment;

/** When the planner must look again at a premise without being asked. */
final class Deadlines {
    /** A task with more parts than these rests after each revision. */
    private static final int FEW_PARTS = 10;
    /** So long for each of its parts, ms. */
    private static final long REST = 10;

    private Deadlines() {}

    /** The first instant after the desk's clock; {@link Long#MAX_VALUE} when there is none. */
    static long after(Desk desk) {
        if (!desk.book().draws()) {
            return Long.MAX_VALUE;
        }
        return desk.state().tasks.values().stream()
                .filter(task -> task.state() == TaskState.PROPOSED || isLaidOpen(task))
                .mapToLong(task -> of(desk, task))
                .filter(deadline -> deadline > desk.clock())
                .min()
                .orElse(Long.MAX_VALUE);
    }

    /** Also when the check is off: its draw is carried out all the same. */
    private static boolean isLaidOpen(Task task) {
        return Drawing.record(task).pending() != null;
    }

    private static long of(Desk desk, Task task) {
        DrawRecord draw = Drawing.record(task);
        Commitment pending = draw.pending();
        if (pending != null) {
            return drawAt(desk, pending);
        }
        if (draw.failure() != null) {
            // leave ends and certificates begin with a day
            WorkCalendar calendar = desk.book().options().calendar();
            return calendar.startOf(calendar.dayOf(desk.clock()).plusDays(1));
        }
        return task.officers().isEmpty() ? settledAt(desk, task) : Long.MAX_VALUE;
    }

    /**
     * From when on an alert is planned at once. A revision says all parts of its task, so one with each alert would make a
     * hundred alerts cost thousands of parts; a large task rests by its size, and alerts make it say no more than a part in
     * {@value #REST} ms.
     */
    static long restedAt(PlannerState state) {
        return state.tasks.values().stream()
                .filter(task -> task.parts().size() > FEW_PARTS)
                .mapToLong(task -> task.publishedAt() + REST * task.parts().size())
                .max()
                .orElse(Long.MIN_VALUE);
    }

    /** When the leads of a task have had time to gather. */
    static long settledAt(Desk desk, Task task) {
        return task.openedAt() + desk.policy().settleFor(task.severity());
    }

    /** When the clock stands for the public value. */
    static long drawAt(Desk desk, Commitment pending) {
        return pending.committedAt() + Math.max(1, desk.book().options().draw().patience());
    }
}
