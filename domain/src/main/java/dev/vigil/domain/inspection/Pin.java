package dev.vigil.domain.inspection;

import org.jspecify.annotations.Nullable;

/**
 * A person, or a re-opening, put a lead into a certain task.
 *
 * @param apart whether that task takes no other leads by itself
 * @param follows the task from which the lead was parted
 */
record Pin(String task, boolean apart, @Nullable String follows) {}
