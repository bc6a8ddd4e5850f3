package dev.vigil.console.action;

import dev.vigil.domain.casefile.ActionKind;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What somebody wants to do. */
public record ActionRequest(
        @Nullable ActionKind kind,
        @Nullable String alert,
        @Nullable String task,
        @Nullable String premise,
        @Nullable String comment,
        @Nullable Map<String, String> data) {
    public ActionRequest {
        data = data == null ? Map.of() : Map.copyOf(data);
    }

    String dataOf(String key) {
        return data == null ? "" : data.getOrDefault(key, "");
    }
}
