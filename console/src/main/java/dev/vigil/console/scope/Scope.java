package dev.vigil.console.scope;

import dev.vigil.console.account.Account;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The part of the district that an account sees.
 *
 * @param departments codes; all when empty
 * @param streets codes; all when empty
 */
public record Scope(List<String> departments, List<String> streets) {
    public Scope {
        departments = List.copyOf(departments);
        streets = List.copyOf(streets);
    }

    public static Scope of(Account account) {
        return new Scope(account.departments(), account.streets());
    }

    public boolean isWhole() {
        return departments.isEmpty() && streets.isEmpty();
    }

    /** What lies in no known street is seen only by those who see all streets. */
    public boolean hasStreet(@Nullable String street) {
        return streets.isEmpty() || (street != null && streets.contains(street));
    }

    /** What names no department concerns every one. */
    public boolean concerns(Collection<String> concerned) {
        return departments.isEmpty() || concerned.isEmpty() || !Collections.disjoint(departments, concerned);
    }
}
