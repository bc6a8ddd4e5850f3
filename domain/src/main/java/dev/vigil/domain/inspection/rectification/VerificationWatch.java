package dev.vigil.domain.inspection.rectification;

import dev.vigil.domain.Bilingual;
import dev.vigil.domain.inspection.calendar.WorkCalendar;

/**
 * Watches whether an order is fulfilled, slot by slot. Only business hours with data count; silence and an
 * unplugged sensor prove nothing, and a violation at any hour starts the observation anew.
 *
 * @param observed business time since the last violation, ms
 * @param expected samples expected in it
 * @param valid valid samples in it
 * @param brokenAt end of the last violated slot; 0 when there was none
 * @param verifiedAt epoch ms; 0 before it is verified
 * @param reason why the status is what it is
 */
public record VerificationWatch(
        RectificationOrder order,
        WatchStatus status,
        long observed,
        long expected,
        long valid,
        long brokenAt,
        long verifiedAt,
        Bilingual reason) {
    public static VerificationWatch of(RectificationOrder order) {
        return new VerificationWatch(
                order, WatchStatus.RUNNING, 0, 0, 0, 0, 0, new Bilingual("整改观察中", "under observation"));
    }

    /** Slots come in the order of time and do not overlap. */
    public VerificationWatch on(WatchSlot slot, WorkCalendar calendar) {
        if (status.isEnd() || slot.to() <= order.servedAt()) {
            return this;
        }
        VerificationWatch next = status == WatchStatus.VERIFIED ? afterwards(slot) : observe(slot, calendar);
        return next.status == WatchStatus.RUNNING && slot.to() >= order.dueAt() ? next.expired() : next;
    }

    /** Nothing came, and the time has moved on. */
    public VerificationWatch at(long clock) {
        if (status == WatchStatus.RUNNING && clock >= order.dueAt()) {
            return expired();
        }
        boolean relapseOver = status == WatchStatus.VERIFIED
                && clock >= verifiedAt + order.terms().relapse();
        return relapseOver ? with(WatchStatus.CLOSED, "观察期满未复发", "no relapse in the time set") : this;
    }

    private VerificationWatch observe(WatchSlot slot, WorkCalendar calendar) {
        if (slot.violated()) {
            return new VerificationWatch(
                    order,
                    status,
                    0,
                    0,
                    0,
                    slot.to(),
                    0,
                    new Bilingual("仍有违规，重新计时", "violated again, the time starts anew"));
        }
        if (!calendar.isOpenAt(slot.from())) {
            return this;
        }
        VerificationWatch more = new VerificationWatch(
                order,
                status,
                observed + slot.to() - slot.from(),
                expected + slot.expected(),
                valid + slot.valid(),
                brokenAt,
                0,
                reason);
        boolean longEnough = more.observed >= order.terms().observe();
        if (!longEnough || more.share() < order.terms().share()) {
            return more;
        }
        return new VerificationWatch(
                order,
                WatchStatus.VERIFIED,
                more.observed,
                more.expected,
                more.valid,
                brokenAt,
                slot.to(),
                new Bilingual("数据证实已整改，无需复查", "the data prove it, no visit is needed"));
    }

    private VerificationWatch afterwards(WatchSlot slot) {
        if (slot.from() >= verifiedAt + order.terms().relapse()) {
            return at(slot.to());
        }
        return slot.violated() ? with(WatchStatus.RELAPSED, "整改后复发", "violated again after it was verified") : this;
    }

    private VerificationWatch expired() {
        if (stillViolated()) {
            return with(WatchStatus.EXPIRED, "逾期未整改", "the date has passed, and nothing shows that it was put right");
        }
        return share() < order.terms().share()
                ? with(WatchStatus.EXPIRED, "逾期，数据不足以证实整改", "the date has passed without data enough to prove it")
                : with(WatchStatus.EXPIRED, "逾期，观察时间不足", "the date has passed before it was observed long enough");
    }

    /** The enterprise will not rectify it: what the stream says no longer matters. */
    public VerificationWatch refused() {
        return status.isEnd() ? this : with(WatchStatus.REFUSED, "拒不改正", "the enterprise refused to rectify");
    }

    /** It was violated, and since then no sound data have said otherwise: unplugging the sensor does not help. */
    private boolean stillViolated() {
        return brokenAt > 0 && (observed == 0 || share() < order.terms().share());
    }

    /** Valid samples of those expected; 0 when none were. */
    public double share() {
        return expected == 0 ? 0 : (double) valid / expected;
    }

    /** Whether its date passed without a proof, in either direction: somebody has to look. */
    public boolean undecided() {
        return status == WatchStatus.EXPIRED && !stillViolated();
    }

    private VerificationWatch with(WatchStatus next, String zh, String en) {
        return new VerificationWatch(
                order, next, observed, expected, valid, brokenAt, verifiedAt, new Bilingual(zh, en));
    }
}
