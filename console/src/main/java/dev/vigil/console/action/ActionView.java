package dev.vigil.console.action;

import dev.vigil.console.web.Codes;
import dev.vigil.console.web.DistrictTime;
import dev.vigil.domain.casefile.Action;
import java.time.OffsetDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a person did, as the interface shows it. */
public record ActionView(
        String id,
        String kind,
        String premise,
        @Nullable String alert,
        @Nullable String task,
        String by,
        OffsetDateTime at,
        @Nullable String comment,
        Map<String, String> data) {
    public static ActionView of(Action action) {
        return new ActionView(
                action.id(),
                Codes.lower(action.kind()),
                action.premise(),
                action.alert(),
                action.task(),
                action.by(),
                DistrictTime.of(action.at()),
                action.comment(),
                action.data());
    }
}
