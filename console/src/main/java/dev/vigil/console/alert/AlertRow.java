package dev.vigil.console.alert;

import dev.vigil.domain.alert.Alert;
import org.jspecify.annotations.Nullable;

/**
 * An alert as it stands: its newest revision and what people did with it.
 *
 * @param alert without its evidence
 * @param disposition why a person closed it: {@code false}, {@code tolerated} or {@code done}
 * @param task the task that it belongs to
 */
public record AlertRow(
        Alert alert,
        @Nullable String acknowledgedBy,
        @Nullable Long acknowledgedAt,
        @Nullable String assignee,
        @Nullable String disposition,
        @Nullable String task) {}
