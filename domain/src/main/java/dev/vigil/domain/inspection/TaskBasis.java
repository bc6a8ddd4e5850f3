package dev.vigil.domain.inspection;

import org.jspecify.annotations.Nullable;

/**
 * What the decisions of a task rest on, so that each can be checked again.
 *
 * @param follows id of the task that this one re-opens or was parted from
 */
public record TaskBasis(@Nullable String follows) {
    public static TaskBasis none() {
        return new TaskBasis(null);
    }
}
