package dev.vigil.console.scope;

import dev.vigil.console.account.Account;
import dev.vigil.console.premise.Premises;
import dev.vigil.domain.alert.Alert;
import dev.vigil.domain.catalogue.Catalogue;
import dev.vigil.domain.catalogue.Item;
import dev.vigil.domain.inspection.Task;
import dev.vigil.domain.premise.Premise;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;

/**
 * Whether somebody may see a thing. A premise is seen by street; its alerts and tasks also by department.
 * What may not be seen is answered as if it were not there.
 */
public final class Sight {
    private final Premises premises;
    private final Supplier<Catalogue> catalogue;

    public Sight(Premises premises, Supplier<Catalogue> catalogue) {
        this.premises = premises;
        this.catalogue = catalogue;
    }

    public boolean of(Account account, Alert alert) {
        return ofPremise(account, alert.premise()) && Scope.of(account).concerns(departments(alert.items()));
    }

    public boolean of(Account account, Task task) {
        return ofPremise(account, task.premise()) && Scope.of(account).concerns(task.departments());
    }

    public boolean ofPremise(Account account, String premise) {
        return Scope.of(account)
                .hasStreet(premises.find(premise).map(Premise::street).orElse(null));
    }

    /** The departments that lead or join the items; unknown items have none. */
    public List<String> departments(Collection<String> items) {
        return items.stream()
                .flatMap(code -> catalogue.get().item(code).stream())
                .map(Item::departments)
                .flatMap(List::stream)
                .distinct()
                .sorted()
                .toList();
    }
}
