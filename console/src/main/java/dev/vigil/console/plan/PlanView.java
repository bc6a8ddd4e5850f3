package dev.vigil.console.plan;

import dev.vigil.console.web.DistrictTime;
import dev.vigil.domain.Bilingual;
import dev.vigil.domain.inspection.TaskKind;
import dev.vigil.domain.inspection.draw.Candidate;
import dev.vigil.domain.inspection.draw.Excluded;
import dev.vigil.domain.inspection.draw.Rule;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A plan as its department sees it.
 *
 * @param candidates the premises that may be drawn, each with the grades among which it is drawn and its own
 * @param excluded those that may not, with the reason
 * @param quotas how many are drawn of each grade
 * @param commitment hash of what was laid open
 * @param chosen ids of the premises drawn; empty before the draw
 * @param transcript hash of the finished draw; null before it
 */
public record PlanView(
        String id,
        TaskKind kind,
        Bilingual title,
        String department,
        List<String> scenarios,
        List<String> items,
        OffsetDateTime due,
        String author,
        OffsetDateTime committedAt,
        String source,
        List<Candidate> candidates,
        List<Excluded> excluded,
        List<Rule.Quota> quotas,
        String commitment,
        @Nullable OffsetDateTime drawnAt,
        List<String> chosen,
        @Nullable String transcript) {
    static PlanView of(PlanTable.Row row) {
        var draw = row.transcript();
        return new PlanView(
                row.plan().id(),
                row.plan().kind(),
                row.plan().title(),
                row.plan().department(),
                row.plan().scenarios(),
                row.plan().items(),
                DistrictTime.of(row.plan().due()),
                row.author(),
                DistrictTime.of(row.commitment().committedAt()),
                row.commitment().source(),
                row.commitment().pool(),
                row.commitment().excluded(),
                row.commitment().rule().quotas(),
                row.commitment().hash(),
                draw == null ? null : DistrictTime.of(draw.publicValueAt()),
                draw == null ? List.of() : draw.chosen(),
                draw == null ? null : draw.hash());
    }
}
