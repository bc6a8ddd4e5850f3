package dev.vigil.console.alert;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.vigil.console.action.ActionView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An alert with its whole story. */
public record AlertDetail(
        @JsonUnwrapped AlertView alert,
        List<AlertView> revisions,
        List<ActionView> actions,
        @Nullable EvidenceView evidence) {}
