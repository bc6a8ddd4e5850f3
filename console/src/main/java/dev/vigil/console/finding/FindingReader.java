package dev.vigil.console.finding;

import dev.vigil.console.casework.ActionData;
import dev.vigil.domain.casefile.Action;
import dev.vigil.domain.inspection.finding.Finding;
import dev.vigil.domain.inspection.finding.Result;
import java.util.Objects;
import java.util.Optional;

/**
 * Reads a finding out of an action: {@code data} has {@code item}, {@code result}, {@code officers}, {@code corrected},
 * {@code evidence}, and {@code at} when it was noted without a network.
 */
final class FindingReader {
    private FindingReader() {}

    /** Empty when it has no task, or a result that there is not. */
    static Optional<Finding> read(Action action) {
        ActionData data = ActionData.of(action);
        String task = action.task();
        if (task == null) {
            return Optional.empty();
        }
        return data.oneOf("result", Result.class)
                .map(result -> new Finding(
                        action.id(),
                        task,
                        action.premise(),
                        data.text("item"),
                        result,
                        data.texts("officers"),
                        data.truth("corrected"),
                        Objects.requireNonNullElse(action.comment(), ""),
                        data.texts("evidence"),
                        Math.min(action.at(), data.time("at").orElse(action.at()))));
    }
}
