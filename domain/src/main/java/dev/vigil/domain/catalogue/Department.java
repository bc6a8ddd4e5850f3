package dev.vigil.domain.catalogue;

import dev.vigil.domain.Bilingual;
import java.util.List;

/**
 * An authority that may inspect (执法部门).
 *
 * @param domains codes of the domains in which it is competent
 */
public record Department(String code, Bilingual name, List<String> domains) {
    public Department {
        domains = domains == null ? List.of() : List.copyOf(domains);
    }
}
