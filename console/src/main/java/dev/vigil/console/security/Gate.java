package dev.vigil.console.security;

import dev.vigil.console.account.Account;
import dev.vigil.console.account.Permission;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.http.HttpMethod;

/**
 * One way into the interface and who may go through.
 *
 * @param pattern a path; {@code *} stands for one part of it
 * @param anyOf one of these is enough; nobody has to log in when there is none
 */
public record Gate(HttpMethod method, String pattern, Set<Permission> anyOf) {
    public Gate {
        anyOf = Set.copyOf(anyOf);
    }

    static Gate open(HttpMethod method, String pattern) {
        return new Gate(method, pattern, Set.of());
    }

    static Gate of(HttpMethod method, String pattern, Permission first, Permission... others) {
        return new Gate(method, pattern, EnumSet.of(first, others));
    }

    public boolean isOpen() {
        return anyOf.isEmpty();
    }

    public boolean lets(Account account) {
        return isOpen() || anyOf.stream().anyMatch(account::may);
    }

    /** Whether it is the gate of that path, in which variables stand in braces or as {@code *}. */
    public boolean isOf(HttpMethod asked, String path) {
        return method.equals(asked) && same(pattern.split("/", -1), path.split("/", -1));
    }

    private static boolean same(String[] wanted, String[] parts) {
        if (wanted.length != parts.length) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            if (!wanted[i].equals("*") && !wanted[i].equals(parts[i])) {
                return false;
            }
        }
        return true;
    }
}
