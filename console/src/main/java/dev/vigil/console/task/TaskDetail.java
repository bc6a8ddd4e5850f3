package dev.vigil.console.task;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.vigil.console.action.ActionView;
import dev.vigil.console.alert.AlertView;
import dev.vigil.domain.inspection.TaskBasis;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A task with its alerts and its whole story.
 *
 * @param basis what its decisions rest on: the sufficiency test, the frequency guard, the draw, the visits saved
 */
public record TaskDetail(
        @JsonUnwrapped TaskView task,
        List<TaskView> revisions,
        List<ActionView> actions,
        List<AlertView> alerts,
        @Nullable TaskBasis basis) {}
