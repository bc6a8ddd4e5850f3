package dev.vigil.console.order;

import dev.vigil.console.web.DistrictTime;
import dev.vigil.domain.Bilingual;
import dev.vigil.domain.inspection.rectification.Consequence;
import dev.vigil.domain.inspection.rectification.Consequences;
import dev.vigil.domain.inspection.rectification.OrderRevision;
import dev.vigil.domain.inspection.rectification.RectificationOrder;
import dev.vigil.domain.inspection.rectification.VerificationWatch;
import dev.vigil.domain.inspection.rectification.WatchStatus;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order to rectify and what the stream says of it.
 *
 * @param watched whether a stream can prove it; otherwise somebody has to look
 * @param observed business hours that were clean since the last violation
 * @param needed business hours that must be
 * @param share of the expected samples of those hours that came and were valid, 0 to 1
 * @param relapses how often it was proven and broken again
 * @param consequences what follows from how it stands
 */
public record OrderView(
        String id,
        int revision,
        String premise,
        String task,
        String item,
        String department,
        @Nullable String rule,
        @Nullable String device,
        @Nullable String metric,
        boolean watched,
        WatchStatus status,
        Bilingual reason,
        OffsetDateTime servedAt,
        OffsetDateTime dueAt,
        double observed,
        double needed,
        double share,
        double neededShare,
        @Nullable OffsetDateTime brokenAt,
        @Nullable OffsetDateTime verifiedAt,
        int relapses,
        List<Consequence> consequences,
        OffsetDateTime updatedAt) {
    private static final double HOUR = 3_600_000;

    public static OrderView of(OrderRevision said) {
        VerificationWatch watch = said.watch();
        RectificationOrder order = watch.order();
        return new OrderView(
                said.id(),
                said.revision(),
                order.premise(),
                order.task(),
                order.item(),
                order.department(),
                order.rule(),
                order.device(),
                order.metric(),
                order.watched(),
                watch.status(),
                watch.reason(),
                DistrictTime.of(order.servedAt()),
                DistrictTime.of(order.dueAt()),
                watch.observed() / HOUR,
                order.terms().observe() / HOUR,
                watch.share(),
                order.terms().share(),
                timeOrNull(watch.brokenAt()),
                timeOrNull(watch.verifiedAt()),
                order.relapses(),
                Consequences.of(watch).list(),
                DistrictTime.of(said.publishedAt()));
    }

    private static @Nullable OffsetDateTime timeOrNull(long time) {
        return time == 0 ? null : DistrictTime.of(time);
    }
}
