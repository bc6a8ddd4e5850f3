package dev.vigil.domain.casefile;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a person did to a case.
 *
 * @param id unique; the same action delivered twice has the same id
 * @param alert the alert that it concerns, if any
 * @param task the task that it concerns, if any
 * @param by who
 * @param at the received clock from which it holds, epoch ms
 * @param comment what the person wrote
 * @param data what the kind needs besides, for example {@code until} of a mute
 */
public record Action(
        String id,
        ActionKind kind,
        String premise,
        @Nullable String alert,
        @Nullable String task,
        String by,
        long at,
        @Nullable String comment,
        Map<String, String> data) {
    public Action {
        data = data == null ? Map.of() : Map.copyOf(data);
    }
}
