package dev.vigil.domain.inspection;

import dev.vigil.domain.Bilingual;
import dev.vigil.domain.inspection.policy.Policy;
import dev.vigil.domain.premise.Premise;
import org.jspecify.annotations.Nullable;

/** One premise at one moment of its clock, with what the planner goes by and where its decisions are published. */
record Desk(InspectionBook book, PlannerState state, Premise premise, long clock, TaskSink out) {
    Policy policy() {
        return book.options().policies().of(premise.scenario());
    }

    @Nullable
    Task task(@Nullable String id) {
        return id == null ? null : state.tasks.get(id);
    }

    /** Publishes the task as the next revision of itself. */
    Task publish(Task task, Bilingual why) {
        Task before = state.tasks.get(task.id());
        Task revision = task.asRevision(before == null ? 1 : before.revision() + 1, clock, why);
        state.tasks.put(revision.id(), revision);
        out.publish(revision);
        return revision;
    }
}
