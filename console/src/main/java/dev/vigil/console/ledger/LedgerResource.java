package dev.vigil.console.ledger;

import dev.vigil.console.account.Account;
import dev.vigil.console.scope.Scope;
import dev.vigil.domain.inspection.ledger.Ledger;
import dev.vigil.domain.inspection.ledger.LedgerBy;
import dev.vigil.domain.inspection.ledger.LedgerLine;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The visits saved, over HTTP. */
@RestController
public final class LedgerResource {
    private final LedgerDesk desk;

    public LedgerResource(LedgerDesk desk) {
        this.desk = desk;
    }

    /**
     * The ledger, added up one way.
     *
     * @param total of all, in which a joint visit counts once
     * @param items in the order of names
     */
    public record LedgerView(LedgerLine total, List<LedgerLine> items) {}

    @GetMapping("/api/ledger")
    LedgerView ledger(@RequestParam(defaultValue = "month") LedgerBy by, @AuthenticationPrincipal Account account) {
        Ledger ledger = desk.ledger(Scope.of(account));
        return new LedgerView(ledger.total(), ledger.by(by));
    }

    @GetMapping("/api/premises/{id}/ledger")
    PremiseLedger ofPremise(@PathVariable String id, @AuthenticationPrincipal Account account) {
        return desk.ofPremise(id, account);
    }
}
