package dev.vigil.console.alert;

import dev.vigil.domain.alert.Alert;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An alert as it stands: its newest revision and what people did with it.
 *
 * @param alert without its evidence
 * @param raisedAt when it was first published, epoch ms
 * @param disposition why a person closed it: {@code false}, {@code tolerated} or {@code done}
 * @param task the task that it belongs to
 * @param pictures SHA-256 of the pictures among its evidence
 */
public record AlertRow(
        Alert alert,
        long raisedAt,
        @Nullable String acknowledgedBy,
        @Nullable Long acknowledgedAt,
        @Nullable String assignee,
        @Nullable String disposition,
        @Nullable String task,
        List<String> pictures) {}
