package dev.vigil.console.account;

import java.util.List;
import java.util.Set;

/**
 * Somebody who may log in.
 *
 * @param departments sees only what concerns these; all when empty
 * @param streets sees only what lies in these; all when empty
 * @param version goes up with every change: what was decided for an earlier version holds no more
 */
public record Account(
        String name,
        String fullName,
        Set<Role> roles,
        List<String> departments,
        List<String> streets,
        boolean enabled,
        int version) {
    public Account {
        roles = Set.copyOf(roles);
        departments = List.copyOf(departments);
        streets = List.copyOf(streets);
    }

    /** Who has not logged in: may do nothing by itself. */
    public static Account nobody() {
        return new Account("public", "", Set.of(), List.of(), List.of(), false, 0);
    }

    public boolean may(Permission permission) {
        return roles.stream().anyMatch(role -> role.permissions().contains(permission));
    }
}
