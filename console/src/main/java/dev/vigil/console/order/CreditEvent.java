package dev.vigil.console.order;

import dev.vigil.console.web.DistrictTime;
import dev.vigil.domain.Bilingual;
import dev.vigil.domain.inspection.rectification.OrderRevision;
import dev.vigil.domain.inspection.rectification.RectificationOrder;
import java.time.OffsetDateTime;

/** Something that the next grading of an enterprise should know (信用事件). The grading itself is not ours. */
public record CreditEvent(
        String id, String premise, String item, String order, String task, Bilingual reason, OffsetDateTime at) {
    static CreditEvent of(OrderRevision said, Bilingual reason) {
        RectificationOrder order = said.watch().order();
        return new CreditEvent(
                order.id() + "-" + said.revision(),
                order.premise(),
                order.item(),
                order.id(),
                order.task(),
                reason,
                DistrictTime.of(said.publishedAt()));
    }
}
