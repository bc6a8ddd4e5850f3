package dev.vigil.rules;

import dev.vigil.domain.Bilingual;
import dev.vigil.domain.catalogue.Catalogue;
import dev.vigil.domain.catalogue.Metrics;
import dev.vigil.domain.catalogue.References;
import dev.vigil.domain.config.Problems;
import dev.vigil.domain.config.Suggestion;
import dev.vigil.domain.config.YamlMap;
import java.util.Optional;
import java.util.Set;

/**
 * The codes that a rule may name. An empty set: there is nothing at hand to check by, and every code is taken.
 *
 * @param roles of devices. Premises may have others, so only a slip of the hand is refused
 */
public record KnownCodes(Set<String> scenarios, Set<String> items, Set<String> roles) {
    public static final Bilingual A_ROLE = new Bilingual("config/metrics.yaml 中的角色", "a role of config/metrics.yaml");
    public static final KnownCodes ANY = new KnownCodes(Set.of(), Set.of(), Set.of());

    public static KnownCodes of(Catalogue catalogue, Metrics metrics) {
        return new KnownCodes(catalogue.scenarios().keySet(), catalogue.items().keySet(), metrics.roles());
    }

    /** Notes which scenarios, items and roles a rule names in vain. */
    public void check(YamlMap map, Problems problems) {
        checkScenarios(map, problems);
        if (!items.isEmpty()) {
            References.check(map, "items", map.texts("items"), items, problems);
        }
        map.texts("role").stream()
                .filter(role -> meantRole(role).isPresent())
                .forEach(role -> problems.add(
                        map.get("role"),
                        A_ROLE.plus(Suggestion.meant(meantRole(role).orElseThrow()))));
    }

    /** The same of the scenarios alone, which overrides name too. */
    public void checkScenarios(YamlMap map, Problems problems) {
        if (!scenarios.isEmpty()) {
            References.check(map, "scenario", map.texts("scenario"), scenarios, problems);
        }
    }

    /** The known role that is so near to this one that it was meant. */
    public Optional<String> meantRole(String role) {
        return roles.contains(role) ? Optional.empty() : Suggestion.nearest(role, roles);
    }
}
