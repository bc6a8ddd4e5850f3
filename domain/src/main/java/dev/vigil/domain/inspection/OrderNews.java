package dev.vigil.domain.inspection;

import dev.vigil.domain.Bilingual;
import dev.vigil.domain.inspection.rectification.OrderRevision;
import dev.vigil.domain.inspection.rectification.Recheck;
import dev.vigil.domain.inspection.rectification.WatchStatus;

/**
 * What the stream says about an order enters the task that gave it: proven, the item is settled and nobody goes there;
 * without a proof in either direction somebody must, as a clue check of its own.
 */
final class OrderNews {
    private OrderNews() {}

    static void take(Desk desk, OrderRevision said) {
        PlannerState state = desk.state();
        Seen before = state.orders.get(said.id());
        if (before != null && before.revision() >= said.revision()) {
            return;
        }
        WatchStatus status = said.watch().status();
        state.orders.put(said.id(), new Seen(said.revision(), status, desk.clock()));
        Task task = desk.task(said.watch().order().task());
        if (task != null && (before == null || before.status() != status)) {
            desk.publish(task, sentence(said));
        }
        Recheck.of(said.watch(), said.publishedAt()).ifPresent(action -> {
            if (state.actions.putIfAbsent(action.id(), desk.clock()) == null) {
                Leads.take(desk, action);
            }
        });
    }

    /** The last revision that was taken in, and when. */
    record Seen(int revision, WatchStatus status, long at) {}

    private static Bilingual sentence(OrderRevision said) {
        String item = said.watch().order().item();
        Bilingual reason = said.watch().reason();
        return new Bilingual("整改 " + item + "：" + reason.zh(), "order on " + item + ": " + reason.en());
    }
}
