package dev.vigil.console.order;

import dev.vigil.console.history.HistoryEntry;
import dev.vigil.console.history.HistoryKind;
import dev.vigil.console.history.HistoryPen;
import dev.vigil.console.premise.PremiseDesk;
import dev.vigil.console.scope.Sight;
import dev.vigil.domain.Bilingual;
import dev.vigil.domain.Json;
import dev.vigil.domain.inspection.rectification.Consequence;
import dev.vigil.domain.inspection.rectification.Consequences;
import dev.vigil.domain.inspection.rectification.OrderRevision;
import dev.vigil.domain.inspection.rectification.RectificationOrder;
import java.util.List;

/**
 * Takes in what the stream says of orders. How an order ended has consequences: the premise comes under key supervision
 * or stricter rules, through the registry, and a credit event is noted. Each revision is taken once, so each follows once.
 */
public final class OrderBook {
    private final OrderTable orders;
    private final CreditEventTable events;
    private final PremiseDesk premises;
    private final Sight sight;

    public OrderBook(OrderTable orders, CreditEventTable events, PremiseDesk premises, Sight sight) {
        this.orders = orders;
        this.events = events;
        this.premises = premises;
        this.sight = sight;
    }

    /** A revision that is there already changes nothing. */
    public void take(OrderRevision said, HistoryPen pen) {
        RectificationOrder order = said.watch().order();
        HistoryEntry entry = new HistoryEntry(
                HistoryKind.ORDER,
                said.id(),
                said.revision(),
                order.premise(),
                said.publishedAt(),
                null,
                Json.text(new Said(said.watch().reason(), said)),
                null);
        if (!pen.write(entry)) {
            return;
        }
        List<String> departments = sight.departments(List.of(order.item()));
        orders.keep(said, departments);
        Consequences consequences = Consequences.of(said.watch());
        if (consequences.list().contains(Consequence.CREDIT_EVENT)) {
            events.keep(CreditEvent.of(said, consequences.reason()), departments);
        }
        premises.follow(
                pen,
                order.premise(),
                premise -> consequences.applyTo(premise, order.item(), said.publishedAt()),
                "order " + order.id() + ": " + consequences.reason().zh());
    }

    /** What the history keeps. */
    record Said(Bilingual reason, OrderRevision order) {}
}
