package dev.vigil.console.order;

import dev.vigil.console.account.Account;
import dev.vigil.console.paging.Limits;
import dev.vigil.console.paging.Page;
import dev.vigil.console.paging.PageRequest;
import dev.vigil.console.problem.ProblemException;
import dev.vigil.console.scope.Scope;
import dev.vigil.console.scope.Sight;
import dev.vigil.domain.inspection.rectification.OrderFigures;
import dev.vigil.domain.inspection.rectification.OrderRevision;
import dev.vigil.domain.inspection.rectification.WatchStatus;
import java.util.List;
import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Orders to rectify and what came of them, over HTTP. They are given and refused as actions. */
@RestController
public final class OrderResource {
    private final OrderTable orders;
    private final CreditEventTable events;
    private final Sight sight;

    public OrderResource(OrderTable orders, CreditEventTable events, Sight sight) {
        this.orders = orders;
        this.events = events;
        this.sight = sight;
    }

    /** @param visitsSaved orders that the data proved: nobody had to go and look again */
    public record Figures(
            int running, int verified, int relapsed, int undecided, int expired, int refused, int visitsSaved) {
        static Figures of(OrderFigures figures) {
            return new Figures(
                    figures.running(),
                    figures.verified(),
                    figures.relapsed(),
                    figures.undecided(),
                    figures.expired(),
                    figures.refused(),
                    figures.visitsSaved());
        }
    }

    /** Newest first. */
    @GetMapping("/api/orders")
    Page<OrderView> list(
            @RequestParam(defaultValue = "") List<WatchStatus> status,
            @RequestParam(defaultValue = "") List<String> premise,
            @RequestParam Optional<String> task,
            @RequestParam(defaultValue = "" + Limits.DEFAULT_PAGE) int limit,
            @RequestParam Optional<String> cursor,
            @AuthenticationPrincipal Account account) {
        OrderFilter filter = new OrderFilter(status, premise, task, Scope.of(account));
        PageRequest part = PageRequest.of(limit, cursor);
        return orders.search(filter, part.after(), part.limit()).map(OrderView::of);
    }

    @GetMapping("/api/orders/figures")
    Figures figures(@AuthenticationPrincipal Account account) {
        OrderFilter filter = new OrderFilter(List.of(), List.of(), Optional.empty(), Scope.of(account));
        return Figures.of(OrderFigures.of(
                orders.all(filter).stream().map(OrderRevision::watch).toList()));
    }

    @GetMapping("/api/orders/{id}")
    OrderView one(@PathVariable String id, @AuthenticationPrincipal Account account) {
        return orders.find(id)
                .filter(said -> sight.ofPremise(account, said.premise()))
                .filter(said -> Scope.of(account)
                        .concerns(sight.departments(List.of(said.watch().order().item()))))
                .map(OrderView::of)
                .orElseThrow(() -> ProblemException.notFound("order", id));
    }

    /** Newest first. */
    @GetMapping("/api/credit-events")
    Page<CreditEvent> creditEvents(
            @RequestParam(defaultValue = "") List<String> premise,
            @RequestParam(defaultValue = "" + Limits.DEFAULT_PAGE) int limit,
            @RequestParam Optional<String> cursor,
            @AuthenticationPrincipal Account account) {
        PageRequest part = PageRequest.of(limit, cursor);
        return events.search(premise, Scope.of(account), part.after(), part.limit());
    }
}
